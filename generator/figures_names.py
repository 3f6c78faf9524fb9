"""Names that figures may speak of: those known of the zone, and what only has a name's shape."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.figures_words import either, initials, pattern, words
from generator.model import Article, Metadata, Zone
from generator.source import lexicon

_OFTEN = 2  # times that a zone's name in full opens a clause
SHORTEST_NAME, LONGEST_NAME = 4, 24  # characters of a company's name without its form
_PLACE = re.compile(
    r"""
    (?:位于|坐落在?|落户|扎根|入驻|来自|地处)[^，。；：的]{2,16}的    # before a name
    |[一-龥]{1,8}所[讲说提述]的                                         # 老王所说的某某产业园
    |新(?:建成?|投运|投用|启用)的|“[^”]{2,8}”企业
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Names:
    """Names a figure may speak of, printed → kept; `own` is the zone's.

    `starting` has the printed ones by their first character, longer ones first.
    """

    known: Mapping[str, str]
    starting: Mapping[str, tuple[str, ...]]
    own: str
    default: str


@dataclass(frozen=True, slots=True)
class Naming:
    """What a clause names: a `known` name, a `shape` of one, its `own` zone or one named `back`.

    `name` ends at `named`; a known one may go on with a `body` of its own, up to `end`.
    """

    how: Literal["own", "back", "known", "shape"]
    name: str
    named: int
    body: str
    end: int
    placed: bool  # where it lies is said before it


def zone_of_page(text: str, zone: Zone) -> Zone:
    """The zone, or where `text` never names it, one called by the word that is printed oftenest.

    A page of another zone, or of none that is known, speaks of 经开区 and its like.
    """
    if any(name in text for name in zone.names):
        return zone
    own_names = lexicon("figures")["own_names"]
    counts = [(text.count(word), -place, word) for place, word in enumerate(own_names)]
    number, _, word = max(counts)
    return replace(zone, names=(word, *_whole_name(text, word)) if number else ())


def _whole_name(text: str, word: str) -> tuple[str, ...]:
    """What the zone that a page calls `word` is called in full, if it says so again and again."""
    found = Counter(re.findall(rf"(?<![一-龥])([一-龥]{{2,4}}?{word})", text))
    return tuple(name for name, count in found.most_common(1) if count >= _OFTEN)


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
        for alias in (entry.name, *entry.aliases, *_short_names(entry.name))
        if alias and alias in text
    }
    others |= _without_zone(zone, text, {**others, **parks})
    shown = next((w for w in lexicon("figures")["own_names"] if w in text), "")
    own = next((n for n in sorted(zone.names, key=len) if n), shown)
    own_names = dict.fromkeys((name for name in (*zone.names, shown) if name), own)
    kicker = (article.kicker or "").strip("：: ")
    default = own
    by_id = {park.id: park.name for park in zone.parks}
    if kicker.endswith(words("kicker_subjects")):
        named = [by_id[park] for park in metadata.parks if park in by_id]
        default = next((name for name in named if name in kicker or kicker in name), kicker)
    short = {name: name for name in _called_for_short(text)}
    known = {**short, **own_names, **others, **parks}
    starting: dict[str, tuple[str, ...]] = {}
    for name in sorted(known, key=len, reverse=True):
        starting[name[0]] = (*starting.get(name[0], ()), name)
    return Names(known, starting, own, default)


def _called_for_short(text: str) -> Iterator[str]:
    """What companies that are named in full are called elsewhere in the text: its last part."""
    zones = tuple(lexicon("figures")["own_names"])
    for match in _companies(text):
        core, form = match["core"], match["form"]
        for at in range(len(core) - SHORTEST_NAME + 1):
            short = core[at:]
            if text.count(short) > text.count(short + form):
                if not short.endswith(zones):  # 高新区 and its 研究院
                    yield short
                break


def _companies(text: str) -> Iterator[re.Match[str]]:
    """The companies named in full. Most texts have none: their forms are much faster to find."""
    at = 0
    while form := pattern("full_names").search(text, at + SHORTEST_NAME):
        company = _company().search(text, max(at, form.start() - LONGEST_NAME), form.end())
        if company is not None:
            yield company
        at = company.end() if company else form.start() - SHORTEST_NAME + 1


@functools.cache
def _company() -> re.Pattern[str]:
    core = rf"[一-龥]{{{SHORTEST_NAME},{LONGEST_NAME}}}?"
    return re.compile(rf"(?P<core>{core})(?P<form>{either(*words('full_names'))})")


def _without_zone(zone: Zone, text: str, known: Mapping[str, str]) -> dict[str, str]:
    """What `text` calls the zone's own bodies for short: 政务中心 is 某高新区政务中心."""
    found = {}
    for entry in zone.organisations:
        if not entry.name.startswith(zone.names):  # as most do not
            continue
        for own in filter(entry.name.startswith, zone.names):
            short = entry.name[len(own) :]
            if len(short) >= SHORTEST_NAME and short in text and short not in known:
                found[short] = entry.name
    return found


@functools.lru_cache(maxsize=4096)
def _short_names(name: str) -> tuple[str, ...]:
    """What a company is called for short: without its form, and without the two-letter place."""
    core = next((name.removesuffix(end) for end in words("full_names") if name.endswith(end)), "")
    return tuple(short for short in (core, core[2:]) if len(short) >= SHORTEST_NAME)


def naming_at(text: str, at: int, names: Names) -> Naming | None:
    """The name at `at` of `text`, behind what says where it lies; None where there is none."""
    place = _PLACE.match(text, at)
    found = _naming(text, place.end(), names, placed=True) if place else None
    return found or _naming(text, at, names, placed=False)


def _naming(text: str, start: int, names: Names, placed: bool) -> Naming | None:
    # Known names are looked up and no part of the expression: compiling one for each article
    # would take longer than reading it.
    match = _unknown().match(text, start)
    if match is None or match["shape"]:
        for name in names.starting.get(text[start : start + 1], ()):
            if text.startswith(name, start):
                named = start + len(name)
                body = _body().match(text, named)
                end = body.end() if body else named
                return Naming("known", name, named, text[named:end], end, placed)
    if match is None:
        return None
    how: Literal["own", "back", "shape"] = (
        "own" if match["own"] else "back" if match["back"] else "shape"
    )
    return Naming(how, match[0], match.end(), "", match.end(), placed)


@functools.cache
def _unknown() -> re.Pattern[str]:
    """Words for the zone or for what was named before, or a shape: some letters up to 公司."""
    kinds = words("kinds")
    return re.compile(
        rf"""
        (?P<own>{either(*words("own"))})
        |(?P<back>该(?:{either(*lexicon("figures")["kinds_meant"])})|园区(?={either(*words("acts"))}))
        |(?P<shape>
           (?:[一-龥]|[A-Za-z]+\d{{0,4}}){{2,14}}?(?=[{initials(*kinds)}])(?:{either(*kinds)})
           (?:[一-龥]{{2,6}}?(?:{either(*words("branches"))}))?      # 某某银行某某支行
         )
        """,
        re.VERBOSE,
    )


@functools.cache
def _body() -> re.Pattern[str]:
    """What makes a known name part of a longer one: 某某园 污水处理厂."""
    return re.compile(rf"[一-龥]{{1,10}}?(?:{either(*words('kinds'))})")
