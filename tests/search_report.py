"""How well the search of a built site finds: `python -m tests.search_report SITE [QUERIES.json]`.

Asks a real Chromium. Queries are made from the site's own data (and read from the file, a list of
{kind, query, must_contain}); a page is right if its text contains all of `must_contain`. Recall
counts articles only: what they tell of comes after them.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from playwright.sync_api import Page

from generator.search_letters import by_sound, common_characters, traditional_forms
from generator.sounds import readings
from tests.serving import visited

LITERAL = ("word", "compound", "company", "person", "number", "multi", "partial", "phrase")
FIRST = 5  # results that count
HAN = re.compile(r"[\u4e00-\u9fff]")
HAN_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
TAG = re.compile(r"<[^>]*>")
SUBJECTS = ("parks", "organisations", "measures")
PRINTED_NUMBER = re.compile(r"\d[\d.]*(?:%|[\u4e00-\u9fff]{1,2})")


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the words a right article contains."""

    kind: str
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the search page showed: links in order, the advice above them, the time it took."""

    links: tuple[str, ...]
    note: str
    milliseconds: float


def ask(page: Page, query: str) -> Answer:
    """Types `query` at once into an open search page and waits until it has settled."""
    milliseconds = page.evaluate(
        """async (query) => {
            const input = document.querySelector("#search-q");
            const status = document.querySelector(".search-status");
            const results = document.querySelector(".search-results");
            results.replaceChildren();
            document.querySelector(".search-note").replaceChildren();
            status.textContent = "";
            input.focus();
            input.value = query;
            const start = performance.now();
            input.dispatchEvent(new Event("input", {bubbles: true}));
            const settled = () => results.querySelector("[data-search-result]") ||
                (status.textContent && !status.textContent.includes("正在"));
            while (!settled() && performance.now() - start < 8000) {
                await new Promise(requestAnimationFrame);
            }
            return performance.now() - start;
        }""",
        query,
    )
    page.wait_for_timeout(20)
    found = page.eval_on_selector_all(
        "[data-search-result]", "all => all.map(e => e.getAttribute('data-search-result'))"
    )
    return Answer(tuple(found), page.inner_text("#search"), float(milliseconds))


def texts(site: Path) -> dict[str, str]:
    """Address → all that is printed in an article, from the site's own data."""
    found: dict[str, str] = {}
    for article in json.loads((site / "data/articles.json").read_text("utf-8")):
        fields = [article[key] or "" for key in ("kicker", "headline", "deck", "summary")]
        fields += article["paragraphs"]
        fields += ["记者" + "、".join(article["reporters"]), *article["correspondents"]]
        fields += [article["photographer"] or ""]
        found[article["url"]] = found.get(article["url"], "") + "\n".join(fields) + "\n"
    return found


def told(site: Path) -> dict[str, str]:
    """Address → all that the page of a park, an organisation or a measure says, tags left out."""
    paths = [path for folder in SUBJECTS for path in site.glob(f"{folder}/*/index.html")]
    return {
        f"{path.parent.relative_to(site).as_posix()}/": unescape(
            TAG.sub("", path.read_text("utf-8").partition("<article")[2])
        )
        for path in paths
    }


def queries(site: Path, count: int) -> list[Query]:
    """Queries from the site's own data, `count` of each kind: the same ones every time."""
    articles = json.loads((site / "data/articles.json").read_text("utf-8"))
    pick = random.Random(7)
    headlines = [a["headline"] for a in articles if a["headline"]]
    names = sorted({n for a in articles for n in (*a["parks"], *a["organisations"])})
    people = sorted({n for a in articles for n in (*a["reporters"], *a["correspondents"])})
    paragraphs = [p for a in articles for p in a["paragraphs"]]
    runs = [run for p in paragraphs for run in HAN_RUN.findall(p) if len(run) > 3]
    numbers = [n for p in paragraphs for n in PRINTED_NUMBER.findall(p)]
    pieces = []
    for run in pick.sample(runs, min(count, len(runs))):
        size = pick.randint(2, min(6, len(run)))
        at = pick.randint(0, len(run) - size)
        pieces.append(run[at : at + size])
    made = [Query("own: phrase", p, (p,)) for p in pieces]
    made += [Query("own: number", n, (n,)) for n in pick.sample(numbers, min(count, len(numbers)))]
    for kind, words in (("headline", headlines), ("name", names), ("person", people)):
        for word in pick.sample(words, min(count, len(words))):
            made += _typed(kind, "".join(HAN.findall(word)), word)
    olds = _traditional(set("".join(paragraphs)))
    made += [
        Query("own: traditional", "".join(olds.get(c, c) for c in p), (p,))
        for p in pieces
        if any(c in olds for c in p)
    ]
    made += _misspelt([p for p in pieces if len(p) > 2], pick)
    return made


