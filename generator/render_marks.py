"""An article's paragraphs as HTML: figures linked with their sentences, corrections marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.bylines import read_byline
from generator.indexes import figure_id
from generator.jsondata import figure_value
from generator.model import Figure, Paragraph, Story
from generator.render_timeline import sentence_start
from generator.rendering import text

TAKEN = "摄"  # what a credit says of who took the picture; 供图 only sent it

Values = dict[str, object]
Address = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands for a stretch of a paragraph.

    A figure has an `anchor`, which begins at `sentence`.
    """

    start: int
    end: int
    html: str
    anchor: str = ""
    sentence: int = 0


def paragraphs(story: Story, timeline_url: Address, first: int = 1) -> list[Values]:
    """The story's paragraphs: anchor, what they are, HTML with its marks.

    `first` is the number of the story's first correction on its page.
    The credit at the end of a caption is left out: its page names the photographer above it.
    """
    return [
        {
            "id": f"p-{p.source.pieces[0].line}" if p.source.pieces else f"p-0-{i}",
            "crosshead": p.role == "crosshead",
            "signature": p.role == "signature",
            "html": "".join(_marked(p.text[:end], _marks(story, i, end, timeline_url, first))),
        }
        for i, p in enumerate(story.article.paragraphs)
        if (end := _end_shown(story, p))
    ]


def _end_shown(story: Story, paragraph: Paragraph) -> int:
    """Where what is shown of a paragraph ends: a caption's before its credit."""
    whole = len(paragraph.text)
    byline = read_byline(paragraph.text) if story.article.kind == "caption" else None
    if byline is None or byline.leads or TAKEN not in paragraph.text[byline.start : byline.end]:
        return whole
    named = {*byline.reporters, *byline.correspondents, *byline.photographers}
    if not named <= set(story.metadata.photographers):
        return whole
    return len(paragraph.text[: byline.start].rstrip())


def _marked(shown: str, marks: Sequence[Mark]) -> Iterator[str]:
    """The text with its marks. A figure's anchor reaches from the beginning of its sentence to it.

    So who follows a link to a figure sees its sentence from the beginning, however long it is.
    Anchors of one sentence's figures stand in each other, the last one's is the outermost.
    """
    opened = _opened(marks)
    at = 0
    for mark in marks:
        for place in [place for place in opened if place <= mark.start]:
            yield text(shown[at:place])
            at = place
            names = reversed(opened.pop(place))
            yield "".join(f'<span class="to-figure" id="{name}">' for name in names)
        yield text(shown[at : mark.start])
        yield f"{mark.html}</span>" if mark.anchor else mark.html
        at = mark.end
    yield text(shown[at:])


def _opened(marks: Sequence[Mark]) -> dict[int, list[str]]:
    """Where anchors begin, in order, and their names; none begins within another mark."""
    opened: dict[int, list[str]] = {}
    before = last = 0  # where the anchor before begins and ends
    for number, mark in enumerate(marks):
        if not mark.anchor:
            continue
        ends = (m.end for m in marks[:number] if m.start < mark.sentence < m.end)
        place = max((mark.sentence, *ends))
        if place != before and place < last:
            place = last
        opened.setdefault(place, []).append(mark.anchor)
        before, last = place, mark.end
    return opened


def _marks(story: Story, index: int, end: int, timeline_url: Address, first: int) -> list[Mark]:
    """What is marked before `end` of a paragraph, in order; of two that overlap the first."""
    paragraph = story.article.paragraphs[index]
    figures = (f for f in story.figures if f.paragraph == index)
    found = [
        *(_figure(story, figure, timeline_url) for figure in figures),
        *_corrected(story, paragraph, first),
    ]
    marks: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, mark.end)):
        if mark.end <= end and (not marks or mark.start >= marks[-1].end):
            marks.append(mark)
    return marks


def _figure(story: Story, figure: Figure, timeline_url: Address) -> Mark:
    """A figure linked to the timeline; its anchor begins with its sentence."""
    name = figure_id(story, figure)
    url = timeline_url(name)
    shown = f'<data value="{figure_value(figure)}">{text(figure.text)}</data>'
    html = (
        f'<span class="figure">{shown}</span>'
        if url is None
        else f'<a class="figure" href="../../{url}">{shown}</a>'
    )
    first = sentence_start(story.article.paragraphs[figure.paragraph].text, figure)
    sentence = figure.start if first is None else first
    return Mark(figure.start, figure.end, html, name, sentence)


def _corrected(story: Story, paragraph: Paragraph, first: int) -> Iterator[Mark]:
    """The corrected stretches of a paragraph, which lead to what was printed."""
    corrections = story.article.corrections
    for piece in paragraph.source.pieces:
        if not piece.corrected:
            continue
        right = paragraph.text[piece.start : piece.end]
        for number, correction in enumerate(corrections, first):
            if correction.line == piece.line and correction.right == right:
                said = text(f"原文印作“{correction.wrong}”")
                shown = text(right) or "▴"
                link = f'<a class="corrected" href="#c-{number}" title="{said}">{shown}</a>'
                yield Mark(piece.start, piece.end, link)
                break
