"""Texts of an invented zone, and the figures that are read from them."""

from generator.figures import read_figures
from generator.model import (
    Article,
    Figure,
    Metadata,
    Paragraph,
    PartialDate,
    Piece,
    SourceText,
    Zone,
)
from tests.pages import good_plan, page_of

ISSUED = PartialDate(2023, 12, None)
NOTHING = Metadata((), (), (), None, (), (), ())
ZONE = Zone(("新岭高新区", "高新区"), None, None, (), (), (), (), (), ())
UNIT = good_plan(page_of("题", "文。"), "- {slug: s, headline: 1, body: 2}\n").units[0]
UNKNOWN = Zone((), None, None, (), (), (), (), (), ())


def article(*texts: str, kicker: str | None = None) -> Article:
    paragraphs = tuple(
        Paragraph("text", SourceText(text, (Piece(0, len(text), n, 0, len(text), False),)))
        for n, text in enumerate(texts, 1)
    )
    return Article("p", "s", "article", kicker, "题", None, None, paragraphs, (), (), (), UNIT)


def figures(*texts: str, kicker: str | None = None, zone: Zone = ZONE) -> tuple[Figure, ...]:
    return read_figures(article(*texts, kicker=kicker), NOTHING, zone, ISSUED)[0]


def one(text: str) -> Figure:
    (figure,) = figures(text)
    return figure
