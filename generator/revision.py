"""Which commit of the project a site is built from."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

VARIABLE = "SOURCE_REVISION"
_DESCRIBE = ("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")


def revision(root: Path) -> str | None:
    """The project's commit, with `-dirty` behind it where files differ from it; None outside git.

    The variable SOURCE_REVISION wins: it says the commit where the folder has no `.git`.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return named
    try:
        done = subprocess.run(_DESCRIBE, cwd=root, capture_output=True, text=True, check=False)
    except OSError:  # git is not installed
        return None
    return None if done.returncode else done.stdout.strip()
