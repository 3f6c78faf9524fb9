"""Every figure against the page that printed it, and what editors should look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.indexes import title
from generator.language import tr
from generator.model import (
    Comparison,
    Evidence,
    Figure,
    Position,
    Problem,
    Site,
    Story,
)
from generator.proof_plans import after_issue, unfinished
from generator.series import date_key, figure_date, status_of
from generator.source import lexicon
from generator.source_yaml import quoted

WHOLE = 100  # per cent


def prove(stories: Iterable[Story], pages: Mapping[str, tuple[str, ...]]) -> tuple[Problem, ...]:
    """A problem for each figure whose printed text is not at its place on the page.

    `pages` are the printed lines of each page. A figure in a corrected place is proved by the
    text of its paragraph.
    """
    return tuple(
        Problem(
            Position(
                f"seeds/{story.article.page}", figure.printed[0].line if figure.printed else 0
            ),
            tr(
                "“{figure}” does not stand at the place it is said to come from", figure=figure.text
            ),
            tr("this is a fault of the program; please report it with the page"),
            fatal=True,
        )
        for story in stories
        for figure in story.figures
        if not _proved(story, figure, pages[story.article.page])
    )


def _proved(story: Story, figure: Figure, lines: tuple[str, ...]) -> bool:
    if not figure.printed or figure.paragraph >= len(story.article.paragraphs):
        return False
    paragraph = story.article.paragraphs[figure.paragraph]
    if paragraph.text[figure.start : figure.end] != figure.text or figure.text not in figure.quote:
        return False
    spans = [lines[s.line - 1][s.start : s.end] for s in figure.printed]
    corrected = any(
        piece.corrected and piece.start < figure.end and figure.start < piece.end
        for piece in paragraph.source.pieces
    )
    return all(spans) and (corrected or "".join(spans) == figure.text)


def site_notes(site: Site) -> tuple[Problem, ...]:
    """What `check` lists beside the problems; none of it stops a build."""
    return tuple(
        sorted(
            (
                *_unplaced(site),
                *_undated(site),
                *_doubtful(site),
                *after_issue(site.plans),
                *unfinished(site.plans),
                *contradictions(site.comparisons),
            )
        )
    )


def _unplaced(site: Site) -> Iterator[Problem]:
    for evidence in site.unplaced:
        yield _note(
            evidence,
            tr(
                "“{figure}” does not say what it counts; it is not shown: {sentence}",
                figure=evidence.figure.text,
                sentence=evidence.figure.quote,
            ),
            tr("say it in the plan: figures: - line, printed, measure, because"),
            paste=_verdict(evidence, "measure"),
        )


def _undated(site: Site) -> Iterator[Problem]:
    for evidence in site.timeline:
        period = evidence.figure.period
        if period is not None and period.printed and figure_date(evidence) is None:
            yield _note(
                evidence,
                tr(
                    "“{period}” cannot be placed in a year; {figure} stands under 年份待核",
                    period=period.printed,
                    figure=evidence.figure.text,
                ),
                tr("say it in the plan: figures: - line, printed, period, because"),
                paste=_verdict(evidence, "period"),
            )


def _doubtful(site: Site) -> Iterator[Problem]:
    """Values that can hardly be: a share above the whole, a thing done after it was printed."""
    shares = tuple(lexicon("measures")["shares"])
    for evidence in site.timeline:
        figure, issued = evidence.figure, evidence.story.plan.issued
        share = figure.unit == "%" and (figure.measure or "").endswith(shares)
        if share and figure.basis in ("level", "cumulative") and figure.value > WHOLE:
            yield _note(
                evidence,
                tr("{figure} is more than the whole of what it is a share of", figure=figure.text),
                tr("compare the page; if it is misread, correct it in its plan"),
            )
        day = figure.period.end if figure.period else None
        done = status_of(figure) == "reached" and figure.period is not None
        if done and day and issued and date_key(day)[:2] > date_key(issued)[:2] and issued.month:
            yield _note(
                evidence,
                tr(
                    "{figure} is told as reached by {day}, after the issue of {issued}",
                    figure=figure.text,
                    day=day,
                    issued=issued,
                ),
                tr("say it in the plan: figures: - line, printed, period or status, because"),
                paste=_verdict(evidence, "period", "status"),
            )


def contradictions(comparisons: Iterable[Comparison]) -> Iterator[Problem]:
    """A note on each two figures of one thing that do not say the same."""
    for comparison in comparisons:
        if comparison.outcome == "agree":
            continue
        printed = "; ".join(
            f"{e.figure.text} ({_place(e)}, {title(e.story.article)})" for e in comparison.figures
        )
        if comparison.outcome == "rounded":
            told = tr("figures differ by rounding: {printed}", printed=printed)
        else:
            told = tr("figures disagree: {printed}", printed=printed)
        yield _note(
            comparison.figures[0],
            f"{comparison.subject} {comparison.measure}: {told}",
            tr("both are shown side by side; if one is misread, correct it in its plan"),
            also=tuple(_place(e) for e in comparison.figures[1:]),
        )


def _place(evidence: Evidence) -> Position:
    span = evidence.figure.printed[0]
    return Position(f"seeds/{evidence.story.article.page}", span.line)


def _verdict(evidence: Evidence, *keys: str) -> str:
    """An entry of `figures:` that names the figure and leaves `keys` for the editor to fill in."""
    figure = evidence.figure
    printed = [f"- line: {figure.printed[0].line}", f"  printed: {quoted(figure.text)}"]
    return "\n".join((*printed, *(f"  {key}: " for key in (*keys, "because"))))


def _note(
    evidence: Evidence,
    message: str,
    hint: str,
    also: tuple[Position, ...] = (),
    paste: str = "",
) -> Problem:
    return Problem(_place(evidence), message, hint, fatal=False, also=also, paste=paste)
