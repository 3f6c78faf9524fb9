"""Pages that keep the lines of their printed columns: which of them are one paragraph."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.claims import REPEAT_LENGTH
from generator.draft_lines import Line, begins_sentence, ends_with_colon, is_news_lead, width

FEWEST = 12  # lines of one width show how wide a column is
SHARE = 0.35  # of a page's lines are as wide as its column
LONGER = 0.15  # of them are longer at most: headlines, captions below wide pictures
NARROWEST, WIDEST = 10, 45  # characters
SLACK = 2  # characters that a full line may lack: marks that begin no line came down to the next
STUB = 4  # characters; a shorter line that is not indented is the rest of a torn paragraph
INDENT = 2  # characters
INDENTED = 0.08  # of the lines, where a page indents its paragraphs


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups: those of one paragraph come together, all others stand alone."""
    column = _column(lines)
    if column is None:
        return [[line] for line in lines]
    gap = Counter(line.gap for line in lines[1:]).most_common(1)[0][0]
    indents = sum(line.indented for line in lines) >= INDENTED * len(lines)
    groups: list[list[Line]] = []
    for line in lines:
        group = groups[-1] if groups else []
        full = bool(group) and _wide(group[-1]) >= column - SLACK
        if full and line.gap == gap and _goes_on(group, line, column, indents):
            group.append(line)
        else:
            groups.append([line])
    copies = _copies(lines)
    return [part for group in groups for part in _without_copies(group, copies)]


def _copies(lines: Sequence[Line]) -> Mapping[int, bool]:
    """The numbers of lines that print again what one above them prints; whether that is much."""
    texts: set[str] = set()
    found: dict[int, bool] = {}
    for line in lines:
        if line.text in texts:
            found[line.number] = len(line.text) >= REPEAT_LENGTH
        texts.add(line.text)
    return found


def _without_copies(group: list[Line], copies: Mapping[int, bool]) -> Iterator[list[Line]]:
    """A paragraph in parts, where a copy is set into it: only the copy is to be left out."""
    if not any(copies.get(line.number) for line in group):
        yield group
        return
    for _, part in itertools.groupby(group, key=lambda line: line.number in copies):
        yield list(part)


def _column(lines: Sequence[Line]) -> int | None:
    """How wide the column of a page is; None where its lines are whole paragraphs."""
    widths = Counter(_wide(line) for line in lines)
    near = {w: sum(widths[w + more] for more in (-1, 0, 1)) for w in widths}
    column = max(near, key=lambda w: (near[w], w), default=0)
    longer = sum(count for w, count in widths.items() if w > column + SLACK)
    few = near.get(column, 0) < max(FEWEST, SHARE * len(lines))
    if few or longer > LONGER * len(lines) or not NARROWEST <= column <= WIDEST:
        return None
    return column


def _goes_on(group: Sequence[Line], line: Line, column: int, indents: bool) -> bool:
    """Whether a line goes on with the paragraph whose last line is full."""
    above = group[-1]
    if line.look == "byline" and above.text.count("（") > above.text.count("）"):
        return True  # the credit at the end of the story
    if line.opens or line.mark or line.indented or line.look in ("byline", "folio"):
        return False
    if above.mark or above.look in ("byline", "folio"):
        return False
    whole = line.ended or ends_with_colon(line.text) or line.byline is not None
    short = indents and not above.ended and len(line.text) <= STUB
    if _wide(line) < column - SLACK and not whole and not short:
        return False  # a heading below a line that a column's end tore
    begins = begins_sentence(line.text) or is_news_lead(line.text) or line.text[0] in '“"'
    if len(group) == 1 and above.look == "heading":
        return above.indented if indents else not begins
    return indents or not above.ended or not begins


def _wide(line: Line) -> int:
    return width(line.text) + INDENT * line.indented
