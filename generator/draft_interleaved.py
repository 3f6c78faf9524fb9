"""Two stories set into each other where a column ends: which lines belong to the first one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draft_cohesion import Cohesion, Theme
from generator.draft_joints import WORD, Joints, torn_word
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line, begins_sentence, is_news_lead
from generator.language import tr

ENOUGH = 6.5  # points from which lines in the middle of a story are taken for another one's rest
FITS = 3.0  # points for going on with the torn sentence; half as much more for a common word
BEGINS = -2.0  # points for beginning as sentences do
OWN = -4.0  # points for going on with the sentence before, in the story they stand in
SET_IN = 3.0  # points for standing in a torn sentence of that story
SHORT = 1.5  # points for being no more than the rest of a sentence
SHORTEST = 24  # characters; a whole paragraph has more
FITS_BACK = 2.0  # points for that sentence's going on behind them
PART = -1.5  # points for a crosshead among them
SPEAKS = 0.3  # points for each point of cohesion
MOST = 40  # lines of the second story that are looked at
CLEARLY = 1.0  # points by which they are rather its own than those
BETTER = 3.0  # points by which others are much rather the first story's than those it was given

Choice = tuple[float, int, int]  # points, and which lines of the rest: -start, end


def untangle(layout: Layout, cohesion: Cohesion, joints: Joints) -> None:
    """Gives the rest of a story that breaks off back to it from the story that follows."""
    at = 0
    while len(layout.articles) > (at := at + 1):  # one may be taken out on the way
        first, second = layout.articles[at - 1 : at + 1]
        pair = _Pair.of(first, second, layout.articles)
        if pair is None:
            continue
        choices = list(_choices(pair, cohesion, joints))
        best = max(choices, default=None)
        given = _given(choices, pair)
        if best is not None and _is_taken(best, given):
            start, end = -best[1], best[2]
        elif given is not None and given > ENOUGH - BETTER:
            continue
        elif pair.resumed and not pair.resumes:
            start, end = 0, 0
        else:
            continue
        signed = second.closed
        pair.share_out(start, end)
        if signed and not second.closed:
            _rejoin(layout, second)
        layout.doubts += [
            (line.number, tr("goes on with an earlier text, past other matter"))
            for line in (*pair.rest[start:end][:1], *pair.rest[end : end + 1])
            if end > start
        ]


def _rejoin(layout: Layout, unit: Unit) -> None:
    """Appends the text without a beginning that follows a story which only seemed to be signed."""
    following = layout.articles[layout.articles.index(unit) + 1 :][:1]
    for rest in following:
        if rest.headless and not rest.opened and unit.body:
            unit.take_all(rest)
            unit.bylines += rest.bylines
            unit.closed = rest.closed
            layout.drop(rest)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A story that breaks off, the one after it, and the text below the second one's beginning.

    `before` is the text of the first story above the second one; `resumed` are those lines of
    `rest` that were given to the first one already.
    """

    first: Unit
    second: Unit
    before: tuple[Line, ...]
    rest: tuple[Line, ...]
    resumed: tuple[Line, ...]

    @property
    def resumes(self) -> bool:
        """Whether the first line given to the first story surely goes on with its sentence.

        It tears a word, is signed, the second story begins below it as news do, or ends above it,
        or more of the first story follows.
        """
        line, begun = self.resumed[0], self.second.body[0][0]
        if self.first.closed or torn_word(self.before[-1].text, line.text):
            return True
        if self.first.body[-1][-1].number > self.resumed[-1].number:
            return True
        ended = line.number > self.second.body[-1][-1].number + 1
        return ended or (begun.opens and line.number < begun.number)

    @classmethod
    def of(cls, first: Unit, second: Unit, stories: Sequence[Unit]) -> _Pair | None:
        """The pair, if the first story breaks off above the second one; `stories` are all."""
        if not second.body:
            return None
        top, bottom = _top(second), second.body[-1][-1].number + 1
        if second.bylines:  # below which the first story may have been given the second one's rest
            tops = [_top(story) for story in stories if story.heads or story.body]
            bottom = max(bottom, min((n for n in tops if n > bottom), default=bottom))
        text = [line for group in first.body for line in group]
        before = [line for line in text if line.number < top]
        resumed = [line for line in text if top < line.number <= bottom]
        rest = sorted((*resumed, *(line for group in second.body for line in group)), key=_number)
        last = before[-1] if before else None
        if first.closed and all(byline.number < top for byline in first.bylines):
            return None
        if last is None or last.ended or last in first.crossheads or len(rest) > MOST:
            return None
        return cls(first, second, tuple(before), tuple(rest), tuple(resumed))

    def share_out(self, start: int, end: int) -> None:
        """Gives the lines of the rest from `start` to `end` to the first story."""
        taken = self.rest[start:end]
        left = (*self.rest[:start], *self.rest[end:])
        after = [
            line
            for group in self.first.body
            for line in group
            if line not in self.before and line not in self.rest
        ]
        parts = (*self.first.crossheads, *self.second.crossheads)
        if taken:
            self._sign(taken)
        for unit, lines in ((self.first, (*self.before, *taken, *after)), (self.second, left)):
            unit.crossheads = [line for line in lines if line in parts]
            unit.body = _paragraphs(lines, unit.crossheads)
            unit.closed = bool(lines) and _is_signed(unit, lines[-1])

    def _sign(self, taken: Sequence[Line]) -> None:
        """Gives each byline to the story whose line stands above it; the first has `taken`."""
        top = self.rest[0].number
        below = [b for b in (*self.first.bylines, *self.second.bylines) if b.number > top]
        signed = {
            b: max(line.number for line in self.rest if line.number < b.number) for b in below
        }
        for unit, is_first in ((self.first, True), (self.second, False)):
            own = [b for b in below if any(t.number == signed[b] for t in taken) == is_first]
            unit.bylines = [b for b in unit.bylines if b.number < top] + own


