"""The search page and the small files its script looks things up in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model import Site, WebPage
from generator.search_documents import Document, documents
from generator.search_fold import Fold
from generator.search_letters import by_sound, common_characters, traditional_forms
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
from generator.source import lexicon

FOLDER = "search/parts"
CALL = "newsSearch.part"
SHELF_SIZE = 1_200  # characters of text in one file of documents; about 2 kB compressed

Part = tuple[str, object]


def search_parts(site: Site) -> Iterator[WebPage]:
    """The files of the index.

    They are scripts that hand their data to `newsSearch.part`: unlike data that is fetched, a
    script also loads in a site opened from a folder.
    """
    words = lexicon("search")
    for name, value in _parts(site, documents(site), Fold(words["folds"]), words):
        yield WebPage(f"{FOLDER}/{name}.js", None, f'{CALL}("{name}",{_json(value)});\n')


def _parts(
    site: Site, found: Sequence[Document], fold: Fold, words: dict[str, Any]
) -> Iterator[Part]:
    pairs = postings(_fields(document, fold) for document in found)
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
    yield "traditional", traditional_forms(characters, words["variants"])
    yield "names", _names(site, found)
    yield (
        "start",
        {
            "documents": len(found),
            "files": made.count,
            "split": made.split,
            "shelves": starts,
            "folds": words["folds"],
            "filters": _filters(site, found, words["kinds"]),
            "parks": [
                {
                    "id": park.id,
                    "url": f"parks/{park.id}/",
                    "title": park.name,
                    "names": list(park.aliases),
                    "text": park.introduction,
                }
                for park in site.zone.parks
            ],
        },
    )


def _fields(document: Document, fold: Fold) -> Fields:
    entry = document.entry
    texts = [
        (TITLE, entry.title),
        (HEAD, document.kicker),
        *((HEAD, line) for line in document.deck.split("\n")),
        *((NAME, name) for name in document.names),
        (TEXT, entry.description or ""),
        *((TEXT, passage.text) for passage in document.passages),
        *((TAG, tag) for tag in document.tags),
    ]
    return [(field, folded) for field, text in texts if (folded := fold(text))]


def _shown(document: Document) -> dict[str, object]:
    """What the browser keeps of a document: all that may be looked for or shown."""
    entry = document.entry
    shown: dict[str, object] = {
        "url": entry.url,
        "kind": entry.kind,
        "title": entry.title,
        "kicker": document.kicker,
        "deck": document.deck,
        "date": str(entry.issued or entry.event_date or ""),
        "summary": entry.description or "",
        "names": list(document.names),
        "tags": list(document.tags),
        "text": [[passage.anchor, passage.text] for passage in document.passages],
        "numbers": [
            [n.anchor, n.passage, n.start, n.end, n.measure, n.subject, n.date]
            for n in document.numbers
        ],
    }
    return {key: value for key, value in shown.items() if value}


def _shelves(found: Sequence[Document]) -> list[list[Document]]:
    """The documents in runs of about SHELF_SIZE characters."""
    shelves: list[list[Document]] = []
    room = 0
    for document in found:
        size = sum(len(passage.text) for passage in document.passages)
        if not shelves or size > room:
            shelves.append([])
            room = SHELF_SIZE
        shelves[-1].append(document)
        room -= size
    return shelves


def _names(site: Site, found: Sequence[Document]) -> dict[str, list[str]]:
    """What may be typed in pinyin: each name once, grouped as a visitor would expect it first."""
    zone = site.zone
    groups: dict[str, list[str]] = {
        "park": [*zone.names, *(n for park in zone.parks for n in (park.name, *park.aliases))],
        "organisation": [name for document in found for name in document.entry.organisations],
        "person": [name for document in found for name in document.people],
        "topic": [*(t.name for t in zone.topics), *(m.name for m in zone.measures)],
        "title": [document.entry.title for document in found],
    }
    return {group: list(dict.fromkeys(names)) for group, names in groups.items()}


def _filters(
    site: Site, found: Sequence[Document], kinds: dict[str, str]
) -> dict[str, list[tuple[str, str, str]]]:
    """For each filter its values: (value in the address, name shown, packed documents)."""
    parks = {park.id: park.name for park in site.zone.parks}
    topics = {topic.id: topic.name for topic in site.zone.topics}
    years = sorted({_year(d) for d in found if _year(d)}, reverse=True)
    rows = {
        "park": [(id, name, _having(found, "parks", id)) for id, name in parks.items()],
        "topic": [(id, name, _having(found, "topics", id)) for id, name in topics.items()],
        "year": [
            (year, f"{year}年", [n for n, d in enumerate(found) if _year(d) == year])
            for year in years
        ],
        "kind": [
            (kind, name, [n for n, d in enumerate(found) if d.entry.kind == kind])
            for kind, name in kinds.items()
        ],
    }
    return {
        key: [
            (v, name, packed(n * WIDTH + TEXT for n in numbers))
            for v, name, numbers in row
            if numbers
        ]
        for key, row in rows.items()
    }


def _having(found: Sequence[Document], field: str, value: str) -> list[int]:
    return [n for n, document in enumerate(found) if value in getattr(document.entry, field)]


def _year(document: Document) -> str:
    date = document.entry.issued or document.entry.event_date
    return str(date.year) if date else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
