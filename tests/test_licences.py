"""Everything this project is made with may be used here, and can be listed."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.licences import Licence, licences, table
from tests.test_packaging import locked


def test_every_locked_package_has_a_licence_that_fits() -> None:
    rows = licences()
    assert {"mkdocs", "mkdocs-material", "pytest"} <= {row.package for row in rows}
    assert [row for row in rows if not row.fit] == []


def test_what_makes_the_site_is_told_from_tools() -> None:
    use = {row.package: row.use for row in licences()}
    assert (use["mkdocs"], use["pytest"]) == ("site", "tools")


@pytest.mark.parametrize(
    ("licence", "fit"),
    [
        ("MIT", True),
        ("MIT AND PSF-2.0", True),
        ("GPL-3.0-only OR MIT", True),
        ("MIT AND GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("unknown", False),
        (None, True),
    ],
)
def test_a_licence_fits_if_all_its_parts_do(licence: str | None, fit: bool) -> None:
    row = Licence("x", "site", licence)
    assert row.fit is fit
    assert ("not among those that fit" in "".join(table([row]))) is not fit


def test_the_bill_of_materials_names_what_is_installed_and_no_folder_of_this_machine(
    tmp_path: Path,
) -> None:
    makefile, bill = (ROOT / "Makefile").read_text("utf-8"), tmp_path / "sbom.json"
    (command,) = re.findall(r"^\t\$\(BIN\)/python (-m cyclonedx_py .+)$", makefile, re.MULTILINE)
    arguments = [str(bill) if part == "build/sbom.json" else part for part in command.split()]
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True)
    text = bill.read_text("utf-8")
    told = json.loads(text)
    assert told["bomFormat"] == "CycloneDX"
    versions = {part["name"].lower(): part["version"] for part in told["components"]}
    assert versions["mkdocs"] == locked("requirements.txt")["mkdocs"].split()[0]
    assert told["metadata"]["component"]["name"] == "newspage-microsite"
    assert str(ROOT) not in text
