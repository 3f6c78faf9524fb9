"""Sentences to Figures: each quantity with its meaning, its period and its evidence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.dates import DateSpan, find_periods
from generator.figures_context import as_counted, completed, respective
from generator.figures_find import find_candidates
from generator.figures_meaning import Around, dimensioned, measure_of
from generator.figures_special import Candidate
from generator.figures_status import basis_of, status_at, status_of
from generator.figures_subject import Mention, Names, mentions, names_of, speaker
from generator.figures_words import words
from generator.model import Article, Figure, Metadata, Paragraph, PartialDate, Zone

TO_COME = frozenset(("planned", "intended", "target"))
MOST_ADJACENT = 3  # figures without anything between them
LOOK_BACK = 12  # figures of a sentence that a later one may be measured by: time stays linear
_SENTENCE_END = re.compile(r"[。！？!?]+[”’」』）)]*")

_CHANGED_TO = re.compile(
    r"""
    [，,]?(?:逐步|快速|大幅|又|再|已)?
    (?:
      (?:压缩|压减|缩短|提升|提高|增长|增加|扩大|发展|上升|晋升|跃升|下降|降低|减少|精简|升|降|减|增)?(?:至|到)
      |(?:精简|压缩|压减|调整|整合|优化|减少|缩减|扩大|变|减|增加)(?:为|成)
    )
    (?:目前|现在|如今)?(?:的|了)?
    """,
    re.VERBOSE,
)
_COMMA = re.compile(r"[，,；;]")
_SEMICOLON = re.compile(r"[；;]")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A paragraph with what was found in it; `ends` are where its sentences end."""

    index: int
    paragraph: Paragraph
    candidates: tuple[Candidate, ...]
    periods: tuple[DateSpan, ...]
    mentions: tuple[Mention, ...]
    ends: tuple[int, ...]
    commas: tuple[int, ...]  # where there are some, semicolons among them
    semicolons: tuple[int, ...]
    issued: PartialDate | None

    @property
    def text(self) -> str:
        return self.paragraph.text

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

        Said in the sentence's first clause it holds to its end; later, up to the next semicolon.
        A sentence that begins with 其中 speaks of the time of the one before it.
        """
        found = self._own_period(number, first, at)
        back = 0
        while found is None and back < LOOK_BACK and self.text.startswith("其中", first) and first:
            at, (first, _) = first, self.sentence(first - 1)
            found = self._own_period(number, first, at)
            back += 1
        return found

    def _only_next(self, span: DateSpan) -> bool:
        """Whether a period is that of the figure behind it only: 由2019年的64家增加到158家."""
        told_from = self.text[span.start - 1 : span.start] in ("由", "从")
        return told_from and self.text.startswith("的", span.end)

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
            if self._only_next(span) and self.text[span.end : at] not in ("", "的"):
                continue
            opens = _none_between(self.commas, first, span.start)
            if opens or _none_between(self.semicolons, span.end, at):
                return span
        return None

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around `at` begins and ends."""
        number = bisect_right(self.ends, at)
        first = self.ends[number - 1] if number else 0
        return first, self.ends[number] if number < len(self.ends) else len(self.text)


