"""Stories become entries, parks, topics and a timeline, newest first."""

from dataclasses import replace
from decimal import Decimal

from generator.indexes import build_site, figure_date, figure_id, title
from generator.model import (
    Entry,
    Figure,
    Metadata,
    Organisation,
    Park,
    PartialDate,
    Period,
    Position,
    PrintedSpan,
    Story,
    Topic,
    Zone,
)
from generator.segment import segment
from tests.pages import good_plan, page_of

HERE = Position("zone", 1)
PARK = Park("ridge", "云岭园区", ("云岭产业园区",), HERE, True, "")
TOPIC = Topic("projects", "项目建设", (), HERE, "")
ZONE = Zone(("云岭新区",), None, None, (PARK,), (), (TOPIC,), (), (), ())
PAGE = page_of(
    "园区开工", "云岭产业园区开工9个项目，总投资12亿元。", "图为工地现场的一角，摄于五月。"
)
UNITS = """\
- {slug: a, headline: 1, body: 2}
- {slug: b, kind: caption, body: 3, belongs_to: a}
"""


def figure(text: str, line: int, start: int, period: Period | None) -> Figure:
    return Figure(
        text=text,
        value=Decimal(9),
        value_max=None,
        unit="个",
        bound="exact",
        measure="开工项目数",
        subject="云岭产业园区",
        period=period,
        basis="level",
        status="reached",
        paragraph=0,
        start=start,
        end=start + len(text),
        printed=(PrintedSpan(line, start, start + len(text)),),
        quote="",
    )


def stories(*figures: Figure, event: PartialDate | None) -> list[Story]:
    plan = good_plan(PAGE, UNITS)
    metadata = Metadata((), (), (), event, ("ridge",), (), ("projects",))
    article, caption = segment(PAGE, plan)
    return [Story(article, metadata, figures, plan), Story(caption, metadata, (), plan)]


def test_an_entry_stands_for_each_article_and_captions_stay_with_theirs() -> None:
    site = build_site(ZONE, stories(event=None), [])
    assert [(e.url, e.title, e.issued) for e in site.entries] == [
        ("articles/a/", "园区开工", PartialDate(2030, 5, None))
    ]
    ((slug, (caption,)),) = site.captions
    assert (slug, caption.article.slug) == ("a", "b")
    assert site.parks[0].entries == site.entries
    assert site.topics[0].entries == site.entries


def test_what_a_caption_names_is_named_by_the_page_it_stands_on() -> None:
    article, caption = stories(event=None)
    nowhere = replace(article.metadata, parks=(), organisations=("云岭银行",))
    named = replace(caption.metadata, parks=("ridge",), organisations=("云岭银行", "白桦公司"))
    told = [replace(article, metadata=nowhere), replace(caption, metadata=named)]
    (entry,) = build_site(ZONE, told, []).entries
    assert entry.parks == ("ridge",)
    assert entry.organisations == ("云岭银行", "白桦公司")


def test_a_figure_has_an_address_made_of_page_line_and_column() -> None:
    (story, _) = stories(figure("9个", 2, 8, None), event=None)
    assert figure_id(story, story.figures[0]) == "f-p-2-8"
    (evidence,) = build_site(ZONE, [story], []).timeline
    assert evidence.url == "articles/a/#f-p-2-8"


def test_the_timeline_runs_from_the_newest_figure_to_the_oldest() -> None:
    last_year = Period("去年", PartialDate(2029, 1, None), PartialDate(2029, 12, None))
    early = Period("3月", PartialDate(2030, 3, None), PartialDate(2030, 3, None))
    told = stories(
        figure("1个", 2, 0, last_year),
        figure("2个", 2, 2, None),
        figure("3个", 2, 4, early),
        event=PartialDate(2030, 5, 6),
    )
    site = build_site(ZONE, told, [])
    assert [(e.figure.text, str(figure_date(e))) for e in site.timeline] == [
        ("2个", "2030-05"),
        ("3个", "2030-03"),
        ("1个", "2029"),
    ]
    assert [e.figure.text for e in site.parks[0].figures] == ["1个", "3个", "2个"]


def test_a_figure_belongs_to_the_park_it_is_about_whatever_its_article_names() -> None:
    of_park = figure("1个", 2, 0, None)
    of_zone = replace(figure("2个", 2, 2, None), subject="云岭新区")
    site = build_site(ZONE, stories(of_park, of_zone, event=None), [])
    assert [(e.figure.text, e.park) for e in site.timeline] == [("1个", "ridge"), ("2个", None)]
    assert [e.figure.text for e in site.parks[0].figures] == ["1个"]


def test_a_hand_written_article_takes_the_place_of_a_generated_one() -> None:
    own = Entry(
        path="articles/a.md",
        url="articles/a/",
        kind="article",
        title="另写",
        kicker=None,
        description=None,
        issued=PartialDate(2031, 1, None),
        event_date=None,
        parks=(),
        organisations=(),
        topics=("projects",),
        handwritten=True,
        draft=False,
        text=(),
    )
    site = build_site(ZONE, stories(event=None), [own])
    assert [e.title for e in site.entries] == ["另写"]
    assert site.parks[0].entries == ()
    assert site.topics[0].entries == (own,)


def test_a_piece_without_a_headline_is_called_by_its_title_or_its_opening() -> None:
    _, caption = segment(PAGE, good_plan(PAGE, UNITS))
    assert title(caption) == "图为工地现场的一角，摄于五月。"
    long = replace(caption, paragraphs=segment(PAGE, good_plan(PAGE, UNITS))[0].paragraphs)
    assert title(long) == "云岭产业园区开工9个项目，总投资12亿元…"
    assert title(replace(caption, plan=replace(caption.plan, title="工地一角"))) == "工地一角"


def test_an_organisation_has_the_articles_that_name_it_and_its_figures() -> None:
    bank = Organisation("云岭银行", "云岭银行", ("岭行",), HERE, "金融机构")
    told = stories(figure("9个", 2, 8, None), event=None)
    own = replace(told[0].figures[0], subject="岭行", measure="网点数")
    metadata = replace(told[0].metadata, organisations=("云岭银行", "白桦公司"))
    story = replace(told[0], metadata=metadata, figures=(own,))
    site = build_site(replace(ZONE, organisations=(bank,)), [story, told[1]], [])
    unknown, known = sorted(site.organisations, key=lambda o: o.kind)
    assert (known.name, known.kind, known.aliases) == ("云岭银行", "金融机构", ("岭行",))
    assert known.url == "organisations/yunlingyinhang/"
    assert [entry.url for entry in known.entries] == ["articles/a/"]
    assert [e.figure.measure for e in known.figures] == ["网点数"]
    assert (unknown.name, unknown.url) == ("白桦公司", "organisations/baihuagongsi/")
    assert unknown.figures == ()


def test_figures_of_pages_named_in_chinese_have_ids_of_their_own() -> None:
    (told, _) = stories(figure("9个", 2, 8, None), event=None)
    ids = [
        figure_id(replace(told, article=replace(told.article, page=name)), told.figures[0])
        for name in ("三月一版.txt", "三月二版.txt", "p.txt")
    ]
    assert ids == ["f-e45139-2-8", "f-1d69e1-2-8", "f-p-2-8"]
