"""How a newspaper says who wrote and who took the picture: many forms, each with its names."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.corpus.desk.manner import Place
from tests.corpus.desk.rows import People
from tests.corpus.desk.words import Words


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit as printed, where it is set, and whom it names."""

    place: Place
    text: str
    people: People


def article_credit(words: Words, staff: list[str], habit: list[Place]) -> Credit:
    """A credit of an article, in one of the places that are the page's habit."""
    place = words.chance.choice(habit)
    form = words.chance.choice(words.manner.credits[place])
    reporters = tuple(words.chance.sample(staff, 1 if words.chance.random() < 0.8 else 2))
    correspondents = tuple(
        dict.fromkeys(words.name() for _ in range(words.chance.choice([1, 1, 1, 2, 3])))
    )
    return _set(Credit(place, form, People(reporters, correspondents, (words.name(),))), words)


def caption_credit(words: Words, place: Place) -> Credit:
    """A credit of a picture: on a line of its own (`below`) or behind the caption (`tail`)."""
    form = words.chance.choice(words.manner.captions[place])
    return _set(Credit(place, form, People((), (), (words.name(),))), words)


def _set(credit: Credit, words: Words) -> Credit:
    form, people = credit.text, credit.people
    blank = words.chance.choice(["", "", " ", "　", "  "])
    names = {"R": people.reporters, "C": people.correspondents, "P": people.photographers}
    if "T" in form:
        names["T"] = (words.name(),)
    printed = "".join(
        _joined(names[sign], blank, words.chance) if sign in names else sign for sign in form
    )
    photographers = people.photographers if "P" in form else ()
    if "文/图" in form or ("摄影报道" in form and "P" not in form):
        photographers = people.reporters + (people.correspondents if "C" in form else ())
    return Credit(
        credit.place,
        printed,
        People(
            (people.reporters if "R" in form else ()) + names.get("T", ()),
            people.correspondents if "C" in form else (),
            photographers,
        ),
    )


def _joined(names: tuple[str, ...], blank: str, chance: Random) -> str:
    """The names in a row; two characters are spread by `blank`, as newspapers do."""
    between = " " if blank else chance.choice([" ", "、", " "])
    return between.join(blank.join(name) if len(name) == 2 else name for name in names)
