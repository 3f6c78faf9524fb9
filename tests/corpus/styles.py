"""How one page prints things: gaps, heading marks, widths of punctuation, forms of bylines."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from tests.corpus.records import Record

Width = Literal["full", "brackets", "half"]

_HALF = str.maketrans("，：；（）！？", ",:;()!?")
_HALF_BRACKETS = str.maketrans("（）！", "()!")

# {r} and {c}: the names of the reporters and correspondents. The first four are the common ones.
START_BOTH = (
    "本报讯（记者{r} 通讯员{c}）",
    "本报讯（记者 {r} 通讯员 {c}）",
    "本报讯 （记者{r} 通讯员{c}）",
    "本报讯（记者{r}、通讯员{c}）",
    "本报讯 记者{r} 通讯员{c}报道：",
    "（记者 {r} 通讯员 {c}）",
)
START_REPORTER = (
    "本报讯（记者{r}）",
    "本报讯（记者 {r}）",
    "本报讯 （记者{r}）",
    "本报讯（记者{r}）",
    "本报讯 记者{r}报道：",
    "（记者 {r}）",
)
START_CORRESPONDENT = (
    "本报讯（通讯员{c}）",
    "本报讯（通讯员 {c}）",
    "本报讯 （通讯员{c}）",
    "本报讯（通讯员{c}）",
    "本报讯 通讯员{c}报道：",
    "（通讯员 {c}）",
)
RARE_REPORTER = ("本报讯（见习记者{r}）", "本报讯（全媒体记者 {r}）", "本报讯（首席记者{r}）")
END_BOTH = ("（本报记者 {r} 通讯员 {c}）", "（本报记者{r} 通讯员{c}）", "（记者 {r} 通讯员 {c}）")
END_REPORTER = ("（本报记者 {r}）", "（本报记者{r}）", "（记者 {r}）")
END_CORRESPONDENT = ("（通讯员 {c}）", "（本报通讯员{c}）", "（通讯员 {c}）")
TOP_BOTH = ("本报记者 {r} 通讯员 {c}", "□本报记者 {r} 通讯员 {c}", "记者 {r} 通讯员 {c}")
TOP_REPORTER = ("本报记者 {r}", "□本报记者 {r}", "本报记者{r}")
TOP_CORRESPONDENT = ("本报通讯员 {c}", "□通讯员 {c}", "通讯员 {c}")
PHOTO_REPORTER = ("本报记者 {r} 文/图", "（本报记者 {r} 文/图）", "本报记者{r} 文/图")
CREDITS = (
    "{p} 摄",
    "{p} 摄",
    "{p}摄",
    "（{p} 摄）",
    "本报记者 {p} 摄",
    "通讯员 {p} 摄",
    "（{p}摄）",
    "摄影：{p}",
    "{p} 摄影报道",
)


@dataclass(frozen=True, slots=True)
class Style:
    """One page's habits. The `*_form` numbers choose from the tables above."""

    gap: int
    article_gap: int
    caption_gap: int
    leading: int
    final_newline: bool
    mark: str
    mark_share: float
    width: Width
    start_form: int
    end_form: int
    top_form: int
    credit_form: int
    credit_inline: bool
    name_gap: str
    name_separator: str
    crosshead_mark: str

    def printed(self, text: str) -> str:
        """`text` with this page's punctuation."""
        if self.width == "half":
            return text.translate(_HALF)
        return text.translate(_HALF_BRACKETS) if self.width == "brackets" else text


def choose_style(rng: Random) -> Style:
    """A page's habits; the ones of the real pages are the most frequent."""
    gap = rng.choice((1, 1, 1, 1, 0))
    name_gap = rng.choice(("", "", "", "　", " "))
    return Style(
        gap=gap,
        article_gap=gap if rng.random() < 0.75 else gap + rng.choice((1, 2)),
        caption_gap=gap + rng.choice((0, 2, 2)),
        leading=rng.choice((0, 2, 2)),
        final_newline=rng.random() < 0.5,
        mark=rng.choice(("", "", "", "## ", "## ", "# ", "### ")) if gap else "",
        mark_share=rng.choice((1.0, 0.85)),
        width=rng.choice(("full", "full", "full", "brackets", "brackets", "half")),
        start_form=rng.choice((0, 0, 0, 0, 1, 1, 2, 3, 4, 5)),
        end_form=rng.choice((0, 0, 1, 2)),
        top_form=rng.choice((0, 0, 1, 2)),
        credit_form=rng.randrange(len(CREDITS)),
        credit_inline=rng.random() < 0.45,
        name_gap=name_gap,
        name_separator="、" if name_gap == " " else rng.choice((" ", " ", "、")),
        crosshead_mark=rng.choice(("", "", "", "", "", "■", "◆", "● ", "■ ")),
    )


def names(style: Style, people: tuple[str, ...]) -> str:
    """Names as this page prints them, two-character ones perhaps with a space inside."""
    spaced = (style.name_gap.join(name) if len(name) == 2 else name for name in people)
    return style.name_separator.join(spaced)


def byline_form(record: Record, rng: Random) -> str:
    """Where the piece's byline stands: start, end, inline, top, photo; or bare, or none."""
    if not record.reporters and not record.correspondents:
        return "none"
    if rng.random() < 0.08:
        return rng.choice(("none", "bare"))
    if record.byline:
        return record.byline
    if any(part.crosshead for part in record.body):
        return rng.choice(("end", "end", "end", "top", "inline", "start"))
    return rng.choice(("start",) * 9 + ("inline", "end", "top"))


def byline(record: Record, style: Style, form: str, rng: Random) -> str:
    """The byline's text in one of the forms, with this page's names and punctuation."""
    if form == "bare":
        return "本报讯 "
    reporters, correspondents = record.reporters, record.correspondents
    both, reporter, correspondent, choice = {
        "start": (START_BOTH, START_REPORTER, START_CORRESPONDENT, style.start_form),
        "end": (END_BOTH, END_REPORTER, END_CORRESPONDENT, style.end_form),
        "inline": (END_BOTH, END_REPORTER, END_CORRESPONDENT, style.end_form),
        "top": (TOP_BOTH, TOP_REPORTER, TOP_CORRESPONDENT, style.top_form),
        "photo": (TOP_BOTH, PHOTO_REPORTER, TOP_CORRESPONDENT, style.top_form),
    }[form]
    if reporters and correspondents:
        pattern = both[choice]
    else:
        pattern = reporter[choice] if reporters else correspondent[choice]
    if form == "start" and reporters and not correspondents and rng.random() < 0.05:
        pattern = rng.choice(RARE_REPORTER)
    text = pattern.format(r=names(style, reporters), c=names(style, correspondents))
    return style.printed(text)


def credit(record: Record, style: Style) -> str:
    """A caption's photographer, as this page prints it."""
    return style.printed(CREDITS[style.credit_form].format(p=names(style, record.photographers)))
