"""The search page and the small files its script looks things up in."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.model import Site, WebPage
from generator.search_documents import Document, article_documents
from generator.search_fold import Bare, Fold
from generator.search_letters import (
    Pairs,
    by_sound,
    common_characters,
    simplified,
    traditional_forms,
)
from generator.search_postings import (
    HEAD,
    NAME,
    TAG,
    TEXT,
    TITLE,
    WIDTH,
    Fields,
    files,
    packed,
    postings,
)
from generator.search_subjects import MEASURE, ORGANISATION, PARK, subject_documents
from generator.source import lexicon

FOLDER = "search/parts"
CALL = "newsSearch.part"
SHELF_SIZE = 1_200  # characters of text in one file of documents; about 2 kB compressed

Part = tuple[str, object]

_LAST_DIGITS = re.compile(r"\d{1,2}$")


def search_parts(site: Site, tables: Callable[[], Pairs] = simplified) -> Iterator[WebPage]:
    """The files of the index; `tables` gives what `simplified` does.

    They are scripts that hand their data to `newsSearch.part`: unlike data that is fetched, a
    script also loads in a site opened from a folder.
    """
    words = lexicon("search")
    found = (*article_documents(site, words["kinds"]), *subject_documents(site))
    for name, value in _parts(site, found, words, tables):
        yield WebPage(_path(name), None, f'{CALL}("{name}",{_json(value)});\n')


def _path(name: str) -> str:
    """Where a part lies: numbered ones in folders by their last two digits.

    ext4 takes long to fill one folder with thousands of files where as many were removed a little
    before. `pathOf` in docs/assets/search-index.js does the same.
    """
    digits = _LAST_DIGITS.search(name)
    folder = f"{FOLDER}/{digits[0]}" if digits else FOLDER
    return f"{folder}/{name}.js"


def _parts(
    site: Site,
    found: Sequence[Document],
    words: dict[str, Any],
    tables: Callable[[], Pairs],
) -> Iterator[Part]:
    fold, bare = Fold(words["folds"]), Bare(words["signs"], words["vague"])
    pairs = postings(_fields(document, fold, bare) for document in found)
    made = files(pairs)
    yield from ((f"pairs-{name}", content) for name, content in made.contents.items())
    shelves = _shelves(found)
    start = 0
    starts = []
    for i, shelf in enumerate(shelves):
        yield f"texts-{i}", [_shown(document) for document in shelf]
        starts.append(start)
        start += len(shelf)
    counts: Counter[str] = Counter()
    for pair, entries in pairs.items():
        counts[pair[0]] += len(entries)
    characters = [c for c, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    known = set(characters)
    yield "sounds", by_sound(characters)
    yield "sounds-more", by_sound(c for c in common_characters() if c not in known)
    yield "traditional", traditional_forms(characters, words["variants"], tables)
    yield "names", _names(site, found)
    yield (
        "start",
        {
            "groups": _groups(found, words["groups"]),
            "files": made.count,
            "split": made.split,
            "shelves": starts,
            "folds": words["folds"],
            "signs": words["signs"],
            "vague": words["vague"],
            "filters": _filters(site, found, words["kinds"] | words["groups"]),
        },
    )


def _groups(found: Sequence[Document], names: dict[str, str]) -> list[tuple[str, str, int]]:
    """The groups of results that follow the articles: (kind, name, number of the first document).

    `names` has them in the order of the documents.
    """
    counts = Counter(document.kind for document in found)
    first = len(found) - sum(counts[kind] for kind in names)
    groups = []
    for kind, name in names.items():
        groups.append((kind, name, first))
        first += counts[kind]
    return groups


def _fields(document: Document, fold: Fold, bare: Bare) -> Fields:
    texts = [
        (TITLE, document.title),
        (HEAD, document.kicker),
        *((HEAD, line) for line in document.deck.split("\n")),
        *((NAME, name) for name in document.names),
        (TEXT, document.summary),
        *((TEXT, passage.text) for passage in document.passages),
        *((TAG, tag) for tag in document.tags),
        *((TAG, misprint.printed) for misprint in document.misprints),
    ]
    return [(field, folded, bare(folded)) for field, text in texts if (folded := fold(text))]


def _shown(document: Document) -> dict[str, object]:
    """What the browser keeps of a document: all that may be looked for or shown."""
    shown: dict[str, object] = {
        "url": document.url,
        "title": document.title,
        "kicker": document.kicker,
        "deck": document.deck,
        "facts": document.facts,
        "summary": document.summary,
        "names": list(document.names),
        "tags": list(document.tags),
        "misprints": [[m.number, m.printed, m.wrong, m.right] for m in document.misprints],
        "text": [[passage.anchor, passage.text] for passage in document.passages],
        "numbers": [
            [n.anchor, n.passage, n.start, n.end, n.measure, n.subject, n.time]
            for n in document.numbers
        ],
    }
    return {key: value for key, value in shown.items() if value}


def _shelves(found: Sequence[Document]) -> list[list[Document]]:
    """The documents in runs of about SHELF_SIZE characters."""
    shelves: list[list[Document]] = []
    room = 0
    for document in found:
        texts = (document.title, *document.names, *(p.text for p in document.passages))
        size = sum(map(len, texts))
        if not shelves or size > room:
            shelves.append([])
            room = SHELF_SIZE
        shelves[-1].append(document)
        room -= size
    return shelves


def _names(site: Site, found: Sequence[Document]) -> dict[str, list[str]]:
    """What may be typed in pinyin: each name once, grouped as a visitor would expect it first."""
    zone = site.zone
    called: dict[str, list[str]] = {PARK: [*zone.names], ORGANISATION: [], MEASURE: []}
    for document in found:
        if document.kind in called:
            called[document.kind] += (document.title, *document.names)
    groups = {
        "park": called[PARK],
        "organisation": called[ORGANISATION],
        "person": [name for document in found for name in document.people],
        "topic": [*(topic.name for topic in zone.topics), *called[MEASURE]],
        "title": [document.title for document in found if document.kind not in called],
    }
    return {group: list(dict.fromkeys(names)) for group, names in groups.items()}


def _filters(
    site: Site, found: Sequence[Document], kinds: dict[str, str]
) -> dict[str, list[tuple[str, str, str]]]:
    """For each filter its values: (value in the address, name shown, packed documents)."""
    years = sorted({year for document in found for year in document.years}, reverse=True)
    choices = {
        "park": [(park.id, park.name) for park in site.zone.parks],
        "topic": [(topic.id, topic.name) for topic in site.zone.topics],
        "year": [(year, f"{year}年") for year in years],
        "kind": list(kinds.items()),
    }
    held: dict[str, list[tuple[str, ...]]] = {
        "park": [document.parks for document in found],
        "topic": [document.topics for document in found],
        "year": [document.years for document in found],
        "kind": [(document.kind,) for document in found],
    }
    return {
        key: [
            (value, name, packed(n * WIDTH + TEXT for n in numbers))
            for value, name in values
            if (numbers := [n for n, own in enumerate(held[key]) if value in own])
        ]
        for key, values in choices.items()
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
