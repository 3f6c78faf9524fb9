"""The house keeps its order: who may import whom, and no name of a zone inside the program."""

import ast
from collections.abc import Iterator
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
    "source",
    "workers",
    "cache",
    "writing",
    "schema",
    "records",
    "units",
    "zone",
    "gazetteer",
    "bylines",
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
    "rendering",
    "search",
    "citation",
    "feeds",
    "render",
    "handwritten",
    "ejecting",
    "inspection",
    "evaluate",
    "build",
    "assess",
    "adding",
    "changes",
    "packing",
    "swap",
    "blocks",
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


def test_no_name_of_this_zone_stands_in_the_program_or_its_templates() -> None:
    files, _ = read_files(ROOT / "seeds" / "zone", "seeds/zone", (".yml",))
    zone, problems = read_zone("seeds/zone", files)
    assert problems == ()
    assert zone.parks
    common = {"高新区", "开发区"}  # kinds of zones, not names of one
    names = {n for e in (*zone.parks, *zone.organisations) for n in (e.name, *e.aliases)}
    names |= set(zone.names)
    texts = {
        path: path.read_text("utf-8")
        for folder in (PACKAGE, ROOT / "templates")
        for path in folder.rglob("*")
        if path.suffix in (".py", ".yml", ".j2", ".html")
    }
    found = [(p.name, n) for p, t in texts.items() for n in names - common if len(n) > 2 and n in t]
    assert found == []
