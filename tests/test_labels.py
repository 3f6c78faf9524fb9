"""The reader keeps to what the project promises, on invented sentences labelled by hand."""

from pathlib import Path

import pytest

from generator.evaluate_sentences import missed, read_sentences, score_sentences

LABELS = Path(__file__).parent / "labels"


@pytest.mark.parametrize(
    "name", ["sentences", "blind", "blind2", "blind3", "blind4", "blind5", "blind6"]
)
def test_figures_are_read_as_well_as_promised(name: str) -> None:
    labelled = read_sentences((LABELS / f"{name}.jsonl").read_bytes())
    score = score_sentences(labelled)
    assert score.values.true > 40
    assert (score.values.rate or 0) >= 0.97, missed(labelled)
    assert (score.values_units.rate or 0) >= 0.96
    assert (score.bounds.rate or 0) >= 0.97
    assert (score.measures.rate or 0) >= 0.88
    assert (score.subjects.rate or 0) >= 0.88
    assert (score.periods.rate or 0) >= 0.93
