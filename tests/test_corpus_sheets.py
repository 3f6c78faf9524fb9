"""The sheets written by hand can be read, and say of every line what it is."""

from pathlib import Path

import pytest

from tests.corpus.sheet import FOLDER, read_sheet, read_sheets

SHEET = """
heldout: false
grade: none
issued: 2030-05
units:
  a: {reporters: [韩磊], date: 2030-05-06}
  b: {kind: caption, photographers: [罗敏]}
page: |
  - 责任编辑    |责任编辑 王某
                |
  a headline    |## 清湖新区四个项目
  a headline+   |同日动工
  a headline    |另一句
  a 2           |第二段。
  b 1           |图为工地。
  b byline      |罗敏 摄
  a 1           |　　第一段从这里
  a 1+          |接着说完。
  a 3x          |小标题
  a byline      |（记者 韩磊）
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "author" / "page.yml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    return path


def test_a_sheet_says_what_is_printed_and_what_it_is(tmp_path: Path) -> None:
    sheet = read_sheet(written(tmp_path, SHEET))
    article, caption = sheet.units
    assert sheet.text.split("\n")[2:4] == ["## 清湖新区四个项目", "同日动工"]
    assert sheet.skipped == (1,)
    assert article.headline == "清湖新区四个项目同日动工 另一句"
    assert article.paragraphs == ("第一段从这里接着说完。", "第二段。", "小标题")
    assert article.lines == (3, 4, 5, 9, 10, 6, 11, 12)
    assert (article.reporters, article.event_date) == (("韩磊",), "2030-05-06")
    assert (caption.kind, caption.lines, caption.either) == ("caption", (7, 8), ("罗敏",))


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("a byline ", "a author "),
        ("  b 1           |图为工地。", "  图为工地。"),
        ("- 责任编辑    |", "-             |"),
        ("  b byline      |罗敏 摄\n", "  c byline      |罗敏 摄\n"),
        ("grade: none", "grade: mild"),
    ],
)
def test_a_line_that_does_not_say_what_it_is_is_refused(
    tmp_path: Path, line: str, instead: str
) -> None:
    assert line in SHEET
    with pytest.raises(ValueError, match="author/page"):
        read_sheet(written(tmp_path, SHEET.replace(line, instead)))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.yml")), ids=lambda path: path.stem)
def test_every_line_of_a_sheet_is_in_one_unit_or_skipped(path: Path) -> None:
    (sheet,) = read_sheets([path])
    claimed = sorted([*sheet.skipped, *(n for unit in sheet.units for n in unit.lines)])
    lines = sheet.text.split("\n")
    assert claimed == [n for n, text in enumerate(lines, 1) if text.strip()]
    for unit in sheet.units:
        printed = "".join("".join(lines[n - 1].split()) for n in unit.lines)
        for name in (*unit.reporters, *unit.correspondents, *unit.photographers):
            assert name in printed
