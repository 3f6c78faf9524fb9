"""Figures of an invented zone, placed in articles, for tests of what is made of them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.model import (
    Evidence,
    Figure,
    Measure,
    Metadata,
    PartialDate,
    Period,
    Position,
    PrintedSpan,
    Story,
)
from generator.segment import segment
from tests.pages import good_plan, page_of

HERE = Position("zone", 1)
PAGE = page_of("园区开工", "云岭园区开工9个项目，总投资12亿元。")
PLAN = good_plan(PAGE, "- {slug: a, headline: 1, body: 2}\n")
STORY = Story(segment(PAGE, PLAN)[0], Metadata((), (), (), None, (), (), ()), (), PLAN)
COMPANIES = Measure(
    "companies", "高新技术企业数", ("高企数",), HERE, "家", "经认定的高新技术企业", None, True
)
RANK = Measure("rank", "全省排名", (), HERE, "位", "综合评价名次", None, False)


def day(text: str) -> PartialDate:
    """The date written YYYY, YYYY-MM or YYYY-MM-DD."""
    year, *rest = (int(part) for part in text.split("-"))
    return PartialDate(year, *[*rest, None, None][:2])


def figure(value: str, **changes: object) -> Figure:
    """A count of companies in the whole zone; `changes` are fields of Figure."""
    made = Figure(
        text=f"{value}家",
        value=Decimal(value),
        value_max=None,
        unit="家",
        bound="exact",
        measure="高新技术企业数",
        subject="云岭新区",
        period=None,
        basis="level",
        status="reached",
        paragraph=0,
        start=0,
        end=2,
        printed=(PrintedSpan(2, 6, 8),),
        quote=f"云岭新区高新技术企业达到{value}家。",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def at(end: str, start: str | None = None) -> Period:
    """The period up to `end`."""
    return Period(end, day(start) if start else None, day(end))


def evidence(*figures: Figure, measure: Measure | None = COMPANIES) -> Sequence[Evidence]:
    """The figures as evidence of `measure`, numbered in their order."""
    return [
        Evidence(f"f-{n}", f"articles/a/#f-{n}", STORY, made, None, measure, made.subject)
        for n, made in enumerate(figures)
    ]
