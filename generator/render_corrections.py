"""The page of corrections: story by story what was printed and what is read instead."""

from __future__ import annotations

from dataclasses import dataclass

from generator.indexes import correction_starts
from generator.model import Correction, Site, Story

_NUMERALS = frozenset("0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿%％.")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction on its article's page: its number there, and whether it changes a figure."""

    number: int
    correction: Correction
    in_figure: bool


def corrected_stories(site: Site) -> list[tuple[Story, list[Corrected]]]:
    """The stories with corrections, in the site's order."""
    starts = correction_starts(site)
    return [
        (
            story,
            [
                Corrected(number, correction, _changes_figure(correction))
                for number, correction in enumerate(
                    story.article.corrections, starts.get(story.article.slug, 1)
                )
            ],
        )
        for story in site.stories
        if story.article.corrections
    ]


def _changes_figure(correction: Correction) -> bool:
    """Whether the numerals of both readings differ; without any in one, words were put right."""
    wrong, right = (
        [c for c in text if c in _NUMERALS] for text in (correction.wrong, correction.right)
    )
    return bool(wrong and right) and wrong != right