def read_figures(
    article: Article, metadata: Metadata, zone: Zone, issued: PartialDate | None
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """The figures in the text of `article`, in order, and the texts that could not be placed.

    Values are in the unit's base (130.56亿元 → 13056000000 元). Any text may come in.
    """
    names = names_of(article, metadata, zone)
    figures: list[Figure] = []
    carried: str | None = None
    earlier: tuple[Mention, ...] = ()
    for index, paragraph in enumerate(article.paragraphs):
        text = paragraph.text
        spoken = mentions(text, names, earlier)
        earlier = (*earlier, *spoken)[-LOOK_BACK:]
        reading = _Reading(
            index,
            paragraph,
            tuple(find_candidates(text, zone.units)),
            find_periods(text, issued),
            spoken,
            tuple(match.end() for match in _SENTENCE_END.finditer(text)),
            tuple(match.start() for match in _COMMA.finditer(text)),
            tuple(match.start() for match in _SEMICOLON.finditer(text)),
            issued,
        )
        figures.extend(_figures(reading, names, carried or names.default or None))
        carried = next((m.name for m in reversed(spoken) if m.lasting), carried)
        if spoken and not any(m.lasting for m in spoken):
            carried = None
    return tuple(figures), ()


def _none_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether none of the sorted `places` lies from `start` up to `end`."""
    at = bisect_left(places, start)
    return at == len(places) or places[at] >= end


def _figures(reading: _Reading, names: Names, default: str | None) -> list[Figure]:
    text = reading.text
    found_at = [mention.start for mention in reading.mentions]
    said_until = [span.end for span in reading.periods]
    figures: list[Figure] = []
    changed = 0  # from here on nobody named before is spoken of
    for number, found in enumerate(reading.candidates):
        spans = reading.paragraph.source.printed_spans(found.start, found.end)
        if not spans:
            continue
        first, end = reading.sentence(found.start)
        named = bisect_right(found_at, found.start)
        mention = reading.spoken_of(named - 1, first) if named else None
        if mention and _changes(text, found, mention):
            changed = found.start
        told = mention.name if mention and mention.start >= changed else default
        said = bisect_right(said_until, found.start)
        period = reading.period(said - 1, first, found.start)
        sentence, at = text[first:end], found.start - first
        basis = basis_of(sentence, at)
        when = period or reading.later_period(said, found.end, end)
        status = status_of(sentence, at, found.end - first, basis)
        status = status_at(status, when.period if when else None, reading.issued)
        figures.append(
            Figure(
                text=text[found.start : found.end],
                value=found.value,
                value_max=found.value_max,
                unit=found.unit,
                bound=found.bound,
                measure=dimensioned(
                    _measure(reading, number, mention, period, figures), found.unit
                ),
                subject=speaker(text, found.start, names) or told,
                period=when.meant(status in TO_COME) if when else None,
                basis=basis,
                status=status,
                paragraph=reading.index,
                start=found.start,
                end=found.end,
                printed=spans,
                quote=sentence.strip(),
            )
        )
    return figures


def _changes(text: str, found: Candidate, mention: Mention) -> bool:
    """Whether a new clause begins with companies counted (10余家企业…): no longer the one named."""
    opens = text[found.start - 1 : found.start] in ("，", "；", "。", ",", ";")
    return opens and found.unit == "家" and not mention.wide


def _measure(
    reading: _Reading,
    number: int,
    mention: Mention | None,
    period: DateSpan | None,
    known: Sequence[Figure],
) -> str | None:
    """The figure's measure; a bare 总投资 is that of the projects counted just before."""
    found, candidates = reading.candidates[number], reading.candidates
    before = candidates[number - 1] if number else None
    first, _ = reading.sentence(found.start)
    floor, until = max(before.end if before else 0, first), found.start
    if before and _still_ranked(reading.text, before, found):
        floor = max(candidates[number - 2].end, first) if number > 1 else first
    if mention and mention.end <= found.start:
        floor = max(floor, mention.end)
    if period and reading.text[period.end : found.start] in ("", "的") and period.start > floor:
        until = period.start  # 比重由2020年的26%
    elif period:
        floor = max(floor, period.end)
    last = number
    while _adjacent(reading.text, candidates, last) and last - number < MOST_ADJACENT:
        last += 1  # 2台5万千伏安主变压器
    ceiling = candidates[last + 1].start if last + 1 < len(candidates) else len(reading.text)
    since = candidates[last].end
    if _described(reading.text, candidates, number):  # 158个总投资926亿元的重点项目
        since, ceiling = candidates[number + 1].end, len(reading.text)
    around = Around(first, floor, until, since, ceiling)
    measure = measure_of(reading.text, found, around)
    recent = [f for f in known[-LOOK_BACK:] if f.start >= first]
    named = mention.end if mention and mention.end <= found.start else first
    told = respective(reading.text, candidates, number, max(first, named), recent)
    if measure is None and last == number and _listed(reading.text, candidates, number):
        around = replace(around, since=candidates[number + 1].end, ceiling=len(reading.text))
        measure = measure_of(reading.text, found, around)  # 136项、478个具体事项
    if told or before is None or not known or known[-1].end != before.end:
        return told or measure
    gap = reading.text[before.end : found.start]
    if _CHANGED_TO.fullmatch(gap):  # 由3天压缩至1天
        return known[-1].measure
    if measure is None:  # 居民3600户、1.1万人; 达到512.6亿元, of the same unit
        same = (f.measure for f in recent if f.unit == found.unit and f.measure)
        return as_counted(known[-1], found.unit) if gap in ("、", "和", "") else next(same, None)
    told = completed(measure, found.unit, recent)
    if told is not None:
        return told
    counted = known[-1].measure or ""
    near = found.start - before.end <= len(measure) + 6
    if measure in words("bare") and (
        (near and counted.endswith("项目数")) or gap == "、" + measure
    ):
        return counted.removesuffix("数") + measure  # 贷款1926笔、金额37.2亿元
    return measure


def _described(text: str, candidates: Sequence[Candidate], number: int) -> bool:
    """Whether the next figure only describes what this one counts."""
    if number + 1 >= len(candidates):
        return False
    after = candidates[number + 1]
    said = text[candidates[number].end : after.start]
    return said in words("attributes") and text.startswith("的", after.end)


def _still_ranked(text: str, before: Candidate, found: Candidate) -> bool:
    """Whether a rank is one held for years: 市场占有率连续6年位居全国第一."""
    held = text.endswith("连续", 0, before.start) and text.startswith("第", found.start)
    return held and "，" not in text[before.end : found.start]


def _listed(text: str, candidates: Sequence[Candidate], number: int) -> bool:
    """Whether the next figure is the next of a list."""
    if number + 1 >= len(candidates):
        return False
    return text[candidates[number].end : candidates[number + 1].start] == "、"


def _adjacent(text: str, candidates: Sequence[Candidate], number: int) -> bool:
    """Whether the next candidate counts the same: 17类86项, 等30多种、1.6万只."""
    if number + 1 >= len(candidates):
        return False
    found, after = candidates[number], candidates[number + 1]
    gap = text[found.end : after.start]
    return not gap or (gap == "、" and text.startswith("等", found.start - 1))
