"""The cards above an article's text: its figures worth knowing, each saying whose it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.indexes import title
from generator.model import Evidence, Figure, Story, Zone

KEY_FIGURES = 6  # shown above an article's text
_DIGITS = tuple("0123456789.")
NEAR = 8  # characters between a figure and what it has become

Names = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class KeyCard:
    """A figure with the `name` of what it counts; `subject` where it is not the article's own."""

    evidence: Evidence
    name: str
    subject: str | None


def names_of_subjects(zone: Zone) -> Names:
    """All that the zone, its parks and its organisations are called, by their preferred names."""
    known = {
        entry.name: (entry.name, *entry.aliases) for entry in (*zone.organisations, *zone.parks)
    }
    return known | dict.fromkeys(zone.names[:1], zone.names)


def key_cards(
    story: Story, evidence: Sequence[Evidence], zone: Zone, names: Names
) -> list[KeyCard]:
    """The figures above the text of `story`, of those in its `evidence`; one needs no list.

    What the headline and its lines tell comes first, then what the summary does, then what is of
    the article's own subject. Measures of the zone's catalogue count as worth knowing, and those
    of no catalogue where the headline or the summary prints their figures. Each is shown once.
    """
    article = story.article
    head = " ".join(filter(None, (article.kicker, title(article), article.deck)))
    own = _own_subject(story, evidence, zone, names)
    told = [
        (_told(one.figure, (head, article.plan.summary or "")), one.subject != own, number)
        for number, one in enumerate(evidence)
    ]
    shown: dict[str, Evidence] = {}
    values: set[tuple[object, ...]] = set()
    for where, _, number in sorted(told):
        one = evidence[number]
        name, value = _name(one), (one.figure.value, one.figure.unit, one.subject)
        if not name or (one.measure is None and (where > 1 or value in values)):
            continue
        if name not in shown or _follows(shown[name], one):
            shown[name] = one
            values.add(value)
    cards = [
        KeyCard(one, name, one.subject if one.subject != own else None)
        for name, one in shown.items()
    ]
    return cards[:KEY_FIGURES] if len(cards) > 1 else []


def _follows(before: Evidence, one: Evidence) -> bool:
    """Whether `one` is what the figure `before` it has become: 由20吨提升到90吨."""
    same = before.story is one.story and before.figure.paragraph == one.figure.paragraph
    return (
        same and before.subject == one.subject and 0 < one.figure.start - before.figure.end <= NEAR
    )


def _name(one: Evidence) -> str:
    return one.measure.name if one.measure else one.figure.measure or ""


def _told(figure: Figure, texts: Sequence[str]) -> int:
    """The place of the first of `texts` that prints the figure; their number where none does."""
    return next((n for n, text in enumerate(texts) if _prints(text, figure.text)), len(texts))


def _prints(text: str, printed: str) -> bool:
    """Whether `text` has a figure as it is `printed`, and not 18个 or 8个月 for 8个."""
    at = text.find(printed)
    while at >= 0:
        end = at + len(printed)
        if text[at - 1 : at] not in _DIGITS and text[end : end + 1] not in (*_DIGITS, "月"):
            return True
        at = text.find(printed, end)
    return False


def _own_subject(
    story: Story, evidence: Iterable[Evidence], zone: Zone, names: Names
) -> str | None:
    """Whom the article is about: the first one its kicker or else its headline names.

    Where they name nobody it is the zone.
    """
    article, metadata = story.article, story.metadata
    parks = {park.id: park.name for park in zone.parks}
    asked = dict.fromkeys(
        (
            *(one.subject for one in evidence if one.subject),
            *(parks[park] for park in metadata.parks if park in parks),
            *metadata.organisations,
            *zone.names[:1],
        )
    )
    for text in (article.kicker or "", title(article)):
        found = [
            (text.find(called), -len(called), name)
            for name in asked
            for called in names.get(name, (name,))
            if called in text
        ]
        if found:
            return min(found)[2]
    return zone.names[0] if zone.names else None
