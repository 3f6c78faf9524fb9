"""Each printed line belongs to one unit or one skip: what is claimed twice, or not at all."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.language import tr
from generator.model import NewsPage, PagePlan, Position, Problem

_GRAM = 4  # letters
REPEAT_LENGTH = 40  # characters; shorter lines (headlines, banners) may well be printed twice
_OTHER = re.compile(r"[\W_]+")  # all that is neither letter nor digit
_TERMINAL = "。！？!?…”’」』）)；;：:"


@dataclass(frozen=True, slots=True)
class _Claim:
    line: int
    role: str
    at: int  # the plan's line


def claim_problems(page: NewsPage, plan: PagePlan) -> tuple[Problem, ...]:
    """What is wrong with how `plan` shares out the lines of `page`."""
    path = plan.position.path
    page_path = path if plan.drafted else path.rsplit(".", 1)[0] + ".txt"
    first: dict[int, _Claim] = {}
    problems: list[Problem] = []
    for claim in _claims(plan):
        earlier = first.setdefault(claim.line, claim)
        if earlier is not claim:
            problems.append(_twice(path, page_path, claim, earlier))
    running = _running(plan)
    for line in page.printed_lines():
        if line not in first:
            problems.append(_unclaimed(page, page_path, line, running))
    problems.extend(_published_twice(page, plan))
    problems.extend(_false_repeats(page, plan))
    problems.extend(_corrected_in_vain(plan))
    return tuple(problems)


def _claims(plan: PagePlan) -> Iterator[_Claim]:
    for unit in plan.units:
        for role, group in unit.groups():
            at = unit.key_line(role)
            for line in group:
                yield _Claim(line, role, at)
    for skip in plan.skips:
        for line in skip.lines:
            yield _Claim(line, "skip", skip.position.line)


def _twice(path: str, page_path: str, claim: _Claim, earlier: _Claim) -> Problem:
    return Problem(
        Position(path, claim.at),
        tr(
            "{role} claims line {line} again (also claimed by line {other})",
            role=claim.role,
            line=claim.line,
            other=earlier.at,
        ),
        tr("every line belongs to one article; remove {line} from one of them", line=claim.line),
        fatal=True,
        also=(Position(path, earlier.at), Position(page_path, claim.line)),
    )


def _running(plan: PagePlan) -> frozenset[int]:
    """The lines of running text: a sentence of theirs may go on elsewhere."""
    units = [unit for unit in plan.units if unit.kind != "caption"]
    return frozenset(line for unit in units for group in unit.body for line in group) - {
        line for unit in units for line in unit.crossheads
    }


def _unclaimed(page: NewsPage, path: str, line: int, running: Container[int]) -> Problem:
    printed = page.line(line).strip()
    text = f"{printed[:20]}…" if len(printed) > 20 else printed
    before = next((n for n in range(line - 1, 0, -1) if page.line(n).strip()), None)
    open_ = before in running and page.line(before or 1).rstrip()[-1] not in _TERMINAL
    if open_ and printed[-1] in _TERMINAL:  # a heading has no full stop
        hint = tr(
            "it looks like the end of line {before}; write {before}+{line} to join them",
            before=before,
            line=line,
        )
        paste = ""
    else:
        hint = tr("give it to a unit (body: {line}), or skip it and say why", line=line)
        paste = f"- lines: {line}\n  because: "
    return Problem(
        Position(path, line),
        tr("no article claims this line: “{text}”", text=text),
        hint,
        fatal=True,
        paste=paste,
    )


def _published_twice(page: NewsPage, plan: PagePlan) -> Iterator[Problem]:
    """Two published lines that print the same long text: a block is published once."""
    where = {line: unit.position for unit in plan.units for _, line in unit.claims()}
    for line, other in printed_twice(page, where):
        yield Problem(
            where[line],
            tr(
                "line {line} prints the same as line {other}; both are published",
                line=line,
                other=other,
            ),
            tr(
                "skip one: lines: {line}, because: 重复, repeats: {other}",
                line=line,
                other=other,
            ),
            fatal=True,
        )


def printed_twice(page: NewsPage, lines: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Those of `lines` that print the same long text as one before them, each with that one."""
    first: dict[str, int] = {}
    for line in lines:
        text = page.line(line).strip() if line <= len(page.lines) else ""
        if len(text) >= REPEAT_LENGTH:
            other = first.setdefault(text, line)
            if other != line:
                yield line, other


def _false_repeats(page: NewsPage, plan: PagePlan) -> Iterator[Problem]:
    """A skip that repeats lines which print something else, or are not published either."""
    skipped = {line: skip.position.line for skip in plan.skips for line in skip.lines}
    for skip in plan.skips:
        lost = [line for line in skip.repeats if line in skipped]
        for line in lost:
            yield Problem(
                skip.position,
                tr("line {line} cannot repeat itself", line=line)
                if line in skip.lines
                else tr(
                    "`repeats` names line {line}, which is skipped, too (line {other})",
                    line=line,
                    other=skipped[line],
                ),
                tr("name the copy that is published, or remove `repeats` and say why"),
                fatal=True,
            )
        if lost or not skip.repeats:
            continue
        for line in skip.lines:
            if not repeats(page, line, skip.repeats):
                yield Problem(
                    skip.position,
                    tr("line {line} does not repeat what `repeats` names", line=line),
                    tr("name the lines that print the same, or remove `repeats` and say why"),
                    fatal=True,
                )


def _corrected_in_vain(plan: PagePlan) -> Iterator[Problem]:
    """Corrections of skipped lines, which no page would list."""
    skipped = {line: skip for skip in plan.skips for line in skip.lines}
    for correction in plan.corrections:
        skip = skipped.get(correction.line)
        if skip is not None:
            yield Problem(
                correction.position,
                tr(
                    "line {line} is skipped: nobody would see this correction",
                    line=correction.line,
                ),
                tr("remove it, or give line {line} to a unit", line=correction.line),
                fatal=True,
                also=(skip.position,),
            )


def repeats(page: NewsPage, line: int, others: tuple[int, ...]) -> bool:
    """Whether most of a line stands on the `others`: a copy may be cut or misread in places."""
    text, kept = _letters(page, (line,)), _letters(page, others)
    if text in kept:
        return True
    known = set(grams(kept, _GRAM))
    own = [gram in known for gram in grams(text, _GRAM)]
    return bool(own) and sum(own) >= 0.7 * len(own)


def new_letters(page: NewsPage, lines: Iterable[int], others: tuple[int, ...]) -> Mapping[int, int]:
    """For each of the `lines` how many letters in a row it has that the `others` do not print."""
    known = set(grams(_letters(page, others), _GRAM))
    return {line: _longest_new(_letters(page, (line,)), known) for line in lines}


def _longest_new(text: str, known: Container[str]) -> int:
    longest = end = 0  # `end` of what is known so far
    for start, gram in enumerate(grams(text, _GRAM)):
        if gram in known:
            longest = max(longest, start - end)
            end = start + _GRAM
    return max(longest, len(text) - end)


def grams(text: str, size: int) -> list[str]:
    """The pieces of a text of so many characters, one from each place."""
    return [text[start : start + size] for start in range(len(text) - size + 1)]


def _letters(page: NewsPage, lines: tuple[int, ...]) -> str:
    return _OTHER.sub("", "".join(page.line(line) for line in lines))
