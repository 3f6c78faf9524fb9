"""A Site to the files MkDocs reads: Markdown pages with front matter, and data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from generator.indexes import article_url, figure_date, figure_id, title
from generator.jsondata import data_pages, figure_value
from generator.model import Entry, Evidence, Paragraph, Site, Story, WebPage
from generator.render_measures import measure_pages
from generator.rendering import Templates, text
from generator.search import search_parts
from generator.tables import FIGURE_FIELDS, SERIES_FIELDS, table_pages

BOUNDS = {"exact": "", "about": "约数", "over": "超过", "under": "不到"}
STATUSES = {
    "reached": "",
    "cumulative": "累计",
    "under_way": "在建",
    "planned": "计划或预计",
    "intended": "意向",
    "target": "目标",
    "capacity": "产能",
}
KINDS = {"article": "文章", "caption": "图片说明", "fragment": "残篇"}
RELATED = 4  # related articles shown under an article
LATEST = 8  # articles on the front page
KEY_FIGURES = 8  # figures on the front page

Values = dict[str, object]
Fill = Callable[[str, Values], str]


def render(
    site: Site, templates: Path, pages: Mapping[str, tuple[str, ...]]
) -> tuple[WebPage, ...]:
    """All files of the site. `pages` are the printed lines of each newspaper page, by name."""
    fill = Templates(templates).fill
    return tuple(_pages(site, fill, pages))


def _pages(site: Site, fill: Fill, pages: Mapping[str, tuple[str, ...]]) -> Iterator[WebPage]:
    common = _common(site)
    captions = dict(site.captions)
    for story in site.stories:
        if story.page_slug == story.article.slug:
            shown = captions.get(story.article.slug, ())
            content = fill("article.md.j2", common | _article(site, story, shown))
            path = f"articles/{story.article.slug}.md"
            yield WebPage(path, _front(site, story), content, _plan_path(story))

    def listing(path: str, name: str, template: str, values: Values) -> WebPage:
        root = "../" * path.count("/")
        content = fill(template, common | {"root": root, "title": name} | values)
        return WebPage(path, {"title": name}, content, None)

    zone = site.zone.names[0] if site.zone.names else "开发区"
    yield listing("index.md", f"{zone}发展纪实", "index.md.j2", {"key": _key_figures(site)})
    yield listing("articles/index.md", "文章", "articles.md.j2", {"months": _months(site.entries)})
    yield listing("parks/index.md", "产业园区", "parks.md.j2", {})
    for park in site.parks:
        yield listing(f"parks/{park.park.id}.md", park.park.name, "park.md.j2", {"index": park})
    yield listing("topics/index.md", "专题", "topics.md.j2", {})
    for topic in site.topics:
        path = f"topics/{topic.topic.id}.md"
        yield listing(path, topic.topic.name, "topic.md.j2", {"index": topic})
    yield listing("timeline.md", "数字时间轴", "timeline.md.j2", {"months": _timeline(site)})
    yield listing("about.md", "关于本站", "about.md.j2", {})
    version, parts = search_parts(site)
    yield listing("search.md", "搜索", "search.md.j2", {"version": version})
    yield from parts
    yield from measure_pages(site, fill, common)
    tables = [("figures", "逐条数字", FIGURE_FIELDS), ("series", "指标序列", SERIES_FIELDS)]
    yield listing("data/index.md", "数据", "data.md.j2", {"dictionaries": tables})
    yield from data_pages(site, pages)
    yield from table_pages(site, pages)


def _common(site: Site) -> Values:
    """What every template may use."""
    return {
        "site": site,
        "park_names": {index.park.id: index.park.name for index in site.parks},
        "topic_names": {index.topic.id: index.topic.name for index in site.topics},
        "BOUNDS": BOUNDS,
        "STATUSES": STATUSES,
        "KINDS": KINDS,
        "figure_value": figure_value,
        "figure_date": figure_date,
        "title_of": lambda story: title(story.article),
        "url_of": article_url,
    }


def _article(site: Site, story: Story, captions: Sequence[Story]) -> Values:
    own = {e.id: e for e in site.timeline if e.story is story or e.story in captions}
    return {
        "root": "../",
        "story": story,
        "article": story.article,
        "metadata": story.metadata,
        "plan": story.plan,
        "title": title(story.article),
        "paragraphs": _paragraphs(story),
        "captions": [(caption, _paragraphs(caption)) for caption in captions],
        "evidence": list(own.values()),
        "related": _related(site, story),
    }


def _paragraphs(story: Story) -> list[Values]:
    return [
        {
            "id": f"p-{paragraph.source.pieces[0].line}" if paragraph.source.pieces else f"p-0-{i}",
            "crosshead": paragraph.role == "crosshead",
            "html": _marked(story, i, paragraph),
        }
        for i, paragraph in enumerate(story.article.paragraphs)
        if paragraph.text
    ]


def _marked(story: Story, index: int, paragraph: Paragraph) -> str:
    """The paragraph with each figure marked and linked to its place in the timeline."""
    parts, at = [], 0
    for figure in story.figures:
        if figure.paragraph != index or figure.start < at:
            continue
        parts.append(text(paragraph.text[at : figure.start]))
        name = figure_id(story, figure)
        parts.append(
            f'<a class="figure" id="{name}" href="../../timeline/#t-{name}">'
            f'<data value="{figure_value(figure)}">{text(figure.text)}</data></a>'
        )
        at = figure.end
    parts.append(text(paragraph.text[at:]))
    return "".join(parts)


def _front(site: Site, story: Story) -> dict[str, object]:
    """The head of an article's page: all facts about it, as plain values."""
    article, metadata, plan = story.article, story.metadata, story.plan
    parks = {index.park.id: index.park.name for index in site.parks}
    topics = {index.topic.id: index.topic.name for index in site.topics}
    return {
        "title": title(article),
        "kicker": article.kicker,
        "deck": article.deck,
        "column": article.column,
        "description": article.plan.summary,
        "date": str(plan.issued) if plan.issued else None,
        "event_date": str(metadata.event_date) if metadata.event_date else None,
        "paper": plan.paper,
        "reporters": list(metadata.reporters),
        "correspondents": list(metadata.correspondents),
        "photographer": "、".join(metadata.photographers) or None,
        "parks": [parks[park] for park in metadata.parks],
        "organisations": list(metadata.organisations),
        "topics": [topics[topic] for topic in metadata.topics],
        "source": {"page": article.page, "lines": [list(run) for run in article.lines]},
        "corrections": [
            {"line": c.line, "wrong": c.wrong, "right": c.right, "because": c.because}
            for c in article.corrections
        ],
        "figures": [figure_id(story, figure) for figure in story.figures],
    }


