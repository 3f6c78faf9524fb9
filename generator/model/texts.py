"""Text that remembers where it was printed, and the articles made of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.model.pages import Correction, Kind, PlannedUnit

ParagraphRole = Literal["text", "crosshead", "signature"]
LineRange = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """`text[start:end]` of a SourceText was printed on `line` at columns `first` to `last`.

    Columns count characters of the line from 0, `last` excluded. `corrected` says that the text
    is a correction of what stands there; otherwise both have the same characters.
    """

    start: int
    end: int
    line: int
    first: int
    last: int
    corrected: bool


@dataclass(frozen=True, slots=True)
class PrintedSpan:
    """Characters `start` to `end` (excluded, from 0) of a printed line."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """Text as it is read, with the way back to the page for each character."""

    text: str
    pieces: tuple[Piece, ...]

    def printed_spans(self, start: int, end: int) -> tuple[PrintedSpan, ...]:
        """Where `text[start:end]` was printed: one span a line, in reading order."""
        spans: list[PrintedSpan] = []
        for piece in self.pieces:
            low, high = max(start, piece.start), min(end, piece.end)
            if low >= high:
                continue
            if piece.corrected:
                first, last = piece.first, piece.last
            else:
                first = piece.first + low - piece.start
                last = piece.first + high - piece.start
            if spans and spans[-1].line == piece.line and spans[-1].end == first:
                spans[-1] = PrintedSpan(piece.line, spans[-1].start, last)
            else:
                spans.append(PrintedSpan(piece.line, first, last))
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a crosshead of an article's body, or what signs it but names nobody."""

    role: ParagraphRole
    source: SourceText

    @property
    def text(self) -> str:
        return self.source.text


@dataclass(frozen=True, slots=True)
class Article:
    """One unit of a page: cut, corrected, joined, its paragraphs in reading order."""

    page: str
    slug: str
    kind: Kind
    kicker: str | None
    headline: str | None
    deck: str | None
    column: str | None
    paragraphs: tuple[Paragraph, ...]
    byline: tuple[str, ...]
    lines: tuple[LineRange, ...]
    corrections: tuple[Correction, ...]
    plan: PlannedUnit


def line_ranges(lines: Iterable[int], blank: frozenset[int]) -> tuple[LineRange, ...]:
    """Lines in reading order as (first, last) runs; a run goes on over `blank` lines."""
    runs: list[LineRange] = []
    for line in lines:
        if runs and line > runs[-1][1] and all(n in blank for n in range(runs[-1][1] + 1, line)):
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return tuple(runs)
