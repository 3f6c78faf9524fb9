"""The program speaks the language of the person at the computer, on any console."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.language import CHINESE, ENGLISH, language, tr

ROOT = Path(__file__).parent.parent
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def run(*arguments: str, folder: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in an environment that says of languages only what `variables` say."""
    bare = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=bare | variables,
        check=False,
    )


# ── which language ───────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, CHINESE),
        ({"LANG": "zh_TW"}, CHINESE),
        ({"LANGUAGE": "zh"}, CHINESE),
        ({"LANG": "en_GB.UTF-8"}, ENGLISH),
        ({"LANG": "de_DE.UTF-8"}, ENGLISH),
        ({"LANG": "C.UTF-8"}, ENGLISH),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, ENGLISH),
        ({"LC_MESSAGES": "zh_CN", "LANG": "en_US"}, CHINESE),
        ({"LC_ALL": "en_US", "LC_MESSAGES": "zh_CN"}, ENGLISH),
        ({"LANGUAGE": "de:zh_CN:en", "LC_ALL": "en_US"}, CHINESE),
        ({"LANGUAGE": "en:zh_CN"}, ENGLISH),
        ({"LANGUAGE": "", "LANG": "zh_CN"}, CHINESE),
    ],
)
def test_the_environment_chooses_the_language(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("Chinese (Simplified)_China", CHINESE),  # what Windows calls it
        ("zh_CN", CHINESE),
        ("English_United Kingdom", ENGLISH),
        (None, ENGLISH),
    ],
)
def test_without_variables_the_system_chooses_it(
    system: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (system, "cp936"))
    assert language() == expected


def test_values_are_put_into_the_message_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tr("line {line} is not on the page", line=7) == "line 7 is not on the page"
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    assert tr("line {line} is not on the page", line=7) == "版面没有第7行"


def test_a_message_without_values_may_hold_braces() -> None:
    assert tr("{not a place}") == "{not a place}"


# ── what an editor sees ──────────────────────────────────────────────────────


@pytest.fixture
def broken(project: Path) -> Path:
    """A project with a misspelt key and a plan without its page."""
    plan = project / "seeds" / "2030-06.yml"
    plan.write_text(plan.read_text("utf-8").replace("paper:", "papr:", 1), "utf-8")
    (project / "seeds" / "zy.yml").write_text("page: zy.txt\n", "utf-8")
    return project


CHINESE_PROBLEMS = """\
seeds/2030-06.yml:5: 计划里没有“papr”这个项目
    是不是“paper”？
seeds/zy.yml: 这个计划没有对应的版面
    请把版面放在它旁边，文件名 zy.txt
"""
ENGLISH_PROBLEMS = """\
seeds/2030-06.yml:5: a plan has no key “papr”
    did you mean “paper”?
seeds/zy.yml: this plan has no page
    put the page beside it as zy.txt
"""


@pytest.mark.parametrize(
    ("variables", "problems", "count"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, CHINESE_PROBLEMS, "共 2 个问题\n"),
        ({"LANGUAGE": "zh_CN"}, CHINESE_PROBLEMS, "共 2 个问题\n"),
        ({"LC_ALL": "C"}, ENGLISH_PROBLEMS, "2 problem(s)\n"),
    ],
)
def test_problems_are_told_in_the_readers_language(
    broken: Path, variables: dict[str, str], problems: str, count: str
) -> None:
    told = run("generator", "check", folder=broken, **variables)
    assert (told.returncode, told.stdout, told.stderr) == (1, problems + count, "")


def test_a_build_tells_them_in_chinese_too(broken: Path) -> None:
    told = run("mkdocs", "build", folder=broken, LC_ALL="zh_CN.UTF-8", PYTHONUTF8="1")
    assert told.returncode == 1
    assert "ERROR   -  seeds/zy.yml: 这个计划没有对应的版面\n    请把版面放在它旁边" in told.stderr
    assert told.stdout == "\n有 2 个问题要改，网站保持原样\n"


def test_the_help_is_chinese_from_the_first_word_to_the_last() -> None:
    told = run("generator", "add", "--help", LANG="zh_CN.UTF-8")
    assert told.returncode == 0
    assert (
        told.stdout
        == """\
用法： python -m generator add [OPTIONS] PAGE

  把版面 PAGE（放在哪里都行）收进 seeds/，并起草计划。

  随后说明找到了哪些文章、哪里拿不准。已有的文件不会被覆盖。

选项:
  --issued 日期  见报日期，如 2024-03-15。  [必写]
  --root 文件夹   项目文件夹（有 mkdocs.yml 的那个）；不写就是当前文件夹。
  -h, --help   显示这些说明。
"""
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["draft"], "错误：没有写参数 'PAGE'.\n"),
        (["drfat"], "错误：没有 'drfat' 这个命令。 是不是 'draft'？\n"),
        (["check", "--rot"], "错误：没有 '--rot' 这个选项。 是不是 '--root'？\n"),
        (["draft", "none.txt"], "错误：'PAGE' 写得不对：没有文件 'none.txt'。\n"),
        (["draft", "tests"], "错误：'PAGE' 写得不对：'tests' 是文件夹，这里要写文件。\n"),
        (
            ["draft", "README.md", "--issued", "2030-13"],
            "错误：'--issued' 写得不对：“2030-13”不是日期，请写成 2024、2024-03 或 2024-03-15\n",
        ),
        (
            ["check", "--root", "tests"],
            "错误：tests 里没有“seeds”文件夹；请先进入项目文件夹，或用 --root 指明它\n",
        ),
    ],
)
def test_misuse_is_told_in_chinese(arguments: list[str], expected: str) -> None:
    told = run("generator", *arguments, LC_ALL="zh_CN.UTF-8")
    assert told.returncode == 2
    assert told.stderr.endswith(expected)


def test_no_word_of_a_commands_help_stays_english() -> None:
    for name in main.commands:
        told = run("generator", name, "--help", LANGUAGE="zh_CN").stdout
        usage, _, rest = told.partition("\n")
        assert usage.startswith("用法：")
        assert re.findall(r"[a-z]+ [a-z]+ [a-z]+", rest) == []


def test_doubts_are_told_and_written_in_the_readers_language(tmp_path: Path) -> None:
    page = tmp_path / "p.txt"
    page.write_text("的带动下，村里办起了电机线圈加工点。\n", "utf-8")
    chinese = run("generator", "draft", "p.txt", folder=tmp_path, LANGUAGE="zh_CN").stdout
    english = run("generator", "draft", "p.txt", folder=tmp_path, LANGUAGE="en").stdout
    assert "# 存疑：第1行此处起的文字没有标题\n" in chinese
    assert "# In doubt, line 1: no headline stands above the text from here\n" in english

    def plan(text: str) -> list[str]:
        return [line for line in text.split("\n") if not line.startswith("#")]

    assert plan(chinese) == plan(english)


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "gbk"])
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [(["--help"], "起草计划"), (["chek"], "这个命令"), (["check", "--root", "."], "没有问题")],
)
def test_a_terminal_of_another_encoding_stops_no_command(
    project: Path, encoding: str, arguments: list[str], expected: str
) -> None:
    told = run(
        "generator",
        *arguments,
        folder=project,
        LANGUAGE="zh_CN",
        PYTHONIOENCODING=encoding,
        PYTHONUTF8="0",
    )
    assert "Traceback" not in told.stderr
    assert expected in told.stdout + told.stderr
