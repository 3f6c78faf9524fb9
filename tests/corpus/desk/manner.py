"""How one newspaper sets its pages: what a vocabulary says under `manner`, or the usual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Place = Literal["lead", "above", "below", "tail"]
Blank = Literal["all", "wide", "heads", "pieces", "none"]

# R, C and P stand for reporters, correspondents and photographers, T for a trainee reporter.
_CREDITS: dict[Place, tuple[str, ...]] = {
    "lead": (
        "本报讯（记者R 通讯员C）",
        "本报讯（记者 R 通讯员 C）",
        "本报讯（记者 R）",
        "本报讯 （通讯员 C）",
        "本报讯（全媒体记者 R 通讯员 C）",
        "本报讯 记者R、通讯员C报道：",
        "本报讯 （见习记者 R 通讯员 C）",
        "本报讯（本报记者 R）",
        "本报讯（通讯员C 记者R）",
    ),
    "above": (
        "本报记者 R 通讯员 C",
        "□本报记者 R",
        "■ 记者 R 通讯员 C",
        "◎本报记者 R 文/图",
        "文/图 本报记者 R",
        "本报全媒体记者 R",
        "□ 本报首席记者 R 通讯员 C",
        "记者 R",
        "文/R 图/P",
        "本报记者 R 报道",
    ),
    "below": (
        "（本报记者 R 通讯员 C）",
        "（记者 R 文/图）",
        "（本报记者 R 报道）",
        "（通讯员 C）",
        "（C 供稿）",
        "（记者R 通讯员C）",
        "本报记者 R",
    ),
    "tail": ("（记者 R 通讯员 C）", "（通讯员C）", "（记者 R）", "（C 供稿）"),
}
_CAPTIONS: dict[Place, tuple[str, ...]] = {
    "below": ("P 摄", "本报记者 P 摄", "（P 摄）", "P 摄影报道", "通讯员 P 摄", "摄影 P", "P 供图"),
    "tail": (" P 摄", "（P 摄）", "（记者P摄）", "  本报记者 P 摄", "P摄", " 通讯员 P 摄影报道"),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """The forms a newspaper uses, and how often; shares lie between 0 and 1.

    `kicker`: of articles. `deck`: of those without a kicker; `both`: of those with one. `two_lines`:
    of headlines made of two halves, each set on a line of its own. `short`: of reports that are a
    paragraph or two. `blanks`: the ways of spacing, by chance; `habits`: where credits stand.
    """

    kicker: float
    deck: float
    both: float
    two_lines: float
    short: float
    crossheads: Sequence[str]
    columns: Sequence[str]
    blanks: Sequence[Blank]
    habits: Sequence[list[Place]]
    credits: Mapping[Place, Sequence[str]]
    captions: Mapping[Place, Sequence[str]]


USUAL = Manner(
    kicker=0.35,
    deck=0.15,
    both=0.0,
    two_lines=0.0,
    short=0.0,
    crossheads=("{}", "{}", "{}", "N、{}", "（N）{}", "0D {}", "●{}", "▶ {}", "【{}】"),
    columns=("【{}】", "【{}】", "■{}", "◆{}◆", "{}", "“{}”专栏", "● {}"),
    blanks=("all", "all", "all", "all", "pieces", "none"),
    habits=(["lead"], ["lead"], ["lead", "below"], ["above"], ["tail", "lead"]),
    credits=_CREDITS,
    captions=_CAPTIONS,
)


def read_manner(said: Mapping[str, Any] | None) -> Manner:
    """The manner that a vocabulary describes; all of it, or nothing."""
    return USUAL if said is None else Manner(**said)
