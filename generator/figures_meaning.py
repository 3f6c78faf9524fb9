"""What a figure counts, of whom, and whether it is reached or only planned."""

from __future__ import annotations

import re

from generator.figures_find import Candidate
from generator.model import Basis, Status
from generator.source import lexicon

LONGEST_MEASURE = 16  # characters of a noun phrase before a figure
COUNTERS = frozenset("家个名人户项件张份条栋幢座台套辆只处起次场位间所种类款单组")
_CLAUSE = re.compile(r"[，。；！？：、…（）()“”\s,;]")
_AFTER = re.compile(r"[一-龥A-Za-z“”]{1,18}")
_VERB = re.compile(
    r"""
    对接|签约|参加|入驻|开展|实现|完成|获得|享受|进行|落地|投产|开工|建成|以上|以下|被|与|和|及|在
    """,
    re.VERBOSE,
)


def measure_of(text: str, found: Candidate) -> str | None:
    """What is counted, as a noun phrase, from the words around the figure; None if none is told."""
    after = _AFTER.match(text, found.end)
    noun = _noun_after(after[0]) if after else ""
    if found.unit in COUNTERS and noun:
        return noun + "数"
    before = _before(text, found.start)
    if found.unit in COUNTERS:
        return before + "数" if before else None
    return before or (noun or None)


def _noun_after(text: str) -> str:
    text = text.removeprefix("的")
    verb = _VERB.search(text, 1)
    noun = text[: verb.start()] if verb else text
    return noun.strip("“”的") if len(noun) >= 2 else ""


def _before(text: str, end: int) -> str:
    """The noun phrase before a figure: back to the clause's start, without linking words."""
    start = end
    while start > 0 and end - start < 30 and not _CLAUSE.match(text[start - 1]):
        start -= 1
    phrase = text[start:end]
    if not phrase and start > 0 and text[start - 1] in "”)）":
        opening = max(text.rfind("“", 0, start), text.rfind("（", 0, start))
        if start - opening < LONGEST_MEASURE and opening >= 0:
            phrase = text[opening:start].strip("“”")
    words = lexicon("figures")
    changed = True
    while changed and phrase:
        changed = False
        for link in words["links"]:
            if phrase.endswith(link):
                phrase, changed = phrase[: -len(link)], True
                break
    for lead in words["lead_words"]:
        if phrase.startswith(lead) and len(phrase) > len(lead) + 1:
            phrase = phrase[len(lead) :]
    return phrase[-LONGEST_MEASURE:].strip("的“”")


def status_of(sentence: str, at: int, basis: Basis) -> Status:
    """Whether what stands at `at` of a sentence is reached, planned, intended or a capacity."""
    words = lexicon("figures")
    clause_start = max(sentence.rfind(mark, 0, at) for mark in "，；：。") + 1
    near = sentence[clause_start:at]
    wide = sentence[max(0, at - 40) : at]
    if any(word in near for word in words["intended"]):
        return "intended"
    if any(word in near for word in words["target"]):
        return "target"
    if any(word in near for word in words["capacity"]):
        return "capacity"
    if any(word in near for word in words["planned"]) or re.search(r"建成后|达产后|投产后", wide):
        return "planned"
    if any(word in near for word in words["under_way"]):
        return "under_way"
    return "cumulative" if basis == "cumulative" else "reached"


def basis_of(sentence: str, at: int) -> Basis:
    """Whether a figure is a level, a sum so far, a change, or a change against last year."""
    words = lexicon("figures")
    clause_start = max(sentence.rfind(mark, 0, at) for mark in "，；：。") + 1
    near = sentence[clause_start:at]
    if any(word in near for word in words["year_on_year"]):
        return "year_on_year"
    if near.endswith(tuple(words["change"])):
        return "change"
    if any(word in near for word in words["cumulative"]):
        return "cumulative"
    return "level"
