"""Bytes become numbered lines or one clear problem."""

import os
from pathlib import Path

import pytest

from generator.source import fingerprint, parse_page, read_bytes, read_page

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


def test_a_file_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"as it was")
    changes = [b"half", b"as it is now"]
    fstat = os.fstat

    def looked_at(descriptor: int) -> os.stat_result:
        found = fstat(descriptor)
        if changes:
            path.write_bytes(changes.pop(0))
        return found

    monkeypatch.setattr(os, "fstat", looked_at)
    assert read_bytes(path, "seeds/a.txt") == (b"as it is now", ())


def test_a_file_that_never_rests_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    fstat = os.fstat

    def looked_at(descriptor: int) -> os.stat_result:
        found = fstat(descriptor)
        path.write_bytes(path.read_bytes() + b"x")
        return found

    monkeypatch.setattr(os, "fstat", looked_at)
    data, problems = read_bytes(path, "seeds/a.txt")
    assert data is None
    assert [str(problem) for problem in problems] == [
        "seeds/a.txt: is being written just now\n    wait until it is saved, then try again"
    ]
