"""`python -m tests.corpus.fitting [--write]`: the points of `generator/data/headings.yml`, found anew.

Each heading of the invented zones and sheets (but for the held-out ones) and of `headings.txt` has one
true reading and some others; the points are those of the log-linear model that finds the true ones
likeliest (Lafferty, McCallum, Pereira 2001: Conditional Random Fields), by gradient ascent in steps
that become smaller (Duchi, Hazan, Singer 2011: AdaGrad). Small points are left out.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from generator.draft_habits import habits_of
from generator.draft_heads import known_roles
from generator.draft_marks import is_framed
from generator.draft_roles import BELOW, LAST, ROLES, Role, State
from generator.draft_signs import line_signs, pair_signs
from tests.corpus.desk.words import Words
from tests.corpus.desk.writing import Writer
from tests.corpus.records import load_zones
from tests.corpus.sheet import read_sheets

DESKS = ("lupu", "chiyan", "yanxi", "jizhou", "daihu")
WRITTEN = Path(__file__).with_name("headings.txt")
HELD_OUT = WRITTEN.with_stem("headings_heldout")
TABLE = Path(__file__).parents[2] / "generator/data/headings.yml"
OF_A_DESK = 800  # headings of each of them
WEIGHT_WRITTEN = 12.0  # headings that nobody made by rule count more
WEIGHT_ZONES = 24.0
ROUNDS = 12  # through all headings
STEP = 0.3
SHRINK = 20.0  # what the square of all points costs: Gaussian prior
LEAST = 0.3  # points
LONGEST = 5  # lines
LETTERS = {
    "C": ("column",),
    "K": ("kicker",),
    "H": ("headline", "second half"),
    "D": ("deck",),
    "B": ("banner",),
}

Signs = Counter[tuple[str, str]]  # (sign, role or pair of roles), how often


@dataclass(frozen=True, slots=True)
class Example:
    """A heading: the signs of all its readings, and which of them is the true one."""

    readings: tuple[Signs, ...]
    true: int
    weight: float


def main() -> None:
    """Reads the command line; prints the points, and how many headings they read right."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.fitting", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"put the points into {TABLE.name}")
    options = parser.parse_args()
    groups = all_groups()
    for desk in DESKS:
        others = [example for name in groups if name != desk for example in groups[name]]
        print(f"{desk:8} read by what the others teach: {right(groups[desk], fit(others)):.3f}")
    points = found(groups)
    for name, group in groups.items():
        print(f"{name:8} read by what all teach: {right(group, points):.3f}")
    print(f"held out read by what all teach: {right(list(of_written(HELD_OUT)), points):.3f}")
    table = "".join(table_lines(points))
    print(table)
    if options.write:
        words, mark, rest = TABLE.read_text("utf-8").partition("\npoints:")
        TABLE.write_text(f"{words}{mark}{rest.splitlines()[0]}\n{table}", "utf-8")


def all_groups() -> dict[str, list[Example]]:
    """All headings to learn from, by where they come from."""
    return {desk: list(of_desk(desk)) for desk in DESKS} | {
        "zones": list(of_zones()),
        "written": list(of_written(WRITTEN)),
        "sheets": list(of_sheets()),
    }


def found(groups: Mapping[str, Sequence[Example]]) -> dict[tuple[str, str], float]:
    """The points that all headings teach."""
    return fit([example for group in groups.values() for example in group])


# ── headings ─────────────────────────────────────────────────────────────────


def of_desk(desk: str) -> Iterator[Example]:
    """Headings of a vocabulary of the second desk."""
    chance = Random(f"headings of {desk}")
    made = 0
    while made < OF_A_DESK:
        words = Words(desk, chance)
        for topic in chance.sample(words.topics, min(6, len(words.topics))):
            states: list[tuple[str, str]] = []
            for row in Writer(words).news(topic).rows:
                above = any(letter == "H" for _, letter in states)
                if row.role == "column" and not is_framed(row.text):
                    states.append((row.text, "B" if above else "C"))
                elif row.role in ("kicker", "headline", "deck"):
                    states.append((row.text, row.role[0].upper()))
            example = _example(states, 1.0)
            if example is not None:
                made += 1
                yield example


def of_zones() -> Iterator[Example]:
    """Headings of the zones of the first maker of pages."""
    for zone in load_zones():
        for record in () if zone.heldout else zone.articles:
            parts = ((record.kicker, "K"), (record.headline, "H"), (record.deck, "D"))
            states = [(text, letter) for text, letter in parts if text]
            example = _example(states, WEIGHT_ZONES)
            if example is not None:
                yield example


def of_written(path: Path) -> Iterator[Example]:
    """Headings that were written one by one."""
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            letters, *texts = line.split("|")
            example = _example(list(zip(texts, letters, strict=True)), WEIGHT_WRITTEN)
            if example is not None:
                yield example


