"""Articles as written for the corpus, read from `zones/*.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

Kind = Literal["article", "caption", "fragment"]
ZONES = Path(__file__).parent / "zones"
CROSSHEAD = "# "


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A paragraph of a body, or a crosshead in it."""

    text: str
    crosshead: bool


@dataclass(frozen=True, slots=True)
class Record:
    """One piece as its writer meant it, without the form a page gives it.

    `byline` names a form of styles.py, or is None where the page may choose.
    """

    slug: str
    kind: Kind
    kicker: str | None
    headline: str | None
    deck: str | None
    column: str | None
    body: tuple[BodyPart, ...]
    byline: str | None
    reporters: tuple[str, ...]
    correspondents: tuple[str, ...]
    photographers: tuple[str, ...]
    event_date: str | None
    parks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorpusZone:
    """An invented zone: its newspaper, the month its pages were printed in, and its pieces."""

    id: str
    name: str
    paper: str
    issued: str
    heldout: bool
    banners: tuple[str, ...]
    folios: tuple[str, ...]
    articles: tuple[Record, ...]
    captions: tuple[Record, ...]


def load_zone(zone: str) -> CorpusZone:
    """The zone written in `zones/<zone>.yml`."""
    data: dict[str, Any] = yaml.safe_load((ZONES / f"{zone}.yml").read_text(encoding="utf-8"))
    records = [_record(item) for item in data["pieces"]]
    return CorpusZone(
        id=zone,
        name=data["name"],
        paper=data["paper"],
        issued=str(data["issued"]),
        heldout=bool(data.get("heldout", False)),
        banners=tuple(data.get("banners", ())),
        folios=tuple(data.get("folios", ())),
        articles=tuple(record for record in records if record.kind == "article"),
        captions=tuple(record for record in records if record.kind == "caption"),
    )


def load_zones() -> tuple[CorpusZone, ...]:
    """All zones, in the order of their names."""
    return tuple(load_zone(path.stem) for path in sorted(ZONES.glob("*.yml")))


def _record(item: dict[str, Any]) -> Record:
    date = item.get("date")
    return Record(
        slug=item["slug"],
        kind=item.get("kind", "article"),
        kicker=item.get("kicker"),
        headline=item.get("headline"),
        deck=item.get("deck"),
        column=item.get("column"),
        body=tuple(_parts(item["body"])),
        byline=item.get("byline"),
        reporters=_names(item.get("by")),
        correspondents=_names(item.get("with")),
        photographers=_names(item.get("photo")),
        event_date=None if date is None else str(date),
        parks=tuple(item.get("parks", ())),
    )


def _parts(body: str) -> list[BodyPart]:
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    return [BodyPart(line.removeprefix(CROSSHEAD), line.startswith(CROSSHEAD)) for line in lines]


def _names(value: str | None) -> tuple[str, ...]:
    return tuple(value.split()) if value else ()
