"""Whatever a file that should be a page holds: it is read as printed, or there is one clear problem."""

from pathlib import Path

import pytest

from generator.build import build
from generator.seeds_misplaced import misplaced
from tests.spoiling import PAGE, Spoil, folder, page
from tests.test_cli import run

FEW = "split it into one file per page, or check that it is text at all"


def enormous(seeds: Path) -> None:
    page(PAGE.encode())(seeds)
    with (seeds / "zz.txt").open("r+b") as file:
        file.truncate(100 * 1024 * 1024)


BAD: dict[str, tuple[Spoil, str]] = {
    "empty": (
        page(b""),
        "seeds/zz.txt: the page has no text\n    put the page's text into it, or remove it",
    ),
    "blank": (
        page(" \n\u3000\n\n".encode()),
        "seeds/zz.txt: the page has no text\n    put the page's text into it, or remove it",
    ),
    "a NUL": (
        page("甲\n乙\0丙\n".encode()),
        "seeds/zz.txt:2: a NUL byte stands at character 2\n"
        "    this is no plain text; save the page again as UTF-8 text",
    ),
    "UTF-16 without its mark": (
        page("No. 7\n\n甲乙\n".encode("utf-16-le")),
        "seeds/zz.txt:1: a NUL byte stands at character 2\n"
        "    this is no plain text; save the page again as UTF-8 text",
    ),
    "a picture": (
        page(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 8),
        "seeds/zz.txt: this is neither UTF-8 nor GB18030 text\n"
        "    open it in an editor and save it as UTF-8",
    ),
    "a Word document": (
        page(b"PK\x03\x04\x14\x00\x06\x00\x08\x00word/document.xml\n"),
        "seeds/zz.txt: this is no plain text but a document (Word)\n"
        "    open it in Word or WPS, choose Save As: plain text (.txt), encoding UTF-8",
    ),
    "a document of another word processor": (
        page(rb"{\rtf1\ansi{\fonttbl\f0 SimSun;}\f0 \u20113?}"),
        "seeds/zz.txt: this is no plain text but a document (RTF)\n"
        "    open it in Word or WPS, choose Save As: plain text (.txt), encoding UTF-8",
    ),
    "a page of the web": (
        page("\ufeff\n<!DOCTYPE HTML>\n<p>甲</p>\n".encode()),
        "seeds/zz.txt: this is no plain text but a document (HTML)\n"
        "    open it, copy its text into a new file, and save that as UTF-8 .txt",
    ),
    "100 MB": (
        enormous,
        f"seeds/zz.txt: the file has 100 MB; a newspaper page has some 20 kB\n    {FEW}",
    ),
    "one line of 10 MB": (
        page(b"x" * 10_000_000),
        "seeds/zz.txt:1: the line has 10,000,000 characters\n"
        "    put each paragraph on a line of its own",
    ),
    "a million lines": (
        page(b"x\n" * 1_000_000),
        "seeds/zz.txt: the page has 1,000,000 lines; more than 200,000 is no newspaper page\n"
        "    split it into one file per page",
    ),
    "a folder": (
        folder("zz.txt"),
        "seeds/zz.txt: cannot be read: Is a directory\n    check that it is a readable file",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_page_is_one_problem_and_nothing_else_is_blamed(
    project: Path, case: str
) -> None:
    spoil, expected = BAD[case]
    spoil(project / "seeds")
    result = build(project)
    assert [str(problem) for problem in result.problems] == [expected]
    assert result.failed
    assert result.pages == ()


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_page_is_not_taken_in_and_check_fails(
    project: Path, tmp_path: Path, case: str
) -> None:
    spoil, expected = BAD[case]
    spoil(tmp_path)
    known = sorted((project / "seeds").rglob("*"))
    told = run("add", tmp_path / "zz.txt", "--issued", "2031-05-08", "--root", project)
    if case == "a folder":
        assert told.exit_code == 2
        assert f"File '{tmp_path / 'zz.txt'}' is a directory." in told.stderr
    else:
        message = expected.replace("seeds/", f"{tmp_path}/")
        assert (told.exit_code, told.stdout, told.stderr) == (1, "", f"{message}\n")
    assert sorted((project / "seeds").rglob("*")) == known
    spoil(project / "seeds")
    checked = run("check", "--root", project)
    assert (checked.exit_code, checked.stdout) == (1, f"{expected}\n1 problem(s)\n")


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode("gb18030"),
        PAGE.encode("utf-8-sig"),
        PAGE.encode("utf-16"),
        b"\xfe\xff" + PAGE.encode("utf-16-be"),
        PAGE.replace("\n", "\r\n").encode(),
        PAGE.replace("\n", "\r").encode(),
        PAGE.removesuffix("\n").encode(),
    ],
    ids=["GB18030", "BOM", "UTF-16", "UTF-16 BE", "CRLF", "CR", "no last line end"],
)
def test_a_page_in_another_dress_is_read_all_the_same(project: Path, data: bytes) -> None:
    page(data)(project / "seeds")
    result = build(project)
    assert result.problems == ()
    assert result.site is not None
    (story,) = [s for s in result.site.stories if s.article.slug == "bad-input"]
    assert story.article.headline == "云岭新区三个项目开工"
    assert story.metadata.reporters == ("林小满",)


