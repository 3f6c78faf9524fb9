"""Figures as editors want them: rejected, relabelled or dated by the plan, which always wins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from generator.figures_find import holds_number
from generator.language import tr
from generator.model import Figure, Period, Problem, Status, Story, Verdict

_STATUSES: tuple[Status, ...] = get_args(Status)


def apply_verdicts(
    stories: Sequence[Story], verdicts: Sequence[Verdict], lines: Sequence[str]
) -> tuple[tuple[Story, ...], tuple[Problem, ...]]:
    """The stories of one page after its plan's verdicts; `lines` are the page's.

    A verdict on a figure that was not read, or could mean two, is a problem; rejecting what is
    no figure in the first place is none.
    """
    if not verdicts:
        return tuple(stories), ()
    problems: list[Problem] = []
    chosen: dict[int, Verdict] = {}
    figures = [figure for story in stories for figure in story.figures]
    for verdict in verdicts:
        own = [f for f in figures if _means(verdict, f, lines)]
        left = [f for f in own if id(f) not in chosen]
        if not own and verdict.rejected and verdict.printed in lines[verdict.line - 1]:
            problems.extend(_idle(verdict, figures))
        elif not own:
            problems.append(_missing(verdict, figures, lines))
        elif not left:
            problems.append(
                _problem(
                    verdict,
                    tr("“{printed}” has more than one verdict", printed=verdict.printed),
                    tr("remove one of them"),
                )
            )
        else:  # the same words twice on a line: one verdict each, in their order
            chosen[id(left[0])] = verdict
    return tuple(_story(story, chosen) for story in stories), tuple(problems)


def _story(story: Story, chosen: dict[int, Verdict]) -> Story:
    figures = []
    for figure in story.figures:
        verdict = chosen.get(id(figure))
        if verdict is None:
            figures.append(figure)
        elif not verdict.rejected:
            figures.append(_relabelled(figure, verdict))
    return replace(story, figures=tuple(figures))


def _relabelled(figure: Figure, verdict: Verdict) -> Figure:
    period = figure.period
    if verdict.dated:
        printed = period.printed if period is not None else None
        start, end = verdict.period or (None, None)
        if end is None:  # known to be unknown: no words of the text say it
            printed = ""
        period = Period(printed, start, end)
    status = next((s for s in _STATUSES if s == verdict.status), figure.status)
    return replace(
        figure,
        measure=verdict.measure or figure.measure,
        subject=verdict.subject or figure.subject,
        period=period,
        status=status,
    )


def _means(verdict: Verdict, figure: Figure, lines: Sequence[str]) -> bool:
    span = figure.printed[0]
    printed = lines[span.line - 1][span.start : span.end]
    return span.line == verdict.line and verdict.printed in (printed, figure.text)


def _idle(verdict: Verdict, figures: Sequence[Figure]) -> Iterator[Problem]:
    """What is wrong with rejecting what is read as no figure: nothing, if the reader has learnt."""
    there = (figure.text for figure in figures if figure.printed[0].line == verdict.line)
    whole = next((text for text in there if verdict.printed in text), None)
    if whole is not None:
        yield _problem(
            verdict,
            tr("“{printed}” is only a part of “{whole}”", printed=verdict.printed, whole=whole),
            tr("write printed: {whole}", whole=whole),
        )
    elif not holds_number(verdict.printed):
        yield _problem(
            verdict,
            tr("“{printed}” holds no number; nothing is rejected", printed=verdict.printed),
            tr("remove it"),
        )


def _missing(verdict: Verdict, figures: Sequence[Figure], lines: Sequence[str]) -> Problem:
    there = [f.text for f in figures if f.printed[0].line == verdict.line]
    hint = (
        tr("the figures read on it: {figures}", figures=", ".join(there))
        if there
        else tr("no figure is read on it")
    )
    return _problem(
        verdict,
        tr(
            "“{printed}” is no figure read on line {line}",
            printed=verdict.printed,
            line=verdict.line,
        ),
        hint,
    )


def _problem(verdict: Verdict, message: str, hint: str) -> Problem:
    return Problem(verdict.position, message, hint, fatal=True)
