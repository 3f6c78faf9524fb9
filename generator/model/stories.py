"""What is read from an article: its people, places, topics and figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.pages import PagePlan
from generator.model.places import PartialDate, Period
from generator.model.texts import Article, PrintedSpan

Bound = Literal["exact", "about", "over", "under"]
Basis = Literal["level", "cumulative", "change", "year_on_year"]
Status = Literal["reached", "cumulative", "under_way", "planned", "intended", "target", "capacity"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """Who wrote, when it happened and what it is about. Parks and topics are zone ids."""

    reporters: tuple[str, ...]
    correspondents: tuple[str, ...]
    photographers: tuple[str, ...]
    event_date: PartialDate | None
    parks: tuple[str, ...]
    organisations: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its meaning and its evidence.

    `value` is in the base unit (130.56亿元 → 13056000000 元). `paragraph`, `start` and `end` say
    where it stands in the article's text, `printed` where it stood on the page (more than one
    span where a column end broke it), `quote` is its sentence.
    """

    text: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    bound: Bound
    measure: str | None
    subject: str | None
    period: Period | None
    basis: Basis
    status: Status
    paragraph: int
    start: int
    end: int
    printed: tuple[PrintedSpan, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Story:
    """An article with everything read from it: what a page of the site is made of."""

    article: Article
    metadata: Metadata
    figures: tuple[Figure, ...]
    plan: PagePlan

    @property
    def page_slug(self) -> str:
        """The slug of the article page this story stands on: a caption's may be its article's."""
        return self.article.plan.belongs_to or self.article.slug
