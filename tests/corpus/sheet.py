"""Pages written by hand, line by line, each line with what it is; scores of the drafter on them.

    python -m tests.corpus.sheet                 the scores, by grade of damage and author
    python -m tests.corpus.sheet --show 3        the three worst pages, line by line
    python -m tests.corpus.sheet FILE...         only these

A sheet is a YAML file in `sheets/AUTHOR/`. Nobody made it with a program: an author wrote down a
page of an invented newspaper as a scan would give it, without having seen the drafter. Sheets marked
`heldout: true` are scored and not looked at. Headings of those marked with `headings:` teach nothing
(fitting.py): `kept` to check what the others teach, or `otherwise` labelled, for their author calls a
motto above a plain line the headline, which the labels that the project was given call the kicker.

    heldout: false
    grade: none            # none, light or heavy damage
    issued: 2026-03
    units:                 # for each letter what the page says of it; kind: article if not said
      a: {date: 2026-03-04, reporters: [韩磊], correspondents: [吕思佳]}
      b: {kind: caption, photographers: [韩磊]}
    page: |
      a kicker    |上半句
      a headline  |## 标题的前半
      a headline+ |后半
      a 1         |第一段的开头，
                  |
      b 1         |图为……
      a 1+        |第一段的后半。
      a 2x        |小标题
      a byline    |（记者 韩磊）
      - 责任编辑  |责任编辑 王某

Before the bar: the unit's letter, and `column`, `kicker`, `headline`, `deck`, `byline`, or the number
of the paragraph in reading order, with `x` if it is a crosshead. `+` says that the line goes on
without a space where the last of its kind broke off; without it lines of a heading are parted by
a space. A line of no unit has `-` and the reason. After the bar: the line as printed.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import yaml

from generator.evaluate import UnitView
from tests.corpus.results import Result, describe_result, judge, news_page, score_table

FOLDER = Path(__file__).with_name("sheets")
GRADES = ("none", "light", "heavy")
HEADINGS = ("column", "kicker", "headline", "deck")

_LINE = re.compile(r"(?:(?P<unit>[a-z]) +(?P<role>[a-z]+|\d+x?)(?P<more>\+?)|- *(?P<why>.*?)|) *\|")
_MARK = re.compile(r"^\s*#+\s*|^\s+|\s+$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page by hand: its text and the units that are on it; `skipped` are lines of none.

    `headings` are those of the units, each as its lines in the order of print: (text, role).
    """

    name: str
    heldout: bool
    teaches: bool
    grade: str
    issued: str
    text: str
    units: tuple[UnitView, ...]
    skipped: tuple[int, ...]
    headings: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    unit: str | None
    role: str
    more: bool
    text: str


def read_sheets(paths: Sequence[Path] = ()) -> tuple[Sheet, ...]:
    """The sheets in the files, or all there are. ValueError: a line that cannot be understood."""
    return tuple(read_sheet(path) for path in paths or sorted(FOLDER.glob("*/*.yml")))


def read_sheet(path: Path) -> Sheet:
    """One sheet. ValueError: what cannot be understood, with the file and the line of the page."""
    said = yaml.safe_load(path.read_text("utf-8"))
    name = f"{path.parent.name}/{path.stem}"
    rows = [_row(n, line, name) for n, line in enumerate(said["page"].splitlines(), 1)]
    written = {row.unit for row in rows if row.unit}
    if said["grade"] not in GRADES or written != set(said["units"]):
        raise ValueError(f"{name}: grade {said['grade']}, units {sorted(written)}")
    first = {row.unit: row.number for row in reversed(rows)}
    return Sheet(
        name,
        said["heldout"],
        not said["heldout"] and "headings" not in said,
        said["grade"],
        str(said["issued"]),
        "".join(row.text + "\n" for row in rows),
        tuple(
            _unit([row for row in rows if row.unit == letter], said["units"][letter] or {})
            for letter in sorted(written, key=lambda letter: first[letter])
        ),
        tuple(row.number for row in rows if not row.unit and row.text.strip()),
        tuple(_heading([r for r in rows if r.unit == letter]) for letter in sorted(written)),
    )


