"""What each printed line of a page looks like: heading, text, credit, byline, folio."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.bylines import Byline, credits_office, opens_story, read_byline
from generator.draft_folio import is_folio, numbers_section
from generator.model import NewsPage
from generator.source import lexicon

Look = Literal["heading", "text", "byline", "folio"]

HEADING_LENGTH = 36  # characters; a longer line is no headline
REACH = 80  # lines that a look around goes at most
TOP = 2  # lines of a page among which its number and section may stand alone
CLAUSE_LENGTH = 22  # characters; a longer line with a comma is a piece of a sentence
ARROWS = "↑↓←→↖↗↘↙◀▶◁▷"  # point at a picture
POINTERS = f"▲△{ARROWS}▼▽ "  # stand before a caption
_MARK = re.compile(r"\s*(\#+)\s*(?=[^\s\#])")  # marks that mark nothing are text
_SENTENCE_END = re.compile(
    r"""
    [。！？!?…；;]+[”’」』）)】》]*\s*          # a full stop, perhaps inside brackets
    (?:[（(][^（(）)]{2,60}[）)]\s*)?$          # and a remark or a credit behind it
    """,
    re.VERBOSE,
)
_DAY_FIRST = re.compile(r"(?:“[^”]{1,4}”|\d{4}年)?\d{1,2}月|“[^”]{1,4}”[假期节]")
_LEARNT = re.compile(r".{0,12}记者[^。，]{0,14}(?:从|获悉|了解到)")  # 记者1月10日从……获悉
_ASKS = re.compile(r"(?:(?:本报)?记者|主持人|网友|问|答)[：:]\s*\S{2}")  # an interview's lines
_HALVES = re.compile(r"\S{4}[ \u3000]+\S{4}")  # of a headline
_COLON_END = re.compile(r"[：:]\s*$")
_INDENT = re.compile(r" {2}|\u3000|\t")
_CLOSES_FIRST = re.compile(r"[^“”（）《》]{1,20}[”）》](?!.{0,2}$)")
_NEVER_FIRST = "#，。、；：！？”’）》】,.;:!?)%％…"


@dataclass(frozen=True, slots=True, eq=False)  # two lines that print the same are two
class Line:
    """A printed line, or those of a paragraph that keeps the lines of its column.

    `number` is the first one's; `more` are the others. `gap` is the number of blank lines before
    it; `mark` its `##`, if any.

    `hard`: it ends in two spaces, as a scan writes a line break inside a heading. `begins`: the
    page indents its paragraphs, and this line; `rest`: it does not indent this one, which goes on.
    """

    number: int
    text: str
    look: Look
    mark: int
    gap: int
    byline: Byline | None
    opens: bool
    ended: bool
    hard: bool
    indented: bool
    rest: bool
    begins: bool
    more: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all its lines."""
        return self.number, *self.more

    @property
    def continues(self) -> bool:
        """Whether the line cannot be the start of anything: a quotation ends that began before."""
        closes = _CLOSES_FIRST.match(self.text) is not None and not self.opens
        return closes or self.rest or self.text[:1] in _NEVER_FIRST


def read_lines(page: NewsPage) -> tuple[Line, ...]:
    """The printed lines of `page`, each with its look."""
    found: list[Line] = []
    before = 0
    usual = _usual_gap(page)
    for number in page.printed_lines():
        line = _line(page.line(number), number, number - before - 1 if before else usual)
        top = len(found) < TOP and numbers_section(line.text)
        found.append(replace(line, look="folio") if top else line)
        before = number
    return tuple(found)


def joined(group: Sequence[Line], page: NewsPage) -> Line:
    """The lines of a paragraph as one."""
    first, *rest = group
    if not rest:
        return first
    text = page.line(first.number).rstrip() + "".join(line.text for line in rest)
    return replace(_line(text, first.number, first.gap), more=tuple(line.number for line in rest))


def with_signatures(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines; one that is but the name of somebody who signs elsewhere signs, too."""
    bylines = [line.byline for line in lines if line.byline is not None]
    known = {name for byline in bylines for name in (*byline.reporters, *byline.correspondents)}
    return tuple(
        replace(
            line,
            look="byline",
            byline=Byline((name,), (), (), 0, len(line.text), leads=False, whole=True),
        )
        if line.look == "heading"
        and not line.mark
        and (name := "".join(line.text.split())) in known
        else line
        for line in lines
    )


def _usual_gap(page: NewsPage) -> int:
    printed = list(page.printed_lines())
    gaps = Counter(b - a - 1 for a, b in itertools.pairwise(printed))
    return gaps.most_common(1)[0][0] if gaps else 0


def _line(raw: str, number: int, gap: int) -> Line:
    mark = _MARK.match(raw)
    text = raw[mark.end() :].strip() if mark else raw.strip()
    byline = read_byline(text)
    opens = opens_story(text, byline)
    return Line(
        number=number,
        text=text,
        look=_look(text, byline, opens, mark is not None),
        mark=len(mark[1]) if mark else 0,
        gap=gap,
        byline=byline,
        opens=opens,
        ended=_SENTENCE_END.search(text) is not None,
        hard=raw.endswith("  "),
        indented=_INDENT.match(raw) is not None,
        rest=False,
        begins=False,
    )


def _look(text: str, byline: Byline | None, opens: bool, marked: bool) -> Look:
    if (byline is not None and byline.whole) or (credits_office(text) and "本版" not in text):
        return "byline"
    if is_folio(text):
        return "folio"
    if opens or is_asked(text):
        return "text"
    if marked and text:
        return "heading"
    if len(text) > HEADING_LENGTH or byline is not None:
        return "text"
    if "。" in text or text[:1] in _NEVER_FIRST or text[-1:] in "，、；,;":
        return "text"
    if len(text) > CLAUSE_LENGTH and ("，" in text or "," in text):
        return "text"
    return "heading"


def width(text: str) -> int:
    """How many characters wide a text is: two digits or Latin letters are as wide as one."""
    narrow = len(text.encode("ascii", "ignore"))
    return len(text) - narrow // 2


def ends_with_colon(text: str) -> bool:
    """Whether a heading announces the next one, as a kicker does."""
    return _COLON_END.search(text) is not None


def is_asked(text: str) -> bool:
    """Whether a line is somebody's turn in an interview: 记者：下一步有什么打算？"""
    return _ASKS.match(text) is not None


def begins_sentence(text: str) -> bool:
    """Whether a text begins as sentences do: with a day, or with a word that stands first."""
    table = lexicon("drafting")
    return text.startswith((*table["sentence_adverbs"], *table["sentence_openers"])) or (
        _DAY_FIRST.match(text) is not None
    )


def is_news_lead(text: str) -> bool:
    """Whether a text begins as news do: with a day, or with “记者从……获悉”."""
    return _DAY_FIRST.match(text) is not None or _LEARNT.match(text) is not None


def is_picture_title(text: str) -> bool:
    """Whether a short line names what a picture shows, as captions without a sentence do."""
    table = lexicon("drafting")
    if text.startswith(tuple(table["picture_openers"])):
        return True
    return not _HALVES.search(text) and text.endswith(tuple(table["picture_words"]))


def is_caption_like(text: str) -> bool:
    """Whether a text begins as captions do: with a day, a place sign or “图为”."""
    openers = tuple(lexicon("drafting")["caption_openers"])
    text = text.lstrip(POINTERS)
    return text.startswith(openers) or _DAY_FIRST.match(text) is not None
