"""Bytes become numbered lines or one clear problem; YAML becomes values with lines."""

from pathlib import Path

import pytest

from generator.source import (
    fingerprint,
    page_file,
    parse_page,
    parse_yaml,
    read_page,
    trailing_comments,
)
from generator.writing import write_new

TEXT = "\n\n云岭新区开工\n\n本报讯（记者 林小满）昨日开工。\n"


def lines_of(data: bytes) -> tuple[str, ...]:
    page, problems = parse_page("a.txt", "seeds/a.txt", data)
    assert problems == ()
    assert page is not None
    return page.lines


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16"),
    ],
    ids=["utf-8", "bom", "crlf", "cr", "gb18030", "utf-16"],
)
def test_every_common_encoding_and_line_end_gives_the_same_lines(data: bytes) -> None:
    assert lines_of(data) == ("", "", "云岭新区开工", "", "本报讯（记者 林小满）昨日开工。")


def test_full_width_spaces_are_kept_as_printed() -> None:
    assert lines_of("\u3000\u3000李\u3000明\n".encode()) == ("\u3000\u3000李\u3000明",)


def test_the_fingerprint_is_the_sha256_of_the_bytes() -> None:
    expected = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert fingerprint(b"abc") == expected


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"", "seeds/a.txt", "the page has no text"),
        (" \n\u3000\n".encode(), "seeds/a.txt", "the page has no text"),
        ("一\n二\0三\n".encode(), "seeds/a.txt:2", "a NUL byte stands at character 2"),
        (b"\x81\xff\xff\xff", "seeds/a.txt", "this is neither UTF-8 nor GB18030 text"),
        (("字" * 200_001).encode(), "seeds/a.txt:1", "the line has 200,001 characters"),
        (b"a\n" * 1_000_000, "seeds/a.txt", "the page has 1,000,000 lines"),
    ],
    ids=["empty", "blank", "nul", "binary", "endless line", "million lines"],
)
def test_an_unreadable_page_is_one_problem_with_its_place(
    data: bytes, place: str, message: str
) -> None:
    page, problems = parse_page("a.txt", "seeds/a.txt", data)
    assert page is None
    assert [str(p.position) for p in problems] == [place]
    assert problems[0].message.startswith(message)
    assert problems[0].hint
    assert problems[0].fatal


def test_a_folder_in_place_of_a_page_is_a_problem(tmp_path: Path) -> None:
    page, problems = read_page(tmp_path, "seeds/a.txt")
    assert page is None
    assert problems[0].message == "cannot be read: Is a directory"


def test_yaml_scalars_stay_the_text_that_was_written() -> None:
    node, problems = parse_yaml("p.yml", b"a: no\nb: 2024-01-01\nc: 1e3\nd:\n")
    assert problems == ()
    assert node is not None
    assert [(k.text, v.kind, v.text, k.line) for k, v in node.pairs] == [
        ("a", "text", "no", 1),
        ("b", "text", "2024-01-01", 2),
        ("c", "text", "1e3", 3),
        ("d", "nothing", "", 4),
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\n\tb: 2\n", 2, "the line is indented with a tab"),
        ("a: 1\nb: 2\na: 3\n", 3, "the key “a” stands here again (first on line 1)"),
        ("a: &x [1]\nb: *x\n", 1, "an anchor (&name) is used"),
        ("a: 1\nb: *x\n", 2, "an alias (*name) is used"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", 1, "an anchor (&name) is used"),
        ("a: !!binary aGk=\n", 1, "a tag (!name) is used"),
        ("a: 1\n---\nb: 2\n", 2, "a second document starts here"),
        ("a: 1\nb: 甲\x07乙\n", 2, "a control character stands here"),
        ("a: 1\nb: '甲\nc: 2\n", 2, "cannot be read as YAML: found unexpected end of stream"),
        ("a: 1\nb: " + "[" * 100_000, 2, "lists or mappings are nested more than 20 deep"),
        ("a: 标题: 副题\n", 1, "cannot be read as YAML: mapping values are not allowed"),
        ("? [a]\n: b\n", 1, "a key is no plain word"),
    ],
    ids=[
        "tab",
        "twice",
        "anchor",
        "alias",
        "merge key",
        "tag",
        "two documents",
        "control character",
        "open quote",
        "too deep",
        "colon",
        "complex key",
    ],
)
def test_yaml_that_cannot_be_used_is_a_problem_on_its_line(
    text: str, line: int, message: str
) -> None:
    node, problems = parse_yaml("p.yml", text.encode())
    assert node is None
    assert problems[0].position.line == line
    assert problems[0].message.startswith(message)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 40)]
    node, problems = parse_yaml("p.yml", "\n".join(["l0: &l0 [x]", *levels]).encode())
    assert node is None
    assert problems[0].message == "an anchor (&name) is used"


def test_a_file_too_large_for_a_plan_is_not_even_parsed() -> None:
    node, problems = parse_yaml("p.yml", b"a: [" + b"1, " * 2_000_000 + b"]")
    assert node is None
    assert problems[0].message == "the file has 5 MB; a plan has some 20 kB"


def test_a_comment_behind_a_plain_value_is_found_and_one_in_quotes_is_not() -> None:
    assert trailing_comments('title: 更新 #2 期\ndeck: "第 #3 期"\n# 注\n') == ((1, "#2 期"),)


def test_a_page_file_reads_back_as_it_was_given() -> None:
    front: dict[str, object] = {"title": "更新: #2 期", "parks": ["甲园", "甲园"], "deck": None}
    data = page_file(front, "正文\n").decode()
    assert data.startswith("---\ntitle: '更新: #2 期'\n")
    assert data.endswith("---\n\n正文\n")
    assert "&" not in data


def test_writing_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    target = tmp_path / "seeds" / "a.yml"
    assert write_new(target, b"first")
    assert not write_new(target, b"second")
    assert target.read_bytes() == b"first"
    assert [p.name for p in target.parent.iterdir()] == ["a.yml"]
