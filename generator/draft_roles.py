"""Which part of a heading each of its lines is: all readings are weighed, the likeliest wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.draft_signs import line_signs, pair_signs, points

Role = Literal["column", "kicker", "headline", "deck"]
State = Literal["column", "kicker", "headline", "second half", "deck", "banner"]

# What may stand below what; a column's name stands above a heading, its banner below one.
BELOW: dict[State | None, tuple[State, ...]] = {
    None: ("column", "kicker", "headline"),
    "column": ("column", "kicker", "headline"),
    "kicker": ("headline",),
    "headline": ("second half", "deck", "banner"),
    "second half": ("deck", "banner"),
    "deck": ("deck", "banner"),
    "banner": ("banner",),
}
ROLES: dict[State, Role] = {
    "column": "column",
    "kicker": "kicker",
    "headline": "headline",
    "second half": "headline",
    "deck": "deck",
    "banner": "column",
}
RARER = 1.0  # points by which a column's name is less likely than a kicker that looks like one
CLOSE = 4.0  # points for lines closer together than others to be one headline
_MOST = 12  # lines; more of them are no heading
Reading = tuple[float, tuple[State, ...]]  # its points, and what each line is
LAST: tuple[State, ...] = ("headline", "second half", "deck", "banner")


def likely_roles(
    texts: Sequence[str],
    known: Sequence[Role | None],
    leaning: float,
    close: Sequence[bool] = (),
) -> tuple[Role, ...]:
    """The roles of the lines of a heading: those that are `known`, if any reading has them all.

    `leaning` are points for its having a kicker, or a column's name in its place. `close` says of
    each line whether it stands closer to the one above than lines do elsewhere on the page; none
    does where it says nothing.
    """
    alone: Role = "headline"
    together = {index for index, is_close in enumerate(close) if is_close}
    if len(texts) < 2 or len(texts) > _MOST:
        return (alone,) * len(texts)
    best: dict[State | None, Reading] = {None: (0.0, ())}
    for index, text in enumerate(texts):
        signs = line_signs(text)
        beside = pair_signs(texts[index - 1], text) if index else ()
        reached: dict[State | None, Reading] = {}
        for above, (score, path) in best.items():
            for state in BELOW[above]:
                if known[index] not in (None, ROLES[state]):
                    continue
                more = 0.0 if known[index] else points(signs, state)
                more += points(beside, f"{above}, {state}")
                more += leaning * (state == "kicker")
                more += CLOSE * (index in together and state == "second half")
                more += (leaning - RARER) * ((above, state) == ("column", "headline"))
                if state not in reached or score + more > reached[state][0]:
                    reached[state] = score + more, (*path, state)
        best = reached
    ends = [best[state] for state in LAST if state in best]
    if not ends:
        return likely_roles(texts, [None] * len(texts), leaning, close)
    return tuple(ROLES[state] for state in max(ends)[1])