def _row(number: int, line: str, name: str) -> _Row:
    found = _LINE.match(line)
    text = line[found.end() :] if found else line
    if (not found and line.strip()) or (
        found and not found["role"] and text.strip() and not found["why"]
    ):
        raise ValueError(f"{name}: line {number} of the page says not what it is: {line}")
    if found is None or not found["role"]:
        return _Row(number, None, "", False, text)
    if not found["role"][0].isdigit() and found["role"] not in (*HEADINGS, "byline"):
        raise ValueError(f"{name}: line {number} of the page: no role {found['role']}")
    return _Row(number, found["unit"], found["role"], bool(found["more"]), text)


def _unit(rows: list[_Row], said: dict[str, Any]) -> UnitView:
    body = sorted((r for r in rows if r.role[0].isdigit()), key=lambda r: int(r.role.rstrip("x")))
    numbers = dict.fromkeys(row.role for row in body)
    photographers = tuple(said.get("photographers", ()))
    caption = said.get("kind") == "caption"
    heads = [row for role in HEADINGS for row in rows if row.role == role]
    return UnitView(
        kind=said.get("kind", "article"),
        kicker=_joined(rows, "kicker"),
        headline=_joined(rows, "headline"),
        deck=_joined(rows, "deck"),
        lines=tuple(r.number for r in [*heads, *body, *(r for r in rows if r.role == "byline")]),
        paragraphs=tuple(_joined(body, number) or "" for number in numbers),
        reporters=tuple(said.get("reporters", ())),
        correspondents=tuple(said.get("correspondents", ())),
        photographers=photographers,
        event_date=str(said["date"]) if "date" in said else None,
        either=photographers if caption else (),
    )


def _heading(rows: list[_Row]) -> tuple[tuple[str, str], ...]:
    lines: list[tuple[str, str]] = []
    for row in rows:
        if row.role in HEADINGS:
            text = _MARK.sub("", row.text)
            if row.more:
                text = lines.pop()[0] + text
            lines.append((text, row.role))
    return tuple(lines)


def _joined(rows: list[_Row], role: str) -> str | None:
    """What the lines of a role say together, without marks and indents."""
    text = ""
    for row in rows:
        if row.role == role:
            apart = text and not row.more and role in HEADINGS
            text += (" " if apart else "") + _MARK.sub("", row.text)
    return text or None


def results(sheets: Sequence[Sheet]) -> Iterator[Result]:
    """Each sheet drafted and scored, named by its author and grade."""
    for sheet in sheets:
        page = news_page(f"{sheet.name}.txt", sheet.text.encode())
        held = "heldout " if sheet.heldout else ""
        name = f"{held}{sheet.name.partition('/')[0]} {sheet.grade}"
        yield judge(name, page, sheet.units, sheet.issued)


def describe_sheet(sheet: Sheet) -> str:
    """What stands on a sheet, for its author to look over."""
    out = [f"━━ {sheet.name} {sheet.grade} issued {sheet.issued}, skipped {sheet.skipped}"]
    for unit in sheet.units:
        told = [f"{name}: {getattr(unit, name)}" for name in (*HEADINGS[1:], "event_date")]
        signed = (*unit.reporters, *unit.correspondents, *unit.photographers)
        out.append(f"\n{unit.kind} {', '.join(told)}, signed {signed}")
        out += [f"    {text}" for text in unit.paragraphs]
    return "\n".join(out)


def main() -> None:
    """Read the command line and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.sheet", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="sheets; all of them if none is named")
    parser.add_argument("--show", type=int, default=0, help="print the worst N pages' differences")
    parser.add_argument("--print", action="store_true", help="print the units, without drafting")
    options = parser.parse_args()
    if options.print:
        print("\n".join(map(describe_sheet, read_sheets(options.files))))
        return
    found = sorted(results(read_sheets(options.files)), key=attrgetter("name"))
    print(score_table(found, GRADES))
    shown = [result for result in found if not result.name.startswith("heldout")]
    for result in sorted(shown, key=attrgetter("goodness"))[: options.show]:
        print("\n" + describe_result(result))


if __name__ == "__main__":
    main()
