"""Slips of the pen in YAML, told by the text itself: which line is wrong, and what to write there.

The parser tells where it could not go on, which is often the innocent line after the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.language import tr

SHOWN = 60  # characters of a line that a hint writes out
TOLD = 10  # slips of one file that are told at once

_BLANK = r"[ \t\u00a0\u2000-\u200b\u202f\u3000]*"  # as input methods and copied text have it
_KEYED = re.compile(
    rf"""
    (?P<indent>{_BLANK})
    (?P<dash>(?:[—–－−‐‑]{{1,2}}|-)?)   # what was meant to start an entry
    (?P<gap>{_BLANK})
    (?P<key>[A-Za-z_]+)
    {_BLANK}
    (?P<colon>[:：])
    (?P<space>{_BLANK})
    (?P<value>.*?)
    \s*
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[ ]*(?P<dash>-[ ]+)?(?P<key>[a-z_]+)[ ]+(?P<value>\S.*?)\s*")
_SPECIAL = re.compile(
    r"""
    [@`%|>&*!{}\[\],?"'] | -[ ]   # no text begins so without quotation marks
    | .*(?::[ ]|[ ]\#)            # nor holds these
    """,
    re.VERBOSE,
)


class Slip(NamedTuple):
    """The line that is wrong, counted from 0, and what a problem says of it."""

    at: int
    message: str
    hint: str


def diagnose(
    lines: Sequence[str], at: int, since: int, problem: str, context: str
) -> tuple[Slip, ...]:
    """What is wrong in a file of these `lines`, none where that cannot be told.

    The parser stopped at the line `at`, in something that began on the line `since`, for the
    reason `problem`; `context` is what it was doing.
    """
    certain = certain_slips(lines)
    if certain and certain[0].at <= at + 1:
        return certain[:TOLD]
    found = (
        _open_bracket(lines, since, context)
        or _open_quote(lines, since if problem.endswith("stream") else at)
        or _bare_value(lines, at)
        or _no_key(lines, since, problem)
        or _indented(lines, at)
    )
    return (found,) if found else ()


def slip_in(text: str) -> tuple[str, str] | None:
    """What a problem says of a line that was meant to be `key: value`; None if it looks sound."""
    return next(((slip.message, slip.hint) for slip in _of_line(0, text)), None)


def certain_slips(lines: Sequence[str]) -> tuple[Slip, ...]:
    """What is surely wrong with those of the `lines` that were meant to be `key: value`."""
    return tuple(slip for index, line in enumerate(lines) for slip in _of_line(index, line))


