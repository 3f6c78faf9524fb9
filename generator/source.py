"""The only module that reads the disk: files to bytes, pages to numbered lines."""

from __future__ import annotations

import functools
import hashlib
import os
import re
from pathlib import Path
from typing import Any

import yaml

from generator.language import tr
from generator.model import NewsPage, Position, Problem
from generator.source_kinds import document_fault

PAGE_LIMIT = 20 * 1024 * 1024  # bytes; a newspaper page has some 20 kB
LINE_LIMIT = 200_000  # characters; the longest real paragraph seen has 1,000
LINES_LIMIT = 200_000
TRIES = 3  # at reading a file that somebody is writing

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


# ── pages ────────────────────────────────────────────────────────────────────


def parse_page(name: str, path: str, data: bytes) -> tuple[NewsPage | None, tuple[Problem, ...]]:
    """The page in `data`, or None with the problem that makes it unreadable.

    UTF-8, UTF-16 with a byte order mark and GB18030 are read; line ends of any kind end a line.
    `path` is what problems call the file.
    """
    text, problem = _decode(path, data)
    if text is None:
        return None, (problem,) if problem else ()
    lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    if lines and not lines[-1]:
        lines = lines[:-1]
    fault = _fault(path, lines)
    if fault is not None:
        return None, (fault,)
    return NewsPage(name, lines, fingerprint(data)), ()


def fingerprint(data: bytes) -> str:
    """What a plan keeps of its page, to notice that the page was changed."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def _decode(path: str, data: bytes) -> tuple[str | None, Problem | None]:
    if len(data) > PAGE_LIMIT:
        return None, _too_large(path, len(data))
    document = document_fault(data)
    if document is not None:
        return None, _fatal(path, 0, *document)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            candidates: tuple[str, ...] = (encoding,)
            data = data[len(mark) :]
            break
    else:
        candidates = ("utf-8", "gb18030")
    for encoding in candidates:
        try:
            return data.decode(encoding), None
        except UnicodeDecodeError:
            continue
    return None, _fatal(
        path,
        0,
        tr("this is neither UTF-8 nor GB18030 text"),
        tr("open it in an editor and save it as UTF-8"),
    )


def _fault(path: str, lines: tuple[str, ...]) -> Problem | None:
    if not any(line.strip() for line in lines):
        return _fatal(
            path, 0, tr("the page has no text"), tr("put the page's text into it, or remove it")
        )
    if len(lines) > LINES_LIMIT:
        return _fatal(
            path,
            0,
            tr(
                "the page has {count:,} lines; more than {limit:,} is no newspaper page",
                count=len(lines),
                limit=LINES_LIMIT,
            ),
            tr("split it into one file per page"),
        )
    for number, line in enumerate(lines, 1):
        if "\0" in line:
            return _fatal(
                path,
                number,
                tr("a NUL byte stands at character {column}", column=line.index(chr(0)) + 1),
                tr("this is no plain text; save the page again as UTF-8 text"),
            )
        if len(line) > LINE_LIMIT:
            return _fatal(
                path,
                number,
                tr("the line has {count:,} characters", count=len(line)),
                tr("put each paragraph on a line of its own"),
            )
    return None


def _fatal(path: str, line: int, message: str, hint: str) -> Problem:
    return Problem(Position(path, line), message, hint, fatal=True)


def _too_large(path: str, size: int) -> Problem:
    return _fatal(
        path,
        0,
        tr("the file has {size} MB; a newspaper page has some 20 kB", size=size // 1024 // 1024),
        tr("split it into one file per page, or check that it is text at all"),
    )


def read_bytes(
    path: Path, label: str, limit: int | None = None
) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a file, or None with the reason; `label` is what problems call it.

    A file that changes while it is read is read again; one of more than `limit` bytes is not.
    """
    try:
        for _ in range(TRIES):
            with path.open("rb") as file:
                before = os.fstat(file.fileno())
                if limit is not None and before.st_size > limit:
                    return None, (_too_large(label, before.st_size),)
                data = file.read()
                after = os.fstat(file.fileno())
            if len(data) == after.st_size and before.st_mtime_ns == after.st_mtime_ns:
                return data, ()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = tr("cannot be read: {reason}", reason=reason)
        return None, (_fatal(label, 0, message, tr("check that it is a readable file")),)
    message = tr("is being written just now")
    return None, (_fatal(label, 0, message, tr("wait until it is saved, then try again")),)


def as_argument(path: str) -> str:
    """A path as it is typed behind a command, in a shell of any system."""
    return f'"{path}"' if re.search(r"[\s&()';]", path) else path


def read_page(path: Path, label: str) -> tuple[NewsPage | None, tuple[Problem, ...]]:
    """The page in the file `path`."""
    data, problems = read_bytes(path, label, PAGE_LIMIT)
    return (None, problems) if data is None else parse_page(path.name, label, data)


def list_files(folder: Path, suffixes: tuple[str, ...]) -> tuple[str, ...]:
    """The files below `folder` that end so, as paths with slashes, sorted; none if it is absent."""
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*")
            if path.name.endswith(suffixes)
            and not path.name.startswith(".")
            and (path.is_file() or "" not in suffixes)  # a folder called x.txt is worth a word
        )
    )


def read_files(
    folder: Path, label: str, suffixes: tuple[str, ...], limit: int | None = None
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The files that list_files names, each with its bytes, and what could not be read."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name in list_files(folder, suffixes):
        data, faults = read_bytes(folder / name, f"{label}/{name}", limit)
        problems.extend(faults)
        if data is not None:
            files[name] = data
    return files, tuple(problems)


# ── the language's own tables ────────────────────────────────────────────────


@functools.cache
def lexicon(name: str) -> Any:
    """The table `generator/data/<name>.yml`: words and units of the language, the same everywhere.

    The value is shared between callers and must not be changed.
    """
    path = Path(__file__).parent / "data" / f"{name}.yml"
    return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
