"""Whom figures speak of: the names at the beginning of clauses, the zone's own and others."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from generator.model import Article, Metadata, Zone
from generator.source import lexicon

_OPENING = re.compile(r"(?:^|[，。；！？：,;“）)\s])|(?<=[年月日来间前后])|位于|记者从|据")
_SENTENCE = re.compile(r"(?:^|[。！？；]|[年月日来前后末底]，)[“”’\s]*\Z")
QUOTED = 400  # characters of somebody's words on either side of a figure
_SAID = re.compile(r"[^，。；：]{1,16}")
_EXAMPLE = re.compile(r"[^，。；]{0,30}?等(?!候|待)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A subject named at `start` to `end`; a `lasting` one holds in the next paragraph too.

    A `wide` one, the zone or a park, has companies that can be counted.
    """

    start: int
    end: int
    name: str
    lasting: bool
    wide: bool


@dataclass(frozen=True, slots=True)
class Names:
    """Names a figure may speak of, printed → kept; `own` is the zone's."""

    known: tuple[tuple[str, str], ...]
    own: str
    default: str


def zone_of_page(text: str, zone: Zone) -> Zone:
    """The zone, or where `text` never names it, one called by the word that is printed oftenest.

    A page of another zone, or of none that is known, speaks of 经开区 and its like.
    """
    if any(name in text for name in zone.names):
        return zone
    words = lexicon("figures")["own_names"]
    counts = [(text.count(word), -place, word) for place, word in enumerate(words)]
    number, _, word = max(counts)
    return replace(zone, names=(word,) if number else ())


def names_of(article: Article, metadata: Metadata, zone: Zone) -> Names:
    """The names of the zone that stand in the article, and whom it speaks of by default."""
    text = "\n".join(p.text for p in article.paragraphs)
    parks = {
        alias: park.name
        for park in zone.parks
        for alias in (park.name, *park.aliases)
        if alias and alias in text
    }
    others = {
        alias: alias
        for entry in zone.organisations
        for alias in (entry.name, *entry.aliases)
        if alias and alias in text
    }
    shown = next((w for w in lexicon("figures")["own_names"] if w in text), "")
    own = next((n for n in sorted(zone.names, key=len) if n), shown)
    own_names = dict.fromkeys((name for name in (*zone.names, shown) if name), own)
    kicker = (article.kicker or "").strip("：: ")
    default = own
    by_id = {park.id: park.name for park in zone.parks}
    if kicker.endswith(("园区", "园", "公司", "局", "镇", "街道")):
        named = [by_id[park] for park in metadata.parks if park in by_id]
        default = next((name for name in named if name in kicker or kicker in name), kicker)
    known = {**own_names, **others, **parks}
    return Names(tuple(known.items()), own, default)


@functools.lru_cache(maxsize=64)
def _pattern(known: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    words = lexicon("figures")

    def either(items: list[str]) -> str:
        return "|".join(re.escape(i) for i in sorted(items, key=lambda i: (-len(i), i))) or r"(?!)"

    return re.compile(
        rf"""
        (?P<place>位于[^，。；的]{{2,12}}的)?
        (?:
          (?P<own>{either(words["own"])})
          |(?P<back>该(?:公司|企业|园区|镇|村|局|中心|街道|项目))
          |(?P<known>{either([name for name, _ in known])})(?=(?P<more>项目|产业园)?)
          |(?P<shape>[一-龥A-Za-z]{{2,14}}?(?:{either(words["kinds"])}))
        )
        """,
        re.VERBOSE,
    )


def mentions(text: str, names: Names) -> tuple[Mention, ...]:
    """The subjects named in `text`, in order: names that open a clause, and 该区 and its like."""
    pattern, kept = _pattern(names.known), dict(names.known)
    speakers = tuple(lexicon("figures")["speakers"])
    titles = tuple(lexicon("figures")["titles"])
    bodies = tuple(lexicon("figures")["own_bodies"])
    found: list[Mention] = []
    end = 0
    for opening in _OPENING.finditer(text):
        at = opening.start() if opening[0] == "位于" else opening.end()
        if at < end:
            continue
        match = pattern.match(text, at)
        if match is None:
            continue
        if match["back"]:
            meant = _meant(match["back"], found)
            if meant is not None:
                found.append(replace(meant, start=match.start(), end=match.end()))
                end = match.end()
            continue
        name = names.own if match["own"] else kept.get(match["known"] or "", match["shape"])
        if not name or _EXAMPLE.match(text, match.end(), match.end() + 32):
            continue
        if text[match.end() : match.end() + 1] in ("、", "”"):  # one of several, or only named
            continue
        if text.startswith(titles, match.end()):  # of a person
            continue
        if name.endswith(bodies) and name.startswith(
            tuple(own for own, n in names.known if n == names.own)
        ):
            name = names.own
        clause = re.match(r"[^，。；：]{0,24}", text[match.end() : match.end() + 24])
        if name != names.own and clause and any(word in clause[0] for word in speakers):
            continue
        if match["shape"] and not (
            _names_somebody(name, bool(match["place"]))
            and (match["place"] or _SENTENCE.search(text[max(0, at - 4) : at]))
        ):
            continue
        lasting = name != names.own and opening.start() == 0
        wide = name == names.own or name.endswith(("园", "区", "镇", "村", "街道", "局", "中心"))
        found.append(Mention(match.start(), match.end(), name, lasting, wide))
        end = match.end()
    return tuple(found)


def speaker(text: str, at: int, names: Names) -> str | None:
    """Whose words the quotation around `at` is: “…80万元贷款。”某公司负责人说."""
    opened = text.rfind("“", max(0, at - QUOTED), at)
    closed = text.find("”", at, at + QUOTED)
    if opened < 0 or closed < 0 or text.find("”", opened, at) >= 0:
        return None
    match = _pattern(names.known).match(text, closed + 1)
    if match is None or not (match["known"] or match["shape"]):
        return None
    name = dict(names.known).get(match["known"] or "", match["shape"])
    said = _SAID.match(text, match.end())
    words = tuple(lexicon("figures")["speakers"])
    company = name is not None and name.endswith(tuple(lexicon("figures")["kinds_meant"]["公司"]))
    return name if company and said and any(word in said[0] for word in words) else None


def _meant(back: str, found: list[Mention]) -> Mention | None:
    """Whom 该公司, 该园区 and their like mean: the last one named of that kind."""
    ends = tuple(lexicon("figures")["kinds_meant"].get(back[1:], [back[1:]]))
    return next((m for m in reversed(found) if m.name.endswith(ends)), None)


def _names_somebody(name: str, placed: bool) -> bool:
    """A shape is a name when it is long enough and no clause: 全区企业培训中心 is, 在该局 not."""
    words = lexicon("figures")
    if name.endswith("项目"):
        return placed
    if any(word in name for word in words["no_name"]):
        return False
    return len(name) >= (3 if name.endswith(("村", "镇")) else 4)
