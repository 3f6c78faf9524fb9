"""How well figures are read, against figures labelled by a careful reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from generator.evaluate_scores import Found, Share
from generator.model import Bound, Figure, Status

ALIKE = 0.6  # two phrases name the same thing from this similarity on


@dataclass(frozen=True, slots=True)
class FigureView:
    """What is compared of one figure: where its text stands on the page, and its meaning.

    `as_of` is the end of its period as text (2023, 2023-08 or 2023-08-06); `status` is None
    where a label leaves it open.
    """

    line: int
    start: int
    end: int
    value: Decimal
    unit: str
    bound: Bound
    measure: str | None
    subject: str | None
    as_of: str | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """A number of a page as labelled. `figure` is None where it is none.

    `neutral`: no figure in the labeller's eyes, but one might say so; it counts neither way.
    """

    line: int
    start: int
    end: int
    figure: FigureView | None
    neutral: bool


@dataclass(frozen=True, slots=True)
class FigureScore:
    """All scores of one page, or of many added up.

    A figure is found when the spans overlap and the values are equal; `values_units` asks for
    the unit too. The rest is asked of the figures found: `measures` and `subjects_alike` for a
    similar phrase, `subjects` for the same one, `periods` for the same month, `statuses` for
    reached (so far or in all) or planned, under way and so on.
    """

    values: Found
    values_units: Found
    bounds: Share
    measures: Share
    subjects: Share
    subjects_alike: Share
    periods: Share
    statuses: Share

    def __add__(self, other: FigureScore) -> FigureScore:
        return FigureScore(
            **{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        )


_NO_SHARE, _NONE_FOUND = Share(0, 0), Found(0, 0, 0)
NO_FIGURES = FigureScore(
    values=_NONE_FOUND,
    values_units=_NONE_FOUND,
    bounds=_NO_SHARE,
    measures=_NO_SHARE,
    subjects=_NO_SHARE,
    subjects_alike=_NO_SHARE,
    periods=_NO_SHARE,
    statuses=_NO_SHARE,
)


def figure_view(figure: Figure, as_of: str | None) -> FigureView:
    """A figure of the pipeline as the scores see it; `as_of` for those that say no period."""
    first = figure.printed[0]
    end = figure.period.end if figure.period else None
    return FigureView(
        line=first.line,
        start=first.start,
        end=first.end,
        value=figure.value,
        unit=figure.unit,
        bound=figure.bound,
        measure=figure.measure,
        subject=figure.subject,
        as_of=str(end) if end else as_of,
        status=figure.status,
    )


def labelled_span(row: Mapping[str, Any], bounds: Mapping[str, Bound]) -> LabelledSpan:
    """A row of a label file. `bounds` says what its modifiers mean; those not in it are exact."""
    place = (int(row["line"]), int(row["start"]), int(row["end"]))
    if row["class"] != "figure":
        return LabelledSpan(*place, None, row.get("alt_class") == "figure")
    figure = FigureView(
        *place,
        value=Decimal(str(row["value"])),
        unit=row["unit"] or "",
        bound=bounds.get(row["modifier"] or "", "exact"),
        measure=row["measure"],
        subject=row["subject"],
        as_of=row["as_of"],
        status=row.get("status"),
    )
    return LabelledSpan(*place, figure, False)


def score_figures(predicted: Sequence[FigureView], labelled: Sequence[LabelledSpan]) -> FigureScore:
    """Compare the figures of one page with its labels, one to one."""
    pairs, spare = match_figures(predicted, labelled)
    true = sum(span.figure is not None for span in labelled)
    found = len(pairs) + len(spare)
    right_unit = sum(got.unit == want.unit for got, want in pairs)
    return FigureScore(
        values=Found(len(pairs), found, true),
        values_units=Found(right_unit, found, true),
        bounds=_share(got.bound == want.bound for got, want in pairs),
        measures=_share(alike(g.measure, w.measure) for g, w in pairs if w.measure),
        subjects=_share(_bare(g.subject) == _bare(w.subject) for g, w in pairs if w.subject),
        subjects_alike=_share(alike(g.subject, w.subject) for g, w in pairs if w.subject),
        periods=_share((g.as_of or "")[:7] == w.as_of[:7] for g, w in pairs if w.as_of),
        statuses=_share(_came(g.status) == _came(w.status) for g, w in pairs if w.status),
    )


def match_figures(
    predicted: Sequence[FigureView], labelled: Sequence[LabelledSpan]
) -> tuple[tuple[tuple[FigureView, FigureView], ...], tuple[FigureView, ...]]:
    """(predicted, labelled) figures that are the same, and the false alarms among the predicted."""
    by_line: dict[int, list[LabelledSpan]] = {}
    for span in labelled:
        by_line.setdefault(span.line, []).append(span)
    pairs: list[tuple[FigureView, FigureView]] = []
    spare: list[FigureView] = []
    taken: set[int] = set()
    for figure in predicted:
        near = [span for span in by_line.get(figure.line, ()) if _overlap(figure, span)]
        same = [
            span
            for span in near
            if span.figure and span.figure.value == figure.value and id(span) not in taken
        ]
        if same:
            best = max((_overlap(figure, span), -i) for i, span in enumerate(same))
            chosen = same[-best[1]]
            taken.add(id(chosen))
            assert chosen.figure is not None
            pairs.append((figure, chosen.figure))
        elif not any(span.neutral for span in near):
            spare.append(figure)
    return tuple(pairs), tuple(spare)


def alike(one: str | None, other: str | None) -> bool:
    """Whether two phrases name the same thing: 2·LCS/(|a|+|b|) of at least 0.6, spaces apart."""
    a, b = _bare(one), _bare(other)
    return bool(a and b) and 2 * common_length(a, b) / (len(a) + len(b)) >= ALIKE


def common_length(a: str, b: str) -> int:
    """The length of the longest common subsequence of two short texts."""
    row = [0] * (len(b) + 1)
    for x in a:
        previous = row
        row = [0]
        for j, y in enumerate(b):
            row.append(previous[j] + 1 if x == y else max(previous[j + 1], row[j]))
    return row[-1]


def _overlap(figure: FigureView, span: LabelledSpan) -> int:
    return max(0, min(figure.end, span.end) - max(figure.start, span.start))


def _share(answers: Iterable[bool]) -> Share:
    answered = list(answers)
    return Share(sum(answered), len(answered))


def _came(status: Status | None) -> Status | None:
    return "reached" if status == "cumulative" else status


def _bare(text: str | None) -> str:
    return "".join((text or "").split())