def _given(choices: Sequence[Choice], pair: _Pair) -> float | None:
    """The points of the lines that the first story was given, if they stand in a row."""
    given = [pair.rest.index(line) for line in pair.resumed]
    if not given or given != list(range(given[0], given[-1] + 1)):
        return None
    points = (c[0] for c in choices if (-c[1], c[2]) == (given[0], given[-1] + 1))
    return next(points, None)


def _is_taken(best: Choice, given: float | None) -> bool:
    """Whether lines are surely the first story's, or much rather than those it was given."""
    if best[0] > ENOUGH:
        return given is None or best[0] > given + CLEARLY
    return given is not None and best[0] > max(given + BETTER, 0.0)


def _top(unit: Unit) -> int:
    return min(line.number for line in (*unit.heads, *(group[0] for group in unit.body[:1])))


def _number(line: Line) -> int:
    return line.number


def _is_signed(unit: Unit, last: Line) -> bool:
    return last.signature is not None or any(line.number > last.number for line in unit.bylines)


def _paragraphs(lines: Sequence[Line], crossheads: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups: one that follows a torn sentence goes on with it."""
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        alone = last is None or last.ended or last in crossheads or line in crossheads
        if alone or line.begins:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


# ── which lines ──────────────────────────────────────────────────────────────


def _choices(pair: _Pair, cohesion: Cohesion, joints: Joints) -> Iterator[Choice]:
    """Points for each run of lines that may be the rest of the first story: (…, -start, end)."""
    torn, rest, crossheads = pair.before[-1].text, pair.rest, pair.second.crossheads
    every = (*pair.first.heads, *pair.before, *pair.second.heads, *rest)
    elsewhere = cohesion.elsewhere(line.text for line in every if line.look == "text")
    known = (line.text for line in (*pair.first.heads, *pair.before))
    mine = Theme.of(known, elsewhere)
    for start in range(1, len(rest)):
        if rest[start] in crossheads:
            continue
        heads = (*pair.second.heads, *rest[:start])
        theirs = Theme.of((line.text for line in heads), elsewhere)
        points = _start_points(torn, rest[start - 1], rest[start], joints)
        for end in range(start + 1, len(rest) + 1):
            line = rest[end - 1]
            if line.opens:
                break
            if line in crossheads:
                points += PART
            else:
                points += SPEAKS * (mine.points(line.text) - theirs.points(line.text))
            if line.ended and line not in crossheads:
                after = rest[end] if end < len(rest) else None
                yield points + _end_points(rest[start - 1], after, joints), -start, end


def _start_points(torn: str, above: Line, line: Line, joints: Joints) -> float:
    fits = WORD if torn_word(torn, line.text) else joints.points(torn, line.text)
    points = FITS * (fits > 0) + FITS / 2 * (fits >= WORD) + SHORT * (len(line.text) < SHORTEST)
    if begins_sentence(line.text) or is_news_lead(line.text):
        points += BEGINS
    if not above.ended:
        points += SET_IN + OWN * joints.fit(above.text, line.text)
    return points


def _end_points(above: Line, after: Line | None, joints: Joints) -> float:
    if above.ended:
        return 0.0
    if after is None:
        return -SET_IN
    return FITS_BACK * joints.fit(above.text, after.text) + BEGINS * begins_sentence(after.text)
