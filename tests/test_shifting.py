"""A page that was changed after its plan: what moved is told, and the plan can follow."""

from pathlib import Path

import pytest

from generator.model import NewsPage
from generator.moves import compare, describe, line_marks, marked_page
from generator.plan import read_plan
from generator.shifting import shift
from tests.conftest import ROOT
from tests.pages import PLAN_PATH, page_of
from tests.test_cli import run

LINES = (
    "云岭园区：",  # 1
    "",
    "三个项目开工",  # 3
    "",
    "本报讯（记者林小满）5月6日，三个项目在云岭园区开",  # 5
    "",
    "工，总投资九亿元。",  # 7
    "",
    "现场掌声雷动。",  # 9
    "",
    "周一帆 摄",  # 11
)
PAGE = page_of(*LINES)
PLAN = f"""\
# 林编辑，5月
page: p.txt
fingerprint: {PAGE.fingerprint}
line_marks: {line_marks(PAGE)}
issued: 2030-05
corrections:
- {{line: 7, wrong: 九亿, right: 十亿, because: 下文}}
units:
- slug: three-projects
  kicker: 1   # 云岭园区
  headline: 3
  body: 5+7,
    9
skip:
- {{lines: '11', because: 署名}}
figures:
- {{line: 7, printed: 十亿元, measure: 总投资, because: 同句}}
"""


def told(*lines: str) -> str:
    """What is said of the page that has these lines now."""
    old = marked_page(line_marks(PAGE), PAGE.name)
    assert old is not None
    page = page_of(*lines)
    return describe(compare(old, page), old, page)


def test_a_mark_stands_for_the_text_of_a_line_and_a_dot_for_a_blank_one() -> None:
    marks = line_marks(page_of("甲", "", "乙", "　甲 "))
    assert len(marks) == 7
    assert marks[2] == "."
    assert marks[:2] == marks[5:]
    assert marks[:2] != marks[3:5]


@pytest.mark.parametrize("marks", ["", "abc", "a.", "ab cd", "甲乙", "ab..-c"])
def test_what_are_no_marks_tell_nothing(marks: str) -> None:
    assert marked_page(marks, "p.txt") is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (LINES, ""),
        (("", "", *LINES), "moved: 1-11 to 3-13"),
        ((*LINES[:4], "新添一行", "", *LINES[4:]), "moved: 5-11 to 7-13; new: 5"),
        ((*LINES[:6], *LINES[8:]), "moved: 9-11 to 7-9; gone: 7"),
        ((*LINES[:6], "工，总投资十亿元。", *LINES[7:]), "changed: 7"),
        ((*LINES[8:], "", *LINES[:7]), "moved: 1-7 to 5-11; new: 1-3; gone: 9-11"),
        (("甲", *LINES[:4], "乙", *LINES[4:]), "moved: 1-3 to 2-4, 5-11 to 7-13; new: 1, 6"),
        (("全新的一页",), "new: 1; gone: 1-11"),
    ],
    ids=["nothing", "down", "a line more", "a line less", "mended", "turned round", "twice", "new"],
)
def test_what_moved_is_told_in_line_numbers(lines: tuple[str, ...], expected: str) -> None:
    assert told(*lines) == expected


def test_many_moves_are_not_all_told() -> None:
    lines = [
        part for n, line in enumerate(f"第{n}行" for n in range(9)) for part in [""] * n + [line]
    ]
    old = page_of(*(f"第{n}行" for n in range(9)))
    page = page_of(*lines)
    assert describe(compare(old_marks(old), page), old, page) == (
        "moved: 2 to 3, 3 to 6, 4 to 10, 5 to 15, 6 to 21, 7 to 28, …"
    )


def old_marks(page: NewsPage) -> NewsPage:
    marked = marked_page(line_marks(page), page.name)
    assert marked is not None
    return marked


def test_two_long_pages_that_share_nothing_are_compared_at_once() -> None:
    old = page_of(*(f"旧{n % 50}" for n in range(100_000)))
    page = page_of(*(f"新{n % 50}" for n in range(99_000)))
    assert describe(compare(old_marks(old), page), old, page) == "new: 1-99000; gone: 1-100000"


def test_a_changed_page_is_one_problem_with_what_moved_and_what_to_run() -> None:
    _, problems = read_plan(PLAN_PATH, PLAN.encode(), page_of("", *LINES))
    assert [str(problem) for problem in problems] == [
        "seeds/p.yml:3: p.txt was changed after this plan was made; moved: 1-11 to 2-12\n"
        "    run: python -m generator shift seeds/p.txt --save"
    ]
    assert problems[0].paste == "python -m generator shift seeds/p.txt --save"