def of_sheets() -> Iterator[Example]:
    """Headings of the pages written by hand."""
    for sheet in read_sheets():
        for heading in sheet.headings if sheet.teaches else ():
            states = [(text, role[0].upper()) for text, role in heading]
            example = _example(states, WEIGHT_WRITTEN)
            if example is not None:
                yield example


def _example(lines: Sequence[tuple[str, str]], weight: float) -> Example | None:
    texts = [text for text, _ in lines]
    if not 1 < len(texts) <= LONGEST:
        return None
    known = known_roles(texts, habits_of(()))
    signs: list[Signs] = []
    true: int | None = None
    for path in _paths(len(texts)):
        if all(k in (None, ROLES[s]) for k, s in zip(known, path, strict=True)):
            if all(s in LETTERS[letter] for s, (_, letter) in zip(path, lines, strict=True)):
                true = len(signs)
            signs.append(_signs(texts, known, path))
    return None if true is None else Example(tuple(signs), true, weight)


def _paths(length: int) -> Iterator[tuple[State, ...]]:
    """All readings of a heading of so many lines."""
    begun: list[tuple[State, ...]] = [()]
    for _ in range(length):
        begun = [(*path, s) for path in begun for s in BELOW[path[-1] if path else None]]
    return (path for path in begun if path[-1] in LAST)


def _signs(texts: Sequence[str], known: Sequence[Role | None], path: Sequence[State]) -> Signs:
    """What points a reading would get, as the drafter counts them."""
    signs: Signs = Counter()
    for index, state in enumerate(path):
        if known[index] is None and ROLES[state] != "headline":
            signs.update((sign, state) for sign in line_signs(texts[index]))
        if index:
            pair = f"{path[index - 1]}, {state}"
            beside = pair_signs(texts[index - 1], texts[index])
            signs.update((sign, pair) for sign in beside if _may_tell(sign, pair))
    return signs


def _may_tell(sign: str, pair: str) -> bool:
    """Whether a sign of two lines is one for these roles: most tell the halves of a headline."""
    if sign == "pair":
        return True
    if sign == "lower_longer" or sign.endswith(("_above", "_below")):
        return pair in ("kicker, headline", "headline, deck")
    return pair == "headline, second half"


# ── points ───────────────────────────────────────────────────────────────────


def fit(examples: Sequence[Example]) -> dict[tuple[str, str], float]:
    """The points of the model that are worth writing down; the same each time."""
    points: dict[tuple[str, str], float] = defaultdict(float)
    squares: dict[tuple[str, str], float] = defaultdict(float)
    order = list(examples)
    shrink = SHRINK / sum(example.weight for example in order)
    chance = Random(0)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for example in order:
            for key, slope in _slopes(example, points).items():
                step = example.weight * (slope - shrink * points[key])
                squares[key] += step * step
                points[key] += STEP * step / (math.sqrt(squares[key]) + 1e-9)
    return {key: round(value, 1) for key, value in points.items() if abs(value) >= LEAST}


def _slopes(
    example: Example, points: Mapping[tuple[str, str], float]
) -> dict[tuple[str, str], float]:
    """How the likelihood of the true reading rises with each point."""
    scores = [_score(signs, points) for signs in example.readings]
    highest = max(scores)
    shares = [math.exp(score - highest) for score in scores]
    total = math.fsum(shares)  # which is the same with every Python
    slopes: dict[tuple[str, str], float] = defaultdict(float)
    for number, (signs, share) in enumerate(zip(example.readings, shares, strict=True)):
        weight = (number == example.true) - share / total
        for key, count in signs.items():
            slopes[key] += weight * count
    return slopes


def _score(signs: Signs, points: Mapping[tuple[str, str], float]) -> float:
    return math.fsum(points.get(key, 0.0) * count for key, count in signs.items())


def right(examples: Sequence[Example], points: Mapping[tuple[str, str], float]) -> float:
    """The share of headings of which the true reading has the most points."""
    scored = [[_score(signs, points) for signs in e.readings] for e in examples]
    hits = sum(
        max(range(len(s)), key=s.__getitem__) == e.true
        for s, e in zip(scored, examples, strict=True)
    )
    return hits / len(examples)


def table_lines(points: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """The points as the lines of the table, by sign."""
    by_sign: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (sign, role), value in sorted(points.items()):
        by_sign[sign].append((f'"{role}"' if "," in role else role, value))
    for sign, values in sorted(by_sign.items(), key=lambda item: (item[0] != "pair", item[0])):
        yield f"  {sign}: {{{', '.join(f'{role}: {value}' for role, value in values)}}}\n"


if __name__ == "__main__":
    main()
