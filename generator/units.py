"""The units that figures are printed in: the language's own and the zone's."""

from __future__ import annotations

import functools

from generator.source import lexicon


@functools.lru_cache(maxsize=8)
def unit_table(extra: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Printed unit → unit kept; `extra` are the zone's own."""
    table = lexicon("units")
    return {**{unit: unit for unit in table["same"]}, **table["other"], **dict(extra)}
