"""Key figures: which ones stand on the front page and above an article, and what they say."""

from dataclasses import replace

from generator.indexes import build_site
from generator.model import Evidence, Figure, Measure, Park, Position, Site, Zone
from generator.render_articles import ArticlePages
from generator.render_home import KeyFigures
from generator.render_keys import KeyCard
from generator.series import build_series, compare
from tests.figure_makers import COMPANIES, at, evidence, figure

HERE = Position("zone", 1)
ZONE = Zone(
    ("云岭新区",), None, None, (Park("ridge", "云岭园区", (), HERE, True, ""),), (), (), (), (), ()
)


def site() -> Site:
    return build_site(ZONE, (), ())


def told(*figures: Figure, measure: Measure = COMPANIES) -> Site:
    found = evidence(*figures, measure=measure)
    return replace(site(), series=build_series(found, [measure]), comparisons=compare(found, ()))


def test_a_key_figure_is_the_newest_value_and_says_how_it_changed() -> None:
    found = told(figure("35", period=at("2021-06")), figure("52", period=at("2023-12")))
    (key,) = KeyFigures(found).of("云岭新区")
    assert key.point.value == 52
    assert key.change == "较2021年6月增加17家"
    assert KeyFigures(found).of("别的新区") == []


def test_planned_and_contradicted_values_are_no_key_figures() -> None:
    planned = told(figure("52", period=at("2023-12"), status="planned"))
    assert KeyFigures(planned).of("云岭新区") == []
    both = told(
        figure("52", quote="一", period=at("2023")), figure("53", quote="二", period=at("2023"))
    )
    assert [c.outcome for c in both.comparisons] == ["differ"]
    assert KeyFigures(both).of("云岭新区") == []


def test_a_rank_is_not_said_to_grow() -> None:
    rank = Measure("rank", "全省排名", (), HERE, "位", "名次", None, False)
    own = [
        figure("98", unit="位", measure="全省排名", period=at("2019")),
        figure("88", unit="位", measure="全省排名", period=at("2020")),
    ]
    (key,) = KeyFigures(told(*own, measure=rank)).of("云岭新区")
    assert key.change == "2019年为第98位"


def test_a_rate_changes_by_points() -> None:
    rate = replace(COMPANIES, unit="%")
    own = [
        figure("80", unit="%", period=at("2022-12")),
        figure("80.5", unit="%", period=at("2023-12")),
    ]
    (key,) = KeyFigures(told(*own, measure=rate)).of("云岭新区")
    assert key.change == "较2022年12月增加0.5个百分点"


def test_a_value_of_another_span_of_time_is_told_but_not_subtracted() -> None:
    half = figure("24", period=at("2021-06", "2021-01"))
    whole = figure("60", period=at("2023-12", "2023-01"))
    (key,) = KeyFigures(told(half, whole)).of("云岭新区")
    assert key.point.value == 60
    assert key.change == "此前：2021年1—6月24家"


def test_what_the_sentence_says_of_the_year_before_is_the_change() -> None:
    days = figure("256", unit="天", measure="优良天", period=at("2023-12-15"))
    more = replace(days, text="15天", basis="year_on_year", measure="优良天同比增加")
    found = evidence(days, measure=replace(COMPANIES, unit="天"))
    (one,) = found
    one = replace(one, story=replace(one.story, figures=(days, more)))
    site_of_one = replace(site(), series=build_series([one], [replace(COMPANIES, unit="天")]))
    (key,) = KeyFigures(site_of_one).of("云岭新区")
    assert key.change == "同比增加15天"


def measured(id: str, topic: str | None, line: int, *, front: bool = False) -> Measure:
    place = Position("zone", line)
    return Measure(id, id, (), place, "家", "", topic, None, front)


def chosen(*measures: Measure) -> list[str]:
    found = [
        one for m in measures for one in evidence(figure("9", period=at("2023-12")), measure=m)
    ]
    front = KeyFigures(replace(site(), series=build_series(found, measures))).front("云岭新区")
    return [key.series.measure.id for key in front]


def test_the_front_page_shows_what_the_catalogue_chose_in_its_order() -> None:
    assert chosen(
        measured("a", "甲", 1),
        measured("b", "甲", 2, front=True),
        measured("c", "乙", 3, front=True),
    ) == ["b", "c", "a"]


def test_the_front_page_shows_two_of_a_topic_where_nobody_chose() -> None:
    many = [measured(f"{topic}{n}", topic, n) for topic in "甲乙丙丁戊" for n in range(3)]
    assert chosen(*many) == ["甲0", "甲1", "乙0", "乙1", "丙0", "丙1", "丁0", "丁1"]


def cards(*found: Evidence) -> list[tuple[str, str, str | None]]:
    """The cards above the article that all of `found` are of: printed, name, whose it is."""
    pages = ArticlePages(replace(site(), timeline=found), lambda _: None)
    values: list[KeyCard] = pages.values(found[0].story)["key_figures"]  # type: ignore[assignment]
    return [(card.evidence.figure.text, card.name, card.subject) for card in values]


def test_the_key_figures_of_an_article_are_one_of_each_measure() -> None:
    two = evidence(figure("9"), figure("9", start=3), measure=COMPANIES)
    (other,) = evidence(figure("8"), measure=measured("b", None, 2))
    assert cards(*two, other) == [("9家", "高新技术企业数", None), ("8家", "b", None)]
    assert cards(*two) == []


def test_a_key_figure_names_whose_it_is_where_it_is_not_the_articles_own() -> None:
    (of_a_company,) = evidence(figure("9", subject="云岭精工"))
    (of_the_zone,) = evidence(figure("8"), measure=measured("b", None, 2))
    assert cards(of_a_company, of_the_zone) == [
        ("8家", "b", None),
        ("9家", "高新技术企业数", "云岭精工"),
    ]


def about(summary: str, *found: Evidence, kicker: str | None = None) -> list[Evidence]:
    """The evidence `found`, of an article with that summary and kicker."""
    (told, *_) = (one.story for one in found)
    article = told.article
    plan = replace(article.plan, summary=summary)
    told = replace(told, article=replace(article, kicker=kicker, plan=plan))
    return [replace(one, story=told) for one in found]


def test_an_articles_own_subject_is_the_one_its_kicker_names() -> None:
    (of_the_park,) = evidence(figure("9", subject="云岭园区"))
    (of_the_zone,) = evidence(figure("8"), measure=measured("b", None, 2))
    assert cards(*about("", of_the_zone, of_the_park, kicker="云岭园区：")) == [
        ("9家", "高新技术企业数", None),
        ("8家", "b", "云岭新区"),
    ]


def test_what_the_summary_tells_is_a_key_figure_though_no_catalogue_has_it() -> None:
    (told,) = evidence(figure("7", measure="受助企业数"), measure=None)
    (silent,) = evidence(figure("6", measure="受检企业数"), measure=None)
    (known,) = evidence(figure("8"))
    assert cards(*about("7家受助，另有16家待查。", known, silent, told)) == [
        ("7家", "受助企业数", None),
        ("8家", "高新技术企业数", None),
    ]


def test_of_a_value_and_what_it_has_become_the_last_is_a_key_figure() -> None:
    before, now = evidence(figure("5", end=2), figure("9", start=5, end=7))
    (other,) = evidence(figure("8"), measure=measured("b", None, 2))
    assert [text for text, *_ in cards(before, now, other)] == ["9家", "8家"]
