"""The licence of every locked package: `python -m tests.licences`; exits with 1 if one is unfit.

What makes the site and what only tests it are told apart. Packages of other systems than this one
are locked, too, but not installed here; they are listed without a licence.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCKS = {"site": "requirements.txt", "tools": "requirements-dev.txt"}

# All of them let anybody use, change and pass on what they cover, beside code of any licence. The
# Mozilla one asks for changed files of its own in return, and none of those is changed here; the
# font licence (OFL) leaves free what is drawn with the font.
FIT = frozenset(
    {
        "0BSD", "Apache-2.0", "Artistic-1.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MIT-CMU",
        "MPL-2.0", "OFL-1.1", "PSF-2.0",
        "Apache Software License", "BSD License", "ISC License (ISCL)", "MIT License",
        "Mozilla Public License 2.0 (MPL 2.0)", "Python Software Foundation License",
    }
)  # fmt: skip
READ_BY_HAND = {
    "axe-playwright-python": "MIT",  # its file LICENSE says so, its metadata say nothing
    "text-unidecode": "Artistic-1.0",  # or the GPL, as one likes: this one
}


@dataclass(frozen=True, slots=True)
class Licence:
    """A locked package, what it is locked for, and its licence; None where it is not installed."""

    package: str
    use: str
    licence: str | None

    @property
    def fit(self) -> bool:
        """Every part of the licence, or one of those it leaves to choose, is a fit one."""
        if self.licence is None:
            return True
        return all(
            any(name in FIT for name in part.split(" OR ")) for part in self.licence.split(" AND ")
        )


def licences() -> list[Licence]:
    """The licences of all locked packages, by name."""
    found: dict[str, Licence] = {}
    for use, lock in LOCKS.items():
        for package in re.findall(r"^([a-z0-9._-]+)==", (ROOT / lock).read_text("utf-8"), re.M):
            found.setdefault(package, Licence(package, use, _licence(package)))
    return [found[package] for package in sorted(found)]


def _licence(package: str) -> str | None:
    if package in READ_BY_HAND:
        return READ_BY_HAND[package]
    try:
        told = metadata(package)
    except PackageNotFoundError:
        return None
    marks = [c for c in told.get_all("Classifier") or () if c.startswith("License :: ")]
    named = (
        told.get_all("License-Expression")
        or [mark.rpartition(" :: ")[2] for mark in marks]
        or told.get_all("License")
        or ["unknown"]
    )
    return " AND ".join(named)


def table(rows: Sequence[Licence]) -> Iterable[str]:
    width = max(len(row.package) for row in rows)
    for row in rows:
        unfit = "" if row.fit else "  ← not among those that fit"
        yield f"{row.package:{width}}  {row.use:5}  {row.licence or '(not installed)'}{unfit}"


if __name__ == "__main__":
    argparse.ArgumentParser(prog="python -m tests.licences", description=__doc__).parse_args()
    all_of_them = licences()
    print("\n".join(table(all_of_them)))
    sys.exit(0 if all(row.fit for row in all_of_them) else 1)