ODD = {
    "emoji": ["😀👩‍👩‍👧 开工🎉", "🏭🏭🏭"],
    "private characters": ["\ue000\uf8ff", "新\ue123区"],
    "only punctuation": ["。。。", "——", "……！？", "%％‰"],
    "like YAML": ["title: 甲", "---", "- a: &b [1]", "<<: *b", "? x", "%TAG ! x"],
    "like Markdown": ["# 一", "* 二", "| a | b |", "[x](y)", "```", "1. 三", "> 四"],
    "like HTML": ["<h1>一</h1>", "<!-- 二", "&lt;三&gt;", "</article>"],
    "like Jinja": ["{{ x }}", "{% if %}", "{# y #}", "{%- raw %}"],
    "like the end of a script": ["</script>", "</script><script>1</script>", "]]>"],
}


@pytest.mark.parametrize("case", ODD)
def test_an_odd_page_is_drafted_checked_and_read_as_it_is_printed(
    project: Path, tmp_path: Path, case: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("\n\n".join(ODD[case]), "utf-8")
    assert run("add", path, "--issued", "2031-05-08", "--root", project).exit_code == 0
    result = build(project, drafts=True)
    assert result.problems == ()
    assert result.site is not None
    (plan,) = (plan for page, plan in result.reading.pages if page.name.startswith("2031-"))
    texts = [
        "".join(
            part or ""
            for part in (
                *(article.column, article.kicker, article.headline, article.deck),
                *(paragraph.text for paragraph in article.paragraphs),
            )
        )
        for article in (story.article for story in result.site.stories)
        if article.page == plan.page
    ]
    skipped = {line for skip in plan.skips for line in skip.lines}
    for number, line in enumerate(ODD[case]):
        read = line.removeprefix("# ")  # a scan's mark of a heading, taken off
        assert (1 + 2 * number in skipped) != any(read in text for text in texts), line


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("2019-01-02-abcd", "seeds/2019-01-02-abcd.txt --issued 2019-01-02"),
        ("2019-01", "seeds/2019-01.txt --issued 2019-01"),
        ("2019-13-02", "seeds/2019-13-02.txt --issued YYYY-MM-DD"),
        ("20190102", "seeds/20190102.txt --issued YYYY-MM-DD"),
        ("a page", '"seeds/a page.txt" --issued YYYY-MM-DD'),
    ],
)
def test_the_command_that_drafts_a_plan_can_be_copied(
    project: Path, name: str, command: str
) -> None:
    (project / "seeds" / f"{name}.txt").write_text(PAGE, "utf-8")
    (told,) = build(project).problems
    assert told.paste == f"python -m generator draft {command} --save"
    assert told.paste in told.hint
    assert ("YYYY-MM-DD: the day it appeared" in told.hint) == ("YYYY" in command)


ENDING = "this file is not read: a page's name ends in .txt"
FOLDER = "this file is not read: pages and plans lie in seeds/ itself"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("zz.TXT", f"{ENDING}\n    rename it to zz.txt"),
        ("zz.text", f"{ENDING}\n    rename it to zz.txt"),
        (
            "zz.md",
            f"{ENDING}\n    save it as plain text called zz.txt, or move it out of seeds/",
        ),
        ("zz.YML", "a plan's name ends in .yml\n    rename it to zz.yml"),
        ("2031/zz.txt", f"{FOLDER}\n    move it there, out of the folder 2031"),
        ("2031/05/zz.yml", f"{FOLDER}\n    move it there, out of the folder 2031/05"),
        (
            "zone/zz.txt",
            "this file is not read: the zone's data are .yml files\n"
            "    a page belongs into seeds/ itself; move it there",
        ),
    ],
)
def test_a_page_or_plan_that_would_not_be_read_is_a_problem(name: str, told: str) -> None:
    (problem,) = misplaced("seeds", ("2030-05-07.txt", "2030-05-07.yml", name))
    assert str(problem) == f"seeds/{name}: {told}"
    assert problem.fatal


def test_what_is_no_page_may_lie_beside_pages(project: Path) -> None:
    for name in ("2030-06.yml.0a1b2c3d.old", "说明", "版面.jpg", "schema/page.txt", ".gitignore"):
        path = project / "seeds" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("甲", "utf-8")
    assert build(project).problems == ()
    (project / "seeds/zz.TXT").write_text("甲", "utf-8")
    assert [str(p.position) for p in build(project).problems] == ["seeds/zz.TXT"]
