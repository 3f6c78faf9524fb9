"""The reader keeps to what the project promises, on invented sentences labelled by hand."""

import pytest

from tests.labels.scoring import score_sentences


@pytest.mark.parametrize("name", ["sentences", "blind"])
def test_figures_are_read_as_well_as_promised(name: str) -> None:
    score = score_sentences(name)
    assert score.labelled > 40
    assert score.value_f1 >= 0.97, score.faults
    assert score.unit_f1 >= 0.96, score.faults
    assert score.share("bounds") >= 0.97, score.faults
    assert score.share("measures") >= 0.88, score.faults
    assert score.share("subjects") >= 0.88, score.faults
    assert score.share("periods") >= 0.93, score.faults
