"""Single sentences labelled by hand: what the reader, or another one, makes of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.evaluate_figures import (
    NO_FIGURES,
    FigureScore,
    FigureView,
    LabelledSpan,
    figure_view,
    match_figures,
    score_figures,
)
from generator.figures import read_figures
from generator.model import (
    Article,
    Metadata,
    Organisation,
    Paragraph,
    Park,
    PartialDate,
    Piece,
    PlannedUnit,
    Position,
    SourceText,
    Zone,
)

NOWHERE = Position("labels", 0)
NOTHING = Metadata((), (), (), None, (), (), ())
UNIT = PlannedUnit(
    slug="s", kind="article", kicker=(), headline=(), deck=(), column=(), body=(), crossheads=(),
    byline=(), title=None, missing=None, belongs_to=None, event_date=None, parks=None,
    organisations=None, topics=None, summary=None, position=NOWHERE,
)  # fmt: skip

Reader = Callable[[str], Sequence[FigureView]]


@dataclass(frozen=True, slots=True)
class LabelledSentences:
    """Sentences with their figures, and what the reader may know: the zone and the issue."""

    zone: Zone
    issued: PartialDate
    sentences: tuple[tuple[str, tuple[LabelledSpan, ...]], ...]


def is_sentences(data: bytes) -> bool:
    """Whether a label file holds sentences of its own and not lines of a page."""
    return b'"zone"' in data.partition(b"\n")[0]


def read_sentences(data: bytes) -> LabelledSentences:
    """A label file: first {issued, zone, parks, organisations}, then {sentence, figures} a line."""
    head, *rows = (json.loads(line) for line in data.decode().splitlines() if line.strip())
    year, month = (int(part) for part in head["issued"].split("-"))
    zone = Zone(
        names=tuple(head["zone"]), paper=None, section=None,
        parks=tuple(Park(name, name, (), NOWHERE, True, "") for name in head["parks"]),
        organisations=tuple(
            Organisation(name, name, (), NOWHERE, "") for name in head["organisations"]
        ),
        topics=(), measures=(), units=(), people=(),
    )  # fmt: skip
    sentences = ((row["sentence"], tuple(map(_label, row["figures"]))) for row in rows)
    return LabelledSentences(zone, PartialDate(year, month, None), tuple(sentences))


def score_sentences(labelled: LabelledSentences, reader: Reader | None = None) -> FigureScore:
    """How `reader`, ours if none is given, reads the sentences."""
    read = reader or our_reader(labelled)
    scores = (score_figures(read(text), spans) for text, spans in labelled.sentences)
    return sum(scores, NO_FIGURES)


def missed(labelled: LabelledSentences) -> tuple[str, ...]:
    """The figures of the sentences that our reader misses, or sees where there are none."""
    read = our_reader(labelled)
    faults: list[str] = []
    for text, spans in labelled.sentences:
        pairs, spare = match_figures(read(text), spans)
        found = {(want.start, want.end) for _, want in pairs}
        lost = [text[s.start : s.end] for s in spans if (s.start, s.end) not in found]
        faults += [f"not read: {part} in {text}" for part in lost]
        faults += [f"no figure: {text[f.start : f.end]} in {text}" for f in spare]
    return tuple(faults)


def our_reader(labelled: LabelledSentences) -> Reader:
    """This program's reader, for one sentence at a time."""

    def read(text: str) -> list[FigureView]:
        source = SourceText(text, (Piece(0, len(text), 1, 0, len(text), False),))
        paragraphs = (Paragraph("text", source),)
        article = Article("p", "s", "article", None, "", None, None, paragraphs, (), (), (), UNIT)
        figures, _ = read_figures(article, NOTHING, labelled.zone, labelled.issued)
        return [figure_view(figure, None) for figure in figures]

    return read


def _label(row: dict[str, Any]) -> LabelledSpan:
    start, end = row["start"], row["start"] + len(row["printed"])
    figure = FigureView(
        1, start, end, Decimal(row["value"]), row["unit"], row["bound"], row["measure"],
        row["subject"], row["as_of"], row.get("status"),
    )  # fmt: skip
    return LabelledSpan(1, start, end, figure, False)