def test_a_page_saved_with_other_line_ends_is_told_from_a_changed_one() -> None:
    page = page_of(*(line + "\r" for line in LINES))
    _, problems = read_plan(PLAN_PATH, PLAN.encode(), page)
    assert [str(problem) for problem in problems] == [
        "seeds/p.yml:3: p.txt was saved anew after this plan was made; its text is the same\n"
        f"    write fingerprint: {page.fingerprint}"
    ]


def test_marks_of_another_page_are_reported() -> None:
    _, problems = read_plan(
        PLAN_PATH, PLAN.replace("line_marks: ", "line_marks: ab").encode(), PAGE
    )
    assert [str(problem) for problem in problems] == [
        "seeds/p.yml:4: these are not the marks of the lines of p.txt\n"
        "    run: python -m generator shift seeds/p.txt --save"
    ]


def test_a_shifted_plan_differs_in_its_numbers_only_and_is_good() -> None:
    page = page_of(*LINES[:4], "新添一行", "", *LINES[4:])
    shifted = shift(PLAN.encode(), page)
    assert shifted is not None
    expected = (
        PLAN.replace(PAGE.fingerprint, page.fingerprint)
        .replace(line_marks(PAGE), line_marks(page))
        .replace("line: 7", "line: 9")
        .replace("5+7,\n    9", "7+9,\n    11")
        .replace("'11'", "'13'")
    )
    assert shifted.text == expected
    assert shifted.lost == ()
    read, problems = read_plan(
        PLAN_PATH, expected.replace("headline: 3", "headline: 3, 5").encode(), page
    )
    assert problems == ()
    assert read is not None
    assert read.units[0].body == ((7, 9), (11,))


def test_a_range_that_another_line_came_into_no_longer_covers_it() -> None:
    page = page_of(*LINES[:9], "新添一行", LINES[10])
    shifted = shift(PLAN.replace("5+7,\n    9", "5+7-11").encode(), page)
    assert shifted is not None
    assert '  body: "5+7-9, 11"\n' in shifted.text


def test_lines_that_are_gone_leave_the_plan_and_are_named() -> None:
    page = page_of(*LINES[2:6], *LINES[8:])
    shifted = shift(PLAN.encode(), page)
    assert shifted is not None
    assert '  kicker: ""   # 云岭园区\n  headline: 1\n  body: "3-5"\n' in shifted.text
    assert "- {line: 7, wrong" in shifted.text
    assert shifted.lost == ((7, 7), (10, 1), (12, 7), (17, 7))


def test_a_plan_without_marks_cannot_follow() -> None:
    assert shift(PLAN.replace("line_marks", "# line_marks").encode(), page_of("甲")) is None
    assert shift(b"[", PAGE) is None
    assert shift(b"", PAGE) is None


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "p.txt").write_text("\n" + "\n".join(LINES), "utf-8")
    (folder / "p.yml").write_text(PLAN, "utf-8")
    return folder


def test_the_command_shows_the_shifted_plan_and_writes_it_only_when_told(seeds: Path) -> None:
    shown = run("shift", seeds / "p.txt")
    assert shown.exit_code == 0
    assert "  headline: 4\n" in shown.stdout
    assert shown.stderr == "moved: 1-11 to 2-12\n"
    assert [path.name for path in sorted(seeds.iterdir())] == ["p.txt", "p.yml"]
    saved = run("shift", seeds / "p.txt", "--save")
    assert saved.exit_code == 0
    assert (seeds / "p.yml").read_text("utf-8") == shown.stdout
    (kept,) = (path for path in seeds.iterdir() if path.suffix == ".old")
    assert kept.read_text("utf-8") == PLAN
    assert saved.stdout == f"{seeds / 'p.yml'}: written anew; {kept.name} is the plan as it was\n"
    assert run("shift", seeds / "p.txt", "--save").stderr == "no line has moved\n"


def test_the_command_cannot_follow_without_marks(seeds: Path) -> None:
    (seeds / "p.yml").write_text("page: p.txt\nfingerprint: x\n", "utf-8")
    result = run("shift", seeds / "p.txt", "--save")
    assert result.exit_code == 1
    assert result.stderr == (
        f"{seeds / 'p.yml'}: this plan does not tell how the page was\n"
        "    look up the line numbers again, and write the new fingerprint\n"
    )


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.yml")), ids=lambda path: path.stem)
def test_a_real_plan_follows_its_page_there_and_back(path: Path) -> None:
    data = path.read_bytes()
    lines = path.with_suffix(".txt").read_text("utf-8").split("\n")
    page = page_of(*lines)
    there = shift(data, page_of("新添一行", "", *lines))
    assert there is not None
    assert there.lost == ()
    back = shift(there.text.encode(), page)
    assert back is not None
    assert back.text == data.decode()