def _plan_path(story: Story) -> str:
    page = story.article.page
    return f"seeds/{page}" if story.plan.drafted else f"seeds/{page.removesuffix('.txt')}.yml"


def _related(site: Site, story: Story) -> list[Entry]:
    """Articles that share parks, organisations or topics, the closest first."""
    metadata = story.metadata

    def closeness(entry: Entry) -> int:
        return (
            3 * len(set(entry.parks) & set(metadata.parks))
            + 2 * len(set(entry.organisations) & set(metadata.organisations))
            + len(set(entry.topics) & set(metadata.topics))
        )

    others = [e for e in site.entries if e.url != article_url(story) and closeness(e) > 0]
    return sorted(others, key=closeness, reverse=True)[:RELATED]


def _key_figures(site: Site) -> list[Evidence]:
    """Figures for the front page: reached, of the zone itself, of the newest pages, one a kind."""
    own = set(site.zone.names)
    chosen: dict[str, Evidence] = {}
    known = [name for m in site.zone.measures for name in (m.name, *m.aliases)]
    for evidence in site.timeline:
        figure = evidence.figure
        fits = figure.measure is not None and any(
            name in figure.measure or figure.measure in name for name in known
        )
        if fits and figure.subject in own and figure.status in ("reached", "cumulative"):
            chosen.setdefault(figure.measure or "", evidence)
    return list(chosen.values())[:KEY_FIGURES]


def _months(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    def month(entry: Entry) -> str:
        issued = entry.issued
        if issued is None:
            return "年份待核"
        return f"{issued.year}年" + (f"{issued.month}月" if issued.month else "")

    return [(name, list(group)) for name, group in groupby(entries, key=month)]


def _timeline(site: Site) -> list[tuple[str, list[Evidence]]]:
    def month(evidence: Evidence) -> str:
        day = figure_date(evidence)
        if day is None:
            return "年份待核"
        return f"{day.year}年" + (f"{day.month}月" if day.month else "")

    return [(name, list(group)) for name, group in groupby(site.timeline, key=month)]
