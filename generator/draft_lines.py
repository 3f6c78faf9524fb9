"""What each printed line of a page looks like: heading, text, credit, byline, folio."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.bylines import (
    Byline,
    bare_byline,
    names_in_brackets,
    opens_story,
    read_byline,
    read_signature,
)
from generator.bylines_names import is_usual
from generator.bylines_offices import credits_office, names_offices
from generator.draft_folio import is_day, is_folio, names_section
from generator.draft_joints import is_counted
from generator.model import NewsPage
from generator.source import lexicon

Look = Literal["heading", "text", "byline", "folio"]

PEN_NAME = (2, 3)  # characters
HEADING_LENGTH = 36  # characters; a longer line is no headline
REACH = 80  # lines that a look around goes at most
TOP = 2  # lines of a page among which its number and section may stand alone
MOST_TOP = 4  # where all lines above are of that kind
COLUMN_NAME = 6  # characters of a column's name
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
_SCENE = re.compile(  # 3号厂房内，工人在调试设备。 观摩团在智能家电园查看车间。
    r"[^，。]{3,24}(?:内|上|里|旁|中|前|现场|车间)，[^，。]{1,10}?正?在[^，。]{2,20}。"
    r"|[^，。]{2,8}在[^，。]{3,16}(?:查看|察看|参观|调研|检查|观摩|考察|采访|走访|慰问)[^，。]{2,16}。"
)
_HALVES = re.compile(r"\S{4}[ \u3000]+\S{4}")  # of a headline
_COLON_END = re.compile(r"[：:]\s*$")
_CREDITS = re.compile("编辑|责编|美编|主编|校对|版式|统筹")  # in a line that names a page's editors
_PEN_NAME = re.compile(
    r"[□■◇◆○●]\s*[一-龥]\s*[一-龥]{1,2}|[一-龥][ \u3000]+[一-龥]"
)  # □ 林远, 林 远
_INDENT = re.compile(r" {2}|\u3000|\t")
_CLOSES_FIRST = re.compile(r"[^“”（）《》]{1,20}[”）》](?!.{0,2}$)")
_HANGS = re.compile(r"的(?![确士])|们|了(?![解结却然])")  # the end of a word or phrase
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
    def torn(self) -> bool:
        """Whether it is a text that stops in mid-sentence."""
        return self.look == "text" and not self.ended

    @property
    def signature(self) -> Byline | None:
        """The byline or credit that ends it, or that it is; None where it leads a story's text."""
        return None if self.byline is None or self.byline.leads else self.byline

    @property
    def continues(self) -> bool:
        """Whether the line cannot be the start of anything: a quotation ends that began before."""
        closes = _CLOSES_FIRST.match(self.text) is not None and not self.opens
        return closes or self.rest or self.text[:1] in _NEVER_FIRST

    @property
    def hangs(self) -> bool:
        """Whether it cannot, or hardly, since its first word is the last of a phrase."""
        hangs = _HANGS.match(self.text) is not None or is_counted(self.text)
        return hangs or self.continues


def read_lines(page: NewsPage) -> tuple[Line, ...]:
    """The printed lines of `page`, each with its look."""
    found: list[Line] = []
    before = 0
    usual = _usual_gap(page)
    for number in page.printed_lines():
        line = _line(page.line(number), number, number - before - 1 if before else usual)
        second = bool(found) and found[-1].look == "folio"
        most = MOST_TOP if all(above.look == "folio" for above in found) else TOP
        top = len(found) < most and names_section(line.text, second=second)
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
    """The same lines; one that is but the name of somebody who signs elsewhere signs, too.

    So does an editor whom the page's credits name, and an office with the day below a notice.
    """
    bylines = [line.byline for line in lines if line.byline is not None]
    known = {name for byline in bylines for name in (*byline.reporters, *byline.correspondents)}
    folios = (line.text for line in lines if line.look == "folio" and _CREDITS.search(line.text))
    credits = "".join("".join(text.split()) for text in folios)
    signed = tuple(
        replace(line, look="byline", byline=bare_byline((name,), 0, len(line.text), whole=True))
        if line.look == "heading"
        and not line.mark
        and ((name := "".join(line.text.split())) in known or (is_usual(name) and name in credits))
        else line
        for line in lines
    )
    return tuple(_with_offices(tuple(_with_pen_names(signed))))


def _with_pen_names(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; one that is but a name, set as names are, signs where signatures stand.

    That is below a text, or below the headline of what follows.
    """
    usual = any(line.look == "byline" and line.text[0] in "（(" for line in lines)
    for index, line in enumerate(lines):
        plain = line.look == "heading" and not line.mark
        signs = plain and _signs_here(lines, index, usual)
        byline = read_signature(line.text) if signs else None
        yield line if byline is None else replace(line, look="byline", byline=byline)


def _signs_here(lines: Sequence[Line], index: int, usual: bool) -> bool:
    """Whether a short line signs the text above it, or what follows; `usual`: brackets do so."""
    text = lines[index].text
    above = lines[index - 1].look if index else "folio"
    below = lines[index + 1].look if index + 1 < len(lines) else "folio"
    if above == "heading" and below == "text":
        return _is_pen_name(text)
    if above != "text" or not lines[index - 1].ended or below == "text":
        return False
    names = names_in_brackets(text)
    bracketed = bool(names) and (usual or len("".join(names)) in PEN_NAME)
    return bracketed or _is_pen_name(text)


def _is_pen_name(text: str) -> bool:
    """Whether a line is a name behind a sign, or printed apart, as a column's may be: 时 评."""
    if _PEN_NAME.fullmatch(text) is None:
        return False
    words = lexicon("drafting")
    others = (*words["rubrics"], *words["notice_words"], *words["box_names"])
    columns = lexicon("headings")["words"]["column_words"]["holds"]
    return not "".join(text.split()).endswith((*others, *columns))


def _with_offices(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; an office and the day below a text, with which notices end, are one that signs."""
    taken = -1
    for index, line in enumerate(lines):
        above, *day = lines[max(index - 1, 0) : index + 2 : 2]
        ends = index > 0 and above.look == "text" and above.ended
        office, _, its_day = line.text.replace("\u3000", " ").rpartition(" ")
        if ends and is_day(its_day) and (not office or names_offices(office)):
            yield replace(line, look="byline")
        elif ends and day and is_day(day[0].text) and names_offices(line.text):
            taken = index + 1
            yield replace(line, look="byline", more=(*line.more, *day[0].numbers))
        elif index != taken:
            yield line


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
    if marked and text and not _is_sentence(text):
        return "heading"
    if len(text) > HEADING_LENGTH or byline is not None:
        return "text"
    if "。" in text or text[:1] in _NEVER_FIRST or text[-1:] in "，、；,;":
        return "text"
    if len(text) > CLAUSE_LENGTH and ("，" in text or "," in text):
        return "text"
    return "heading"


def _is_sentence(text: str) -> bool:
    """Whether a text that is marked as a headline is none: none ends in a full stop."""
    return text.endswith("。") and len(text) > CLAUSE_LENGTH


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
    named = text.endswith(tuple(table["picture_words"]))
    return named and text[0] not in "—－-" and not _HALVES.search(text)  # no deck


def is_caption_like(text: str) -> bool:
    """Whether a text begins as captions do: with a day, a place sign or “图为”."""
    openers = tuple(lexicon("drafting")["caption_openers"])
    text = text.lstrip(POINTERS)
    dated = _DAY_FIRST.match(text) is not None
    return dated or text.startswith(openers) or _SCENE.fullmatch(text) is not None
