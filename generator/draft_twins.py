"""Which lines of a page print what other lines print, too."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from generator.claims import grams
from generator.draft_heads import is_column_name, is_slogan
from generator.draft_lines import Line
from generator.draft_marks import is_framed

MOST = 20  # copies of a heading that are looked at
FEW = 4  # lines; what stands on more of them is a name or a stock phrase, and tells no copy
GRAM = 8  # characters; two sentences rarely share that many by chance
SHORTEST = 24  # characters; a shorter line says too little to be told from a stock phrase
SHORTEST_SAME = 12  # characters of a line of text that is printed twice as it is
SHORTEST_END = 16  # characters of one that is how another one ends
SHORTEST_HEADING = 4  # characters
SHARE = 0.8  # of a line's grams that stand elsewhere
PART = 0.2  # of a line's grams; a line that holds fewer of them only mentions the same
NUMBER = re.compile(r"[0-9〇零一二三四五六七八九十百千万亿两]")
CLAUSES = re.compile(r"[，,]")

Twins = Mapping[int, tuple[int, ...]]  # by index: the indexes of lines that print the same


def find_twins(lines: Sequence[Line]) -> Twins:
    """For each line that is printed elsewhere, where: most of its text, or the same heading."""
    printed = [grams(line.text, GRAM) for line in lines]
    shared, stock = _shared_grams(printed)
    touched = sorted(set(chain.from_iterable(shared.values())))
    unnumbered = {index: NUMBER.sub("", lines[index].text) for index in touched}
    found: dict[int, tuple[int, ...]] = {}
    for index in touched:
        likely = _text_twins(index, lines, printed[index], shared, stock)
        found[index] = tuple(
            other
            for other in likely
            if unnumbered[index] != unnumbered[other]  # looked at first, since it takes no time
            or not _renumbered(lines[index].text, lines[other].text)
        )
    found |= _same_ends(lines)
    for copies in _same_lines(lines):
        for index in (i for copy in copies for i in copy):
            others = (i for copy in copies if index not in copy for i in copy)
            found[index] = tuple(others)[:MOST]
    return {index: others for index, others in sorted(found.items()) if others}


def _shared_grams(printed: Sequence[Sequence[str]]) -> tuple[dict[str, list[int]], set[str]]:
    """The grams `printed` on a few lines, with those lines; and those that stand on many.

    Sets do the looking up: nearly all grams of a page stand on one line only.
    """
    sets = [frozenset(each) for each in printed]
    seen: list[set[str]] = [set() for _ in range(FEW + 1)]  # on one line at least, on two, …
    for each in sets:
        more: AbstractSet[str] = each
        for level in seen:
            again = level & more
            level |= more
            if not again:
                break
            more = again
    stock = seen[-1]
    few = seen[1] - stock
    shared: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(sets):
        for gram in each & few:
            shared[gram].append(index)
    return shared, stock


def _text_twins(
    index: int,
    lines: Sequence[Line],
    own: Sequence[str],
    shared: Mapping[str, Sequence[int]],
    stock: Container[str],
) -> Sequence[int]:
    """The other lines on which most of line `index` stands, if it is one of text."""
    text = lines[index].text
    if len(text) < SHORTEST or lines[index].look == "heading":
        return ()
    found = [shared[gram] for gram in own if gram in shared]
    covered = len(found)
    alone = [i for i, gram in enumerate(own) if gram not in shared and gram not in stock]
    length = covered + len(alone)
    odd = text[alone[-1] : alone[0] + GRAM] if alone else ""  # what all those grams hold
    if len(alone) >= GRAM and NUMBER.search(odd):  # fewer: the other is only broken there
        return ()  # another number is another statement: both are to be published
    misread = bool(odd) and covered >= GRAM and CLAUSES.search(text) is not None
    if covered < PART * len(own) or (covered < SHARE * length and not misread):
        return ()
    least = max(4, PART * length)
    counts = Counter(chain.from_iterable(found))  # few lines come here, and this takes longest
    return sorted(i for i, count in counts.items() if count >= least and i != index)


def _renumbered(one: str, other: str) -> bool:
    """Whether two lines are the same but for a number, wherever it stands."""
    start = _alike(one, other)
    one, other = one[start:], other[start:]
    if NUMBER.match(one) is None or NUMBER.match(other) is None:
        return False
    end = _alike(one[::-1], other[::-1])
    odd = (one[: len(one) - end], other[: len(other) - end])
    return all(part and not NUMBER.sub("", part) for part in odd)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    least, most = 0, min(len(one), len(other))
    while least < most:  # halving: comparing slices is quicker than looking at each character
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _same_ends(lines: Sequence[Line]) -> dict[int, tuple[int, ...]]:
    """The short lines of text that print again how a longer one ends."""
    texts = [(i, line.text) for i, line in enumerate(lines) if line.look == "text"]
    short = [(i, text) for i, text in texts if SHORTEST_END <= len(text) < SHORTEST]
    return {
        index: ends
        for index, text in short
        if (ends := tuple(i for i, other in texts if i != index and other.endswith(text)))
    }


def _same_lines(lines: Sequence[Line]) -> list[list[tuple[int, ...]]]:
    """The short lines printed several times, with their places: a line, or two of a heading.

    The names of columns and slogans are none of them: they stand over many articles.
    """
    places: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.look == "text" and SHORTEST_SAME <= len(line.text) < SHORTEST:
            places[_letters(line.text)].append((index,))
        if line.look != "heading":
            continue
        if len(line.text) >= SHORTEST_HEADING and not _is_name(line.text):
            places[_letters(line.text)].append((index,))
        if index + 1 < len(lines) and lines[index + 1].look == "heading":
            places[_letters(line.text + lines[index + 1].text)].append((index, index + 1))
    return [copies for copies in places.values() if len(copies) > 1 and _tells(copies, lines)]


def _tells(copies: Sequence[tuple[int, ...]], lines: Sequence[Line]) -> bool:
    """Whether copies say more than their single lines do, as those broken at one place do not."""
    broken = [copy for copy in copies if len(copy) > 1]
    return len(broken) < len(copies) or len({lines[copy[0]].text for copy in broken}) > 1


def _letters(text: str) -> str:
    return "".join(text.split())


def _is_name(text: str) -> bool:
    return is_framed(text) or is_column_name(text) or is_slogan(text)
