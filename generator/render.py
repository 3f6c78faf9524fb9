"""A Site to the files MkDocs reads: Markdown pages with front matter, and data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.cache import Cache
from generator.charts import Charts
from generator.feeds import feed_pages
from generator.figures_special import says_bound
from generator.indexes import article_url, desk_url, figure_date, title
from generator.jsondata import data_pages, figure_value
from generator.model import Site, Story, WebPage
from generator.quantities import quantity, value_of
from generator.render_articles import ArticlePages, front
from generator.render_corrections import corrected_stories
from generator.render_home import KeyFigures
from generator.render_lists import KINDS, ListPage, entry_filters, list_pages, names
from generator.render_measures import measure_pages
from generator.render_pictures import picture_pages
from generator.render_subjects import subject_pages
from generator.render_timeline import (
    Timeline,
    TimelinePage,
    agreements,
    facets,
    filters,
    restated,
    told_in,
    untold,
)
from generator.rendering import Templates
from generator.rendering_times import figure_time, point_time
from generator.series import UNREACHED
from generator.tables import FIGURE_FIELDS, SERIES_FIELDS, table_pages

BOUNDS = {"exact": "", "about": "约数", "over": "以上", "under": "以下"}
STATUSES = {
    "reached": "",
    "cumulative": "累计",
    "under_way": "在建",
    "planned": "计划或预计",
    "intended": "意向",
    "target": "目标",
    "capacity": "产能",
}
ROBOTS = "User-agent: *\nAllow: /\n"
LATEST = 8  # articles on the front page
SOME = 12  # articles beside a person's name
HEAD = ("description", "feed")  # what a page's head says of it, where its values do
ALL_IN_SIGHT = ("index.md", "names.md", "topics/index.md", "parks/index.md")  # need no contents

Values = dict[str, object]
Fill = Callable[[str, Values], str]


def render(
    site: Site,
    templates: Path,
    pages: Mapping[str, tuple[str, ...]],
    edition: str,
    cache: Cache | None = None,
) -> tuple[WebPage, ...]:
    """All files of the site but the parts of its search (`search_parts`); made when asked for.

    `pages` are the printed lines of each newspaper page, by name. `edition` changes whenever
    anything does that the search's parts are made from.
    """
    fill = Templates(templates, {}).fill
    timeline = Timeline(site)
    charts = Charts(site.series, cache)
    common = _common(site, timeline, charts)
    return (
        *_article_pages(site, timeline, fill, common),
        *_listings(site, timeline, fill, common, edition),
        *measure_pages(site, fill, common, charts.chart),
        *feed_pages(site),
        WebPage("robots.txt", None, ROBOTS),
        *data_pages(site, pages),
        *table_pages(site, pages),
        *picture_pages(site, cache),
    )


def _common(site: Site, timeline: Timeline, charts: Charts) -> Values:
    """What every template may use."""
    return {
        "site": site,
        "zone_name": site.zone.names[0] if site.zone.names else "开发区",
        "park_names": {index.park.id: index.park.name for index in site.parks},
        "organisation_urls": {index.name: index.url for index in site.organisations},
        "topic_names": {index.topic.id: index.topic.name for index in site.topics},
        "BOUNDS": BOUNDS,
        "STATUSES": STATUSES,
        "says_bound": says_bound,
        "untold": untold,
        "KINDS": KINDS,
        "UNREACHED": UNREACHED,
        "agreements": agreements(site.comparisons),
        "facets": facets,
        "told_in": told_in,
        "figure_value": figure_value,
        "figure_date": figure_date,
        "quantity": quantity,
        "value_of": value_of,
        "figure_time": figure_time,
        "point_time": point_time,
        "spark": charts.spark,
        "restated": restated,
        "title_of": lambda story: title(story.article),
        "timeline_url": timeline.url_of,
        "url_of": article_url,
        "desk_url": desk_url,
    }


def _article_pages(site: Site, timeline: Timeline, fill: Fill, common: Values) -> Iterator[WebPage]:
    articles = ArticlePages(site, timeline.url_of)
    parks = {index.park.id: index.park.name for index in site.parks}
    topics = {index.topic.id: index.topic.name for index in site.topics}
    captions = dict(site.captions)

    def content(story: Story) -> str:
        return fill("article.md.j2", common | articles.values(story))

    for story in site.stories:
        if story.page_slug == story.article.slug:
            path = f"articles/{story.article.slug}.md"
            head = front(story, captions.get(story.article.slug, ()), parks, topics)
            yield WebPage(path, head, partial(content, story), _plan_path(story))


def _listing(
    fill: Fill,
    common: Values,
    path: str,
    name: str,
    template: str,
    values: Values,
    late: Callable[[], Values] = dict,
) -> WebPage:
    """A page of a template's; `late` values are worked out when the page is."""
    depth = path.removesuffix("index.md").removesuffix(".md").rstrip("/").count("/")
    base = "" if path == "index.md" else "../" * (depth + 1)
    root = "../" * path.count("/")
    own = {"root": root, "base": base, "title": name}
    front: Values = {"title": name}
    front |= {key: values[key] for key in HEAD if values.get(key)}
    if path in ALL_IN_SIGHT:
        front["hide"] = ["toc"]
    return WebPage(path, front, lambda: fill(template, common | own | values | late()))


def _listings(
    site: Site, timeline: Timeline, fill: Fill, common: Values, edition: str
) -> Iterator[WebPage]:
    listing = partial(_listing, fill, common)
    zone = site.zone.names[0] if site.zone.names else "开发区"
    home: Values = {
        "key": KeyFigures(site).front(*site.zone.names),
        "latest": site.entries[:LATEST],
    }
    yield listing("index.md", f"{zone}发展纪实", "index.md.j2", home)
    lists = list_pages(site.entries)
    for part in lists:
        own: Values = {"page": part, "pages": lists, "filters": entry_filters(site, part)}
        yield listing(*_head("articles", "文章", part), "articles.md.j2", own)
    groups = partial(_groups, site)
    yield listing("names.md", "单位和人名", "names.md.j2", {"SOME": SOME}, groups)
    corrected: Values = {"corrected": corrected_stories(site)}
    yield listing("corrections.md", "更正", "corrections.md.j2", corrected)
    yield listing("parks/index.md", "产业园区", "parks.md.j2", {})
    yield from subject_pages(site, listing)
    yield listing("topics/index.md", "专题", "topics.md.j2", {})
    for page in timeline.pages:
        narrowing = filters(site.zone, page)
        values: Values = {"page": page, "pages": timeline.pages, "filters": narrowing}
        yield listing(*_head("timeline", "数字时间轴", page), "timeline.md.j2", values)
    yield listing("about.md", "关于本站", "about.md.j2", {})
    tables = [("figures", "逐条数字", FIGURE_FIELDS), ("series", "指标序列", SERIES_FIELDS)]
    yield listing("data/index.md", "数据", "data.md.j2", {"dictionaries": tables})
    yield listing("search/index.md", "搜索", "search.md.j2", {"version": edition})


def _head(folder: str, name: str, page: ListPage | TimelinePage) -> tuple[str, str]:
    """The path and the title of a page of a list; the first one begins its folder."""
    if page.url == f"{folder}/":
        return f"{folder}/index.md", name
    return page.url.removesuffix("/") + ".md", f"{name}：{page.label}"


def _groups(site: Site) -> Values:
    return {"groups": names(site)}


def _plan_path(story: Story) -> str:
    page = story.article.page
    return f"seeds/{page}" if story.plan.drafted else f"seeds/{page.removesuffix('.txt')}.yml"
