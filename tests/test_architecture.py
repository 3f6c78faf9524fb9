"""The house keeps its order: who may import whom, and no name of a zone inside the program."""

import ast
import subprocess
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import pytest

from generator.source import read_files
from generator.zone import read_zone

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
ORDER = (
    "language",
    "model",
    "keys",
    "digests",
    "source",
    "pickled",
    "workers",
    "cache",
    "memory",
    "writing",
    "schema",
    "records",
    "settings",
    "units",
    "zone",
    "gazetteer",
    "bylines",
    "people",
    "plan_lines",
    "moves",
    "claims",
    "plan",
    "shifting",
    "drafting",
    "draft",
    "segment",
    "numerals",
    "dates",
    "metadata",
    "figures",
    "verdicts",
    "measures",
    "series",
    "sounds",
    "indexes",
    "proof",
    "jsondata",
    "quantities",
    "charts",
    "tables",
    "paging",
    "rendering",
    "pictures",
    "search",
    "citation",
    "feeds",
    "render",
    "handwritten",
    "ejecting",
    "inspection",
    "evaluate",
    "seeds",
    "build",
    "desk",
    "serving",
    "assess",
    "adding",
    "changes",
    "packing",
    "policy",
    "starting",
    "swap",
    "placing",
    "blocks",
    "revision",
    "plugin",
    "cli",
)
HOMES = {
    "babel": "language",
    "yaml": "source",
    "jinja2": "rendering",
    "mkdocs": "plugin",
    "click": "cli",
    "opencc": "search",
    "pypinyin": "sounds",
    "vl_convert": "charts",
    "PIL": "pictures",
    "noto_cjk_sans_otc": "pictures",
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def noun(path: Path) -> str:
    """The name in ORDER a file belongs to: figures_measure.py and figures/x.py to figures."""
    name = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    while name not in ORDER and "_" in name:
        name = name.rpartition("_")[0]
    return name


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_those_above_it(path: Path) -> None:
    if path.parent == PACKAGE and path.stem.startswith("__"):
        return
    own = noun(path)
    assert own in ORDER
    for module in imports(path):
        if not module.startswith("generator."):
            continue
        other = noun(PACKAGE.joinpath(*module.split(".")[1:]).with_suffix(".py"))
        assert ORDER.index(other) <= ORDER.index(own), f"{own} imports {other}"


@pytest.mark.parametrize("library", HOMES)
def test_a_foreign_library_has_one_home(library: str) -> None:
    users = {noun(p) for p in MODULES for m in imports(p) if m.split(".")[0] == library}
    theme = {"plugin"} if library == "jinja2" else set()  # MkDocs hands its environment over
    assert users == {HOMES[library]} | theme


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_module_says_in_its_first_line_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert docstring
    assert len(docstring.split("\n")[0]) <= 100


ITS_OWN = ("seeds/", "docs/", "mkdocs.yml")  # where a zone is spoken of
# Names that every zone has, and banks that are everywhere.
ANY_ZONE = {
    "高新区",
    "开发区",
    "区党工委",
    "区管委会",
    "高新区党工委",
    "高新区管委会",
    "应急管理局",
}
ANY_ZONE |= {"工商银行", "中国工商银行"}


def names_of_this_zone() -> set[str]:
    """What only this zone, its city, parks and organisations are called."""
    files, _ = read_files(ROOT / "seeds" / "zone", "seeds/zone", (".yml",))
    zone, problems = read_zone("seeds/zone", files)
    assert problems == ()
    names = {n for e in (*zone.parks, *zone.organisations) for n in (e.name, *e.aliases)}
    own = set(zone.names) - ANY_ZONE
    alike = takewhile(
        lambda letters: len(set(letters)) == 1, zip(*own, zone.paper or "", strict=False)
    )
    city = "".join(letter for letter, *_ in alike)  # 某某 of 某某高新区 and 某某日报
    named = {name for name in names | own if len(name) > 2} - ANY_ZONE
    return named | {city} if len(city) > 1 else named


def test_no_name_of_this_zone_stands_outside_its_own_folders() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    paths = [path for path in listed.stdout.split("\0") if path and not path.startswith(ITS_OWN)]
    assert "README.md" in paths
    names = names_of_this_zone()
    files = {path: ROOT / path for path in paths if (ROOT / path).is_file()}
    texts = {path: file.read_text("utf-8", "ignore") for path, file in files.items()}
    assert [(path, n) for path, text in texts.items() for n in names if n in text] == []