def _typed(kind: str, han: str, word: str) -> list[Query]:
    if len(han) < 2:
        return []
    full = "".join(readings(c)[0] for c in han)
    initials = "".join(readings(c)[0][0] for c in han)
    return [
        Query(f"own: pinyin {kind}", full, (word,)),
        Query(f"own: initials {kind}", initials, (word,)),
    ]


def _traditional(characters: set[str]) -> dict[str, str]:
    pairs = traditional_forms(characters, "")
    return {new: old for old, new in zip(pairs[::2], pairs[1::2], strict=True)}


def _misspelt(words: Sequence[str], pick: random.Random) -> list[Query]:
    """Each word with one character of another form but the same sound, and with any other one."""
    sounds = by_sound(common_characters())
    made = []
    for word in words:
        at = pick.randrange(len(word))
        same = [c for c in sounds[readings(word[at])[0]] if c != word[at]][:8]
        other = pick.choice("天大方可间体")
        if same:
            wrong = word[:at] + pick.choice(same) + word[at + 1 :]
            made.append(Query("own: homophone", wrong, (word,)))
        made.append(Query("own: wrong character", word[:at] + other + word[at + 1 :], (word,)))
    return made


def report(site: Path, asked: Sequence[Query], page: Page, address: str) -> str:
    """The scores as a table, and the queries that were answered badly."""
    printed, others = (
        {url: _run_together(text) for url, text in pages.items()}
        for pages in (texts(site), told(site))
    )
    rows: dict[str, list[tuple[float, float, float, bool, float]]] = {}
    bad: list[str] = []
    page.goto(address + "search/")
    page.focus("#search-q")
    page.wait_for_selector(".search-filters:not([hidden])")
    for query in asked:
        right, fit = (
            {
                url
                for url, text in pages.items()
                if all(_run_together(w) in text for w in query.words)
            }
            for pages in (printed, others)
        )
        answer = ask(page, query.text)
        links = [link.split("#")[0].removeprefix(address) for link in answer.links]
        first = list(dict.fromkeys(links[:FIRST]))
        hits = [link in right for link in first]
        recall = sum(hits) / max(1, min(FIRST, len(right)))
        precision = sum(link in right | fit for link in first) / max(1, len(first))
        rank = next((1 / (i + 1) for i, hit in enumerate(hits) if hit), 0.0)
        group = "literal" if query.kind in LITERAL else query.kind
        rows.setdefault(group, []).append((recall, precision, rank, not first, answer.milliseconds))
        if recall < 1 or precision < 1:
            bad.append(f"{query.kind}: {query.text} {query.words} {first} of {len(right)}")
    lines = [f"{'kind':24}{'n':>4} recall@5 precision@5   MRR  none  median ms"]
    for kind, row in rows.items():
        n = len(row)
        mean = [sum(float(r[i]) for r in row) / n for i in range(4)]
        middle = sorted(r[4] for r in row)[n // 2]
        lines.append(
            f"{kind:24}{n:4}{mean[0]:9.3f}{mean[1]:12.3f}{mean[2]:6.3f}{mean[3]:6.2f}{middle:11.0f}"
        )
    return "\n".join([*lines, "", *bad])


def _run_together(text: str) -> str:
    """The text without blanks, which matter to no reader of Chinese."""
    return "".join(text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("queries", type=Path, nargs="?")
    parser.add_argument("--count", type=int, default=40, help="queries of each kind")
    given = parser.parse_args()
    asked = queries(given.site, given.count)
    if given.queries:
        asked[:0] = [
            Query(q["kind"], q["query"], tuple(q["must_contain"]))
            for q in json.loads(given.queries.read_text("utf-8"))
        ]
    with visited(given.site) as (address, browser):
        page = browser.new_page()
        page.on("pageerror", lambda error: print("page error:", error))
        print(report(given.site, asked, page, address))


if __name__ == "__main__":
    main()
