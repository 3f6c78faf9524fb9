"""The keys of plans and zone data as JSON Schemas, for editors that complete and check YAML."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from generator.keys import ADDRESS, Key, Keys
from generator.keys_plan import PLAN
from generator.keys_zone import FILES, OWN

Schema = dict[str, object]

FOLDER = "schema"  # below seeds/
_DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that YAML editors know well
_LINE = "# yaml-language-server: $schema="

_DATE = "(19[0-9]{2}|2[01][0-9]{2}|2200)(-(0?[1-9]|1[0-2])(-(0?[1-9]|[12][0-9]|3[01]))?)?"
_RANGE = r"\s*[0-9]{1,9}\s*([-–~]\s*[0-9]{1,9}\s*)?"
_SCALARS = ["string", "number", "boolean"]


def plan_line() -> str:
    """The first line of a plan: where editors find its schema."""
    return f"{_LINE}{FOLDER}/{_file('plan.yml')}"


def zone_line(name: str) -> str:
    """The first line of the zone's file `name` (parks.yml)."""
    return f"{_LINE}../{FOLDER}/{_file(name)}"


def schemas() -> dict[str, bytes]:
    """All schemas: file name → JSON."""
    found = {_file("plan.yml"): _entry(PLAN)}
    for name, keys in FILES.items():
        entry = _entry(keys)
        found[_file(name)] = (
            {**entry, "type": ["object", "null"]}
            if name == OWN
            else {"type": ["array", "null"], "items": entry}
        )
    return {
        name: (
            json.dumps({"$schema": _DRAFT, **schema}, ensure_ascii=False, indent=1) + "\n"
        ).encode()
        for name, schema in found.items()
    }


def _file(name: str) -> str:
    return name.removesuffix(".yml") + ".schema.json"


def _entry(keys: Keys) -> Schema:
    """A mapping with these keys and no others."""
    return {
        "type": "object",
        "properties": {name: _key(key) for name, key in keys.items()},
        "required": [name for name, key in keys.items() if key.needed],
        "additionalProperties": False,
    }


def _key(key: Key) -> Schema:
    shape = _SHAPES[key.shape](key)
    if not key.needed and not key.filled:
        shape["type"] = [*_types(shape), "null"]  # a key without a value is as good as none
    return {"description": f"{key.chinese}\n\n{key.english}", **shape}


def _types(schema: Schema) -> list[object]:
    types = schema["type"]
    return types if isinstance(types, list) else [types]


# ── shapes ───────────────────────────────────────────────────────────────────
# YAML makes numbers of 2030 and 23, truths of true; the readers take them as they were written.


def _text(key: Key) -> Schema:
    return {"type": [*_SCALARS], **({"pattern": r"\S"} if key.needed else {})}


def _verbatim(_: Key) -> Schema:
    return {"type": [*_SCALARS]}


def _texts(_: Key) -> Schema:
    return {"type": ["array", *_SCALARS], "items": {"type": _SCALARS}}


def _address(_: Key) -> Schema:
    return {"type": ["string", "integer", "boolean"], "pattern": f"^{ADDRESS}$", "minimum": 0}


def _date(_: Key) -> Schema:
    return {
        "type": ["string", "integer"],
        "pattern": rf"^\s*{_DATE}\s*$",
        "minimum": 1900,
        "maximum": 2200,
    }


def _period(key: Key) -> Schema:
    words = "|".join(key.words)
    return {**_date(key), "pattern": rf"^\s*({_DATE}(\s*\.\.\s*{_DATE})?|{words})\s*$"}


def _line(_: Key) -> Schema:
    return {"type": ["integer", "string"], "pattern": r"^\s*[0-9]+\s*$", "minimum": 1}


def _lines(_: Key) -> Schema:
    return {
        "type": ["integer", "string"],
        "pattern": f"^{_RANGE}([,+]{_RANGE})*$",
        "minimum": 1,
        "examples": ["9-13, 17, 25+27"],
    }


def _flag(_: Key) -> Schema:
    return {"type": "boolean"}


def _choice(key: Key) -> Schema:
    words: list[str | None] = list(key.words)
    return {"type": "string", "enum": words if key.needed else [*words, None]}


def _entries(key: Key) -> Schema:
    return {"type": "array", "items": _entry(key.entries or {})}


_SHAPES: Mapping[str, Callable[[Key], Schema]] = {
    "text": _text,
    "verbatim": _verbatim,
    "reference": _text,
    "texts": _texts,
    "address": _address,
    "date": _date,
    "period": _period,
    "line": _line,
    "lines": _lines,
    "flag": _flag,
    "choice": _choice,
    "entries": _entries,
}
