"""The sentences of `sentences.yml` against what the reader makes of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import yaml

from generator.evaluate_figures import alike
from generator.figures import read_figures
from generator.model import (
    Article,
    Figure,
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

FOLDER = Path(__file__).parent
NOWHERE = Position("sentences.yml", 0)
ISSUED = PartialDate(2030, 7, None)
NOTHING = Metadata((), (), (), None, (), (), ())
PARK = Park("qinghu", "清湖产业园区", (), NOWHERE, True, "")
NAMES = ("云岭精工电机有限公司", "青禾生物科技有限公司", "云岭银行", "区政务服务中心", "消防大队")
ZONE = Zone(
    ("云岭新区",), None, None, (PARK,),
    tuple(Organisation(name, name, (), NOWHERE, "单位") for name in NAMES), (), (), (),
)  # fmt: skip
UNIT = PlannedUnit(
    "s",
    "article",
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    None,
    NOWHERE,
)


@dataclass
class Score:
    """How many of the labelled figures were read, and how many of those read right."""

    labelled: int = 0
    read: int = 0
    values: int = 0
    units: int = 0
    bounds: int = 0
    measures: int = 0
    subjects: int = 0
    subjects_asked: int = 0
    periods: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def value_f1(self) -> float:
        return 2 * self.values / (self.labelled + self.read)

    @property
    def unit_f1(self) -> float:
        return 2 * self.units / (self.labelled + self.read)

    def share(self, name: str) -> float:
        """Of the figures whose value was read, those with `name` right."""
        of = self.subjects_asked if name == "subjects" else self.values
        return float(getattr(self, name)) / of

    def __str__(self) -> str:
        shares = ", ".join(
            f"{name} {self.share(name):.3f}"
            for name in ("bounds", "measures", "subjects", "periods")
        )
        return (
            f"{self.labelled} labelled, {self.read} read: value F1 {self.value_f1:.3f}, "
            f"value and unit F1 {self.unit_f1:.3f}; {shares}"
        )


def read_sentence(text: str) -> tuple[Figure, ...]:
    """The figures of one sentence of the invented zone."""
    paragraph = Paragraph("text", SourceText(text, (Piece(0, len(text), 1, 0, len(text), False),)))
    article = Article("p", "s", "article", None, "题", None, None, (paragraph,), (), (), (), UNIT)
    return read_figures(article, NOTHING, ZONE, ISSUED)[0]


def score_sentences(name: str) -> Score:
    """The score of all sentences in `name`.yml."""
    score = Score()
    for sentence in yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8")):
        found = list(read_sentence(sentence["text"]))
        score.read += len(found)
        at = 0
        for line in sentence["figures"]:
            label = [part.strip() for part in line.split("|")]
            start = sentence["text"].index(label[0], at)
            at = start + len(label[0])
            score.labelled += 1
            own = next((f for f in found if f.start < at and start < f.end), None)
            if own is None or own.value != Decimal(label[1]):
                score.faults.append(f"{label[0]}: read as {own.value if own else None}")
                continue
            found.remove(own)
            _compare(score, own, label)
        score.faults.extend(f"{f.text}: no figure ({f.measure})" for f in found)
    return score


def _compare(score: Score, own: Figure, label: list[str]) -> None:
    _, _, unit, bound, measure, subject, period = label
    start, end = (own.period.start, own.period.end) if own.period else (None, None)
    read = f"{start or ''}..{end or ''}" if start or end else "-"
    checks = {
        "values": True,
        "units": own.unit == unit,
        "bounds": own.bound == bound,
        "measures": alike(own.measure or "", measure),
        "subjects": own.subject == subject,
        "periods": read == period,
    }
    if subject == "-":
        del checks["subjects"]
    else:
        score.subjects_asked += 1
    for name, right in checks.items():
        setattr(score, name, getattr(score, name) + right)
    wrong = [name for name, right in checks.items() if not right]
    if wrong:
        score.faults.append(
            f"{own.text}: {wrong} {own.unit} {own.bound} “{own.measure}” for “{measure}”, "
            f"{own.subject} for {subject}, {read} for {period}"
        )
