"""A paragraph with its figures, periods and names, and which of them hold where."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import DateSpan, find_periods
from generator.figures_special import Candidate
from generator.figures_subject import Mention
from generator.figures_words import words
from generator.model import Paragraph, PartialDate

LOOK_BACK = 12  # things before a figure that it may be told by: time stays linear
_SENTENCE_END = re.compile(r"[。！？!?]+[”’」』）)]*")
_COMMA = re.compile(r"[，,；;]")
_MADE = re.compile(
    r"[^，。；]{0,6}(?:出台|印发|颁布|制定|公布|发布|修订)[^，。；《]{0,6}《[^》]{2,40}》"
)
_GRANTED = re.compile(r"最高|最多|每年|不超过|[，。；][^，。；]{0,4}(?:按|给予)[^，。；]{0,16}\Z")
_SEMICOLON = re.compile(r"[；;]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A paragraph with what was found in it; `ends` are where its sentences end."""

    index: int
    paragraph: Paragraph
    text: str
    candidates: tuple[Candidate, ...]
    periods: tuple[DateSpan, ...]
    mentions: tuple[Mention, ...]
    ends: tuple[int, ...]
    commas: tuple[int, ...]  # where there are some, semicolons among them
    semicolons: tuple[int, ...]
    issued: PartialDate | None

    def spoken_of(self, number: int, first: int) -> Mention | None:
        """The subject that holds behind mention `number` in a sentence that begins at `first`.

        In its own sentence that is the one named last; in a later one it is the topic of the
        sentence that named it, its first. A place holds in its own sentence only.
        """
        for _ in range(min(LOOK_BACK, number + 1)):
            mention = self.mentions[number]
            if mention.start >= first:
                return mention
            begin, _ = self.sentence(mention.start)
            number = bisect_left(self.mentions, begin, key=lambda m: m.start)
            if not self.mentions[number].place:
                return self.mentions[number]
            number -= 1
            if number < 0:
                break
        return None

    def period(self, number: int, first: int, at: int) -> DateSpan | None:
        """The period that holds at `at`, the nearest of those up to `number` in its sentence.

        Said in the sentence's first clause, or the first behind who reports it (记者获悉), it
        holds to its end; later, up to the next semicolon.
        A sentence that begins with 其中 speaks of the time of the one before it.
        """
        found = self._own_period(number, first, at)
        back = 0
        while found is None and back < LOOK_BACK and self.text.startswith("其中", first) and first:
            at, (first, _) = first, self.sentence(first - 1)
            found = self._own_period(number, first, at)
            back += 1
        return found

    def right_before(self, span: DateSpan, at: int) -> bool:
        """Whether nothing but 的 stands between a period and `at`."""
        return span.end == at or (span.end + 1 == at and self.text[span.end] == "的")

    def _only_next(self, span: DateSpan) -> bool:
        """Whether a period is that of the figure behind it only: 由2019年的64家增加到158家."""
        told_from = self.text[span.start - 1 : span.start] in ("由", "从")
        return told_from and self.text.startswith("的", span.end)

    def _is_of_a_rule(self, span: DateSpan, at: int) -> bool:
        """Whether a period is that in which a rule was made, and `at` is what the rule grants.

        2028年出台《办法》，对企业每年最高支持30万元: it still does.
        """
        made = _MADE.match(self.text, span.end)
        return made is not None and _GRANTED.search(self.text, made.end(), at) is not None

    def later_period(self, number: int, end: int, last: int) -> DateSpan | None:
        """The period that number `number` says behind a figure in its clause: 已于6月底交付.

        The figure ends at `end`, its sentence at `last`.
        """
        if number >= len(self.periods) or self.periods[number].start >= last:
            return None
        span = self.periods[number]
        said = self.text[span.start - 1 : span.start] in ("于", "在")
        return span if said and _none_between(self.commas, end, span.start) else None

    def _own_period(self, number: int, first: int, at: int) -> DateSpan | None:
        number = min(number, bisect_left(self.periods, at, key=lambda span: span.start) - 1)
        for span in reversed(self.periods[max(0, number + 1 - LOOK_BACK) : number + 1]):
            if span.start < first:
                break
            if self._only_next(span) and not self.right_before(span, at):
                continue
            if self._is_of_a_rule(span, at):
                continue
            opens = _none_between(self.commas, first, span.start) or self.text.endswith(
                _reports(), first, span.start
            )
            if opens or _none_between(self.semicolons, span.end, at):
                return span
        return None

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around `at` begins and ends."""
        number = bisect_right(self.ends, at)
        first = self.ends[number - 1] if number else 0
        return first, self.ends[number] if number < len(self.ends) else len(self.text)


def read_paragraph(
    index: int,
    paragraph: Paragraph,
    candidates: tuple[Candidate, ...],
    spoken: tuple[Mention, ...],
    issued: PartialDate | None,
) -> Reading:
    """What paragraph number `index` holds, besides the figures and names found in it."""
    text = paragraph.text
    return Reading(
        index=index,
        paragraph=paragraph,
        text=text,
        candidates=candidates,
        periods=find_periods(text, issued),
        mentions=spoken,
        ends=tuple(match.end() for match in _SENTENCE_END.finditer(text)),
        commas=tuple(match.start() for match in _COMMA.finditer(text)),
        semicolons=tuple(match.start() for match in _SEMICOLON.finditer(text)),
        issued=issued,
    )


@functools.cache
def _reports() -> tuple[str, ...]:
    return tuple(word + "，" for word in words("reports"))


def _none_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether none of the sorted `places` lies from `start` up to `end`."""
    at = bisect_left(places, start)
    return at == len(places) or places[at] >= end
