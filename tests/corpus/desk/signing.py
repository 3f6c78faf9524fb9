"""How a newspaper says who wrote and who took the picture: many forms, each with its names."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from tests.corpus.desk.rows import People
from tests.corpus.desk.words import Words

Place = Literal["lead", "above", "below", "tail"]

# R, C and P stand for reporters, correspondents and photographers.
_ARTICLE: dict[Place, tuple[str, ...]] = {
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
_CAPTION: dict[Place, tuple[str, ...]] = {
    "below": ("P 摄", "本报记者 P 摄", "（P 摄）", "P 摄影报道", "通讯员 P 摄", "摄影 P", "P 供图"),
    "tail": (" P 摄", "（P 摄）", "（记者P摄）", "  本报记者 P 摄", "P摄", " 通讯员 P 摄影报道"),
}


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit as printed, where it is set, and whom it names."""

    place: Place
    text: str
    people: People


def article_credit(words: Words, staff: list[str], habit: list[Place]) -> Credit:
    """A credit of an article, in one of the places that are the page's habit."""
    place = words.chance.choice(habit)
    form = words.chance.choice(_ARTICLE[place])
    reporters = tuple(words.chance.sample(staff, 1 if words.chance.random() < 0.8 else 2))
    correspondents = tuple(
        dict.fromkeys(words.name() for _ in range(words.chance.choice([1, 1, 1, 2, 3])))
    )
    return _set(Credit(place, form, People(reporters, correspondents, (words.name(),))), words)


def caption_credit(words: Words, place: Place) -> Credit:
    """A credit of a picture: on a line of its own (`below`) or behind the caption (`tail`)."""
    form = words.chance.choice(_CAPTION[place])
    return _set(Credit(place, form, People((), (), (words.name(),))), words)


def _set(credit: Credit, words: Words) -> Credit:
    form, people = credit.text, credit.people
    blank = words.chance.choice(["", "", " ", "　", "  "])
    names = {"R": people.reporters, "C": people.correspondents, "P": people.photographers}
    printed = "".join(
        _joined(names[sign], blank, words.chance) if sign in names else sign for sign in form
    )
    photographers = people.photographers if "P" in form else ()
    if "文/图" in form:
        photographers = people.reporters
    return Credit(
        credit.place,
        printed,
        People(
            people.reporters if "R" in form else (),
            people.correspondents if "C" in form else (),
            photographers,
        ),
    )


def _joined(names: tuple[str, ...], blank: str, chance: Random) -> str:
    """The names in a row; two characters are spread by `blank`, as newspapers do."""
    between = " " if blank else chance.choice([" ", "、", " "])
    return between.join(blank.join(name) if len(name) == 2 else name for name in names)
