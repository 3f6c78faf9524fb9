"""How well pages are cut, put together and signed, against units somebody made by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from generator.evaluate_scores import Found, Share
from generator.model import Article, Kind, Metadata


@dataclass(frozen=True, slots=True)
class UnitView:
    """What is compared of one unit, predicted or true.

    `lines` are all its lines in reading order, headings and bylines among them. `either` (of a
    true unit) are names whose role cannot be told: they count neither for nor against anybody.
    """

    kind: Kind
    kicker: str | None
    headline: str | None
    deck: str | None
    lines: tuple[int, ...]
    paragraphs: tuple[str, ...]
    reporters: tuple[str, ...]
    correspondents: tuple[str, ...]
    photographers: tuple[str, ...]
    event_date: str | None
    either: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """All scores of one page, or of many pages added up.

    `headlines`, `kickers` and `decks` ask the true units that have one; `headings` asks all true
    units whether all three are right, the absent ones too. `paragraphs` are the true ones rebuilt
    exactly; `dates` asks the true units that have an event date.
    """

    lines: Share
    headlines: Share
    kickers: Share
    decks: Share
    headings: Share
    paragraphs: Share
    reporters: Found
    correspondents: Found
    photographers: Found
    dates: Share

    def __add__(self, other: Score) -> Score:
        return Score(
            **{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        )


_NO_SHARE, _NONE_FOUND = Share(0, 0), Found(0, 0, 0)
NOTHING = Score(
    lines=_NO_SHARE,
    headlines=_NO_SHARE,
    kickers=_NO_SHARE,
    decks=_NO_SHARE,
    headings=_NO_SHARE,
    paragraphs=_NO_SHARE,
    reporters=_NONE_FOUND,
    correspondents=_NONE_FOUND,
    photographers=_NONE_FOUND,
    dates=_NO_SHARE,
)


def view(article: Article, metadata: Metadata | None) -> UnitView:
    """An article of the pipeline as the scores see it."""
    return UnitView(
        kind=article.kind,
        kicker=article.kicker,
        headline=article.headline,
        deck=article.deck,
        lines=tuple(line for _, line in article.plan.claims()),
        paragraphs=tuple(paragraph.text for paragraph in article.paragraphs),
        reporters=metadata.reporters if metadata else (),
        correspondents=metadata.correspondents if metadata else (),
        photographers=metadata.photographers if metadata else (),
        event_date=str(metadata.event_date) if metadata and metadata.event_date else None,
        either=(),
    )


def score(predicted: Sequence[UnitView], true: Sequence[UnitView], printed: Iterable[int]) -> Score:
    """Compare the units of one page; `printed` are the numbers of its non-blank lines.

    Each true unit is matched with at most one predicted unit, those with most lines in common
    first. A line is right if its unit is the match of its true unit, or if both skip it.
    """
    match = match_units(predicted, true)
    pairs = tuple((unit, _partner(predicted, match[i])) for i, unit in enumerate(true))
    unmatched = tuple(u for i, u in enumerate(predicted) if i not in set(match))
    return Score(
        lines=_lines(predicted, true, match, printed),
        headlines=_same(pairs, "headline"),
        kickers=_same(pairs, "kicker"),
        decks=_same(pairs, "deck"),
        headings=Share(sum(_heading(t) == _heading(p) for t, p in pairs if p), len(pairs)),
        paragraphs=_paragraphs(pairs),
        reporters=_names(pairs, unmatched, "reporters"),
        correspondents=_names(pairs, unmatched, "correspondents"),
        photographers=_names(pairs, unmatched, "photographers"),
        dates=_same(pairs, "event_date"),
    )


def total(scores: Iterable[Score]) -> Score:
    """The scores of many pages as one."""
    return sum(scores, NOTHING)


def match_units(predicted: Sequence[UnitView], true: Sequence[UnitView]) -> tuple[int | None, ...]:
    """For each true unit the index of its predicted unit, by most lines in common, one to one."""
    owner = {line: i for i, unit in enumerate(predicted) for line in unit.lines}
    overlaps: Counter[tuple[int, int]] = Counter(
        (i, owner[line]) for i, unit in enumerate(true) for line in set(unit.lines) if line in owner
    )
    match: list[int | None] = [None] * len(true)
    taken: set[int] = set()
    for (i, j), _ in sorted(overlaps.items(), key=lambda item: (-item[1], item[0])):
        if match[i] is None and j not in taken:
            match[i] = j
            taken.add(j)
    return tuple(match)


def differences(
    predicted: Sequence[UnitView], true: Sequence[UnitView], printed: Iterable[int]
) -> tuple[tuple[int, int | None, int | None], ...]:
    """The lines put into a wrong unit: (line, its true unit, its predicted unit).

    Both are indexes of true units, None for skipped; a predicted unit that matches no true one
    is numbered -1 - its own index.
    """
    match = match_units(predicted, true)
    back = {j: i for i, j in enumerate(match) if j is not None}
    found = {line: back.get(j, -1 - j) for j, unit in enumerate(predicted) for line in unit.lines}
    wanted = {line: i for i, unit in enumerate(true) for line in unit.lines}
    return tuple(
        (line, wanted.get(line), found.get(line))
        for line in sorted(set(printed))
        if wanted.get(line) != found.get(line)
    )


# ── the parts of a score ─────────────────────────────────────────────────────

Pairs = Sequence[tuple[UnitView, UnitView | None]]


def _partner(predicted: Sequence[UnitView], index: int | None) -> UnitView | None:
    return None if index is None else predicted[index]


def _lines(
    predicted: Sequence[UnitView],
    true: Sequence[UnitView],
    match: tuple[int | None, ...],
    printed: Iterable[int],
) -> Share:
    lines = set(printed)
    wrong = len(differences(predicted, true, lines)) if match or predicted else 0
    return Share(len(lines) - wrong, len(lines))


def _heading(unit: UnitView) -> tuple[str | None, str | None, str | None]:
    return unit.kicker, unit.headline, unit.deck


def _same(pairs: Pairs, name: str) -> Share:
    asked = [(getattr(t, name), p and getattr(p, name)) for t, p in pairs]
    asked = [(wanted, got) for wanted, got in asked if wanted is not None]
    return Share(sum(wanted == got for wanted, got in asked), len(asked))


def _paragraphs(pairs: Pairs) -> Share:
    right = of = 0
    for unit, match in pairs:
        wanted = Counter(unit.paragraphs)
        got = Counter(match.paragraphs if match else ())
        right += sum((wanted & got).values())
        of += sum(wanted.values())
    return Share(right, of)


def _names(pairs: Pairs, unmatched: Sequence[UnitView], role: str) -> Found:
    right = found = true = 0
    for unit, match in pairs:
        neutral = set(unit.either)
        wanted = set(getattr(unit, role)) - neutral
        got = set(getattr(match, role)) - neutral if match else set()
        right, found, true = right + len(wanted & got), found + len(got), true + len(wanted)
    found += sum(len(set(getattr(unit, role))) for unit in unmatched)
    return Found(right, found, true)
