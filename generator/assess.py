"""The program's reading of this project's pages, beside what people made of them by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.build import Reading, tell
from generator.draft import draft
from generator.evaluate import Score, UnitView, score, total, view
from generator.evaluate_figures import (
    NO_FIGURES,
    FigureScore,
    FigureView,
    LabelledSpan,
    figure_view,
    labelled_span,
    score_figures,
)
from generator.evaluate_others import other_readers
from generator.evaluate_scores import table
from generator.evaluate_sentences import is_sentences, read_sentences, score_sentences
from generator.metadata import Knowledge, page_metadata
from generator.model import NewsPage, PagePlan, Story
from generator.segment import segment
from generator.source import lexicon


def assess(reading: Reading, labels: Mapping[str, bytes]) -> str:
    """The tables of `evaluate`: drafts against hand-made plans, figures against `labels`.

    `labels` are label files (name → bytes), one JSON row a line: figures of the project's pages,
    or sentences of their own. Other readers are asked, too, where they are installed.
    """
    parts = []
    plans = [(page, plan) for page, plan in reading.pages if plan.reviewed]
    knowledge = Knowledge.of(reading.zone)
    rows = [(page.name, _page_score(page, plan, knowledge)) for page, plan in plans]
    if rows:
        rows.append(("all pages", total(s for _, s in rows)))
        parts.append("Drafts against the plans made by hand\n" + table(rows))
    stories, _ = tell(tuple(plans), reading.zone)
    pages = {name: data for name, data in labels.items() if not is_sentences(data)}
    sentences = {n: read_sentences(d) for n, d in sorted(labels.items()) if n not in pages}
    scores = list(_figure_scores(stories, pages))
    scores += [(name, score_sentences(one)) for name, one in sentences.items()]
    if scores:
        scores.append(("all labels", sum((s for _, s in scores), NO_FIGURES)))
        parts.append("Figures against labels\n" + table(scores))
    others = [
        (f"{name}: {other}", score_sentences(one, reader))
        for other, reader in other_readers()
        for name, one in sentences.items()
    ]
    if others:
        parts.append("Other readers on the same sentences\n" + table(others))
    return "\n\n".join(parts)


def _page_score(page: NewsPage, plan: PagePlan, knowledge: Knowledge) -> Score:
    proposed = replace(draft(page).plan, issued=plan.issued)
    plain = replace(plan, corrections=())  # a draft corrects nothing
    return score(
        _units(page, proposed, knowledge), _units(page, plain, knowledge), page.printed_lines()
    )


def _units(page: NewsPage, plan: PagePlan, knowledge: Knowledge) -> tuple[UnitView, ...]:
    return tuple(
        view(article, metadata)
        for article, metadata, _ in page_metadata(segment(page, plan), knowledge, plan.issued)
    )


def _figure_scores(
    stories: tuple[Story, ...], labels: Mapping[str, bytes]
) -> Iterator[tuple[str, FigureScore]]:
    bounds = lexicon("evaluation")["bounds"]
    for name, data in sorted(labels.items()):
        rows = [json.loads(line) for line in data.decode().splitlines() if line.strip()]
        by_page: dict[str, list[LabelledSpan]] = {}
        for row in rows:
            by_page.setdefault(row["seed"], []).append(labelled_span(row, bounds))
        for page, spans in by_page.items():
            yield f"{name} ({page})", score_figures(_figures(stories, page), spans)


def _figures(stories: tuple[Story, ...], page: str) -> list[FigureView]:
    found = []
    for story in stories:
        if story.article.page != page:
            continue
        issued = story.plan.issued
        found += [figure_view(f, str(issued) if issued else None) for f in story.figures]
    return found
