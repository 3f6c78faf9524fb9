"""Texts of an invented zone, and the figures that are read from them."""

from generator.figures import read_figures
from generator.model import (
    Article,
    Figure,
    Metadata,
    Paragraph,
    PartialDate,
    Piece,
    PlannedUnit,
    Position,
    SourceText,
    Zone,
)

NOWHERE = Position("invented.yml", 0)
ISSUED = PartialDate(2023, 12, None)
NOTHING = Metadata((), (), (), None, (), (), ())
ZONE = Zone(("新岭高新区", "高新区"), None, None, (), (), (), (), (), ())
UNKNOWN = Zone((), None, None, (), (), (), (), (), ())


def article(*texts: str, kicker: str | None = None) -> Article:
    unit = PlannedUnit(
        slug="s",
        kind="article",
        kicker=(),
        headline=(),
        deck=(),
        column=(),
        body=(),
        crossheads=(),
        byline=(),
        title=None,
        missing=None,
        belongs_to=None,
        event_date=None,
        parks=None,
        organisations=None,
        topics=None,
        summary=None,
        position=NOWHERE,
    )
    paragraphs = tuple(
        Paragraph("text", SourceText(text, (Piece(0, len(text), n, 0, len(text), False),)))
        for n, text in enumerate(texts, 1)
    )
    return Article("p", "s", "article", kicker, "题", None, None, paragraphs, (), (), (), unit)


def figures(*texts: str, kicker: str | None = None, zone: Zone = ZONE) -> tuple[Figure, ...]:
    return read_figures(article(*texts, kicker=kicker), NOTHING, zone, ISSUED)[0]


def one(text: str) -> Figure:
    (figure,) = figures(text)
    return figure