def as_text(value: str) -> str:
    """A value in the quotation marks that make the fewest changes to it."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _of_line(index: int, line: str) -> Iterator[Slip]:
    """What is surely wrong with a line that was meant to be `key: value`; at most one slip."""
    match = _KEYED.fullmatch(line)
    if match is None:
        return
    dash, gap, value = match["dash"], match["gap"], match["value"]
    cure = _written(match, value)
    if match["colon"] == "：":
        message = tr("the colon behind “{key}” is full-width", key=match["key"])
        yield Slip(index, message, tr("write a half-width colon and a space: {cure}", cure=cure))
    elif value and match["space"][:1] not in (" ", "\t") and not value.startswith("//"):
        message = tr("no space stands behind the colon of “{key}”", key=match["key"])
        yield Slip(index, message, tr("write a half-width colon and a space: {cure}", cure=cure))
    elif dash not in ("", "-"):
        message = tr("“{dash}” stands where a hyphen must", dash=dash)
        yield Slip(index, message, tr("write a hyphen and a space: {cure}", cure=cure))
    elif dash and not gap.startswith(" "):
        message = tr("no space stands behind the hyphen")
        yield Slip(index, message, tr("write a hyphen and a space: {cure}", cure=cure))
    elif "\t" in match["indent"]:
        message = tr("the line is indented with a tab")
        yield Slip(index, message, tr("indent with spaces instead"))
    elif (match["indent"] + gap).strip(" "):
        message = tr("the line is indented with full-width or other unusual spaces")
        yield Slip(index, message, tr("indent with ordinary half-width spaces instead"))


def _written(match: re.Match[str], value: str) -> str:
    cure = f"{'- ' if match['dash'] else ''}{match['key']}: {value}".rstrip()
    return cure if len(cure) <= SHOWN else f"{cure[:SHOWN]}…"


def _open_bracket(lines: Sequence[str], since: int, context: str) -> Slip | None:
    if "flow" not in context or since >= len(lines):
        return None
    line = lines[since]
    before, hash_, _ = line.partition(" #")
    if hash_ and before.count("[") > before.count("]"):
        message = tr("after a space, # starts a comment: the bracket is not closed before it")
        return Slip(since, message, tr("put the text with # into quotation marks"))
    full = next((mark for mark in "］】〕｝" if mark in line), None)
    closing = "}" if "mapping" in context else "]"
    if full is not None:
        message = tr("“{mark}” is full-width and closes nothing", mark=full)
    else:
        message = tr("a bracket is opened here and not closed")
    hint = tr("close it with {mark}; a text with brackets goes into quotation marks", mark=closing)
    return Slip(since, message, hint)


def _open_quote(lines: Sequence[str], at: int) -> Slip | None:
    """The nearest value up to the line `at` that opens a quotation mark before another key."""
    for index in range(min(at, len(lines) - 1), -1, -1):
        match = _KEYED.fullmatch(lines[index])
        mark = match["value"][:1] if match else ""
        if match is None or mark not in ("'", '"') or mark in match["value"][1:]:
            continue
        following = next((line for line in lines[index + 1 :] if line.strip()), "key:")
        if _KEYED.fullmatch(following):
            message = tr("the quotation mark {mark} is opened here and not closed", mark=mark)
            cure = _written(match, match["value"] + mark)
            return Slip(index, message, tr("write {cure}", cure=cure))
    return None


def _bare_value(lines: Sequence[str], at: int) -> Slip | None:
    """A value that is a text, but holds what means something else to YAML."""
    match = _KEYED.fullmatch(lines[at]) if 0 <= at < len(lines) else None
    if match is None or not _SPECIAL.match(match["value"]):
        return None
    value = match["value"]
    if value[0] in "[{" and value[-1] in "]}":
        return None
    if value[0] in "\"'":
        message = tr("the text goes on behind its closing quotation mark")
    else:
        message = tr("YAML takes the signs in this text for its own")
    cure = _written(match, as_text(value))
    return Slip(at, message, tr("put the whole text into quotation marks: {cure}", cure=cure))


def _no_key(lines: Sequence[str], since: int, problem: str) -> Slip | None:
    """A line without a colon where a key must stand."""
    if "':'" not in problem or since >= len(lines) or _KEYED.fullmatch(lines[since]):
        return None
    match = _WORD.fullmatch(lines[since])
    if match is not None:
        message = tr("no colon stands behind “{key}”", key=match["key"])
        return Slip(since, message, tr("write {cure}", cure=_written(match, match["value"])))
    return Slip(
        since,
        tr("this line has no key; it seems to go on with the text above"),
        tr("put the text on one line, or indent this line deeper than the key of the text"),
    )


def _indented(lines: Sequence[str], at: int) -> Slip | None:
    """The line, at or just before `at`, that is indented unlike those it goes with."""
    keyed = [(i, m) for i, line in enumerate(lines[: at + 1]) if (m := _KEYED.fullmatch(line))]
    if len(keyed) < 2 or keyed[-1][0] != at:
        return None
    columns = [len(match["indent"] + match["dash"] + match["gap"]) for _, match in keyed]
    wrong, right = keyed[-1], columns[-2]
    if wrong[1]["dash"]:
        dashes = [len(match["indent"]) for _, match in keyed[:-1] if match["dash"]]
        right = dashes[-1] if dashes else 0
    elif len(keyed) > 2 and columns[-3] == columns[-1] != columns[-2] and not keyed[-2][1]["dash"]:
        wrong, right = keyed[-2], columns[-1]
    index, match = wrong
    if len(match["indent"]) == right:
        return None
    message = tr("the line is not indented like those it goes with")
    if right == 0:
        return Slip(index, message, tr("put no spaces before it"))
    return Slip(index, message, tr("put {count} spaces before it, no more, no fewer", count=right))
