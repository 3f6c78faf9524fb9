"""Killed at any moment, a command leaves whole pages, plans and sites, and can be run again."""

import os
from pathlib import Path

import pytest

from tests import kill_loop

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of this kind are not known there")


@pytest.mark.parametrize("name", kill_loop.TRIALS)
def test_killed_ten_times_a_command_leaves_nothing_half_done(project: Path, name: str) -> None:
    trial = kill_loop.TRIALS[name](project)
    before = kill_loop.contents(project)
    found = kill_loop.run(trial, 10)
    assert sum(found.values()) == 10
    assert len(found) > 1, "no kill came in time, or all did"
    trial.prepare(1)  # the edition that `before` holds
    kill_loop.finish(trial.command)
    after = kill_loop.contents(project)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    kept = {path for path in changed if not path.startswith(".cache/")}
    assert {path for path in kept if not path.endswith(".part")} == set()
