"""How an article is cited: GB/T 7714-2015, a newspaper article read on the web."""

from __future__ import annotations

from generator.indexes import title
from generator.model import Story

NAMED = 3  # authors; further ones are “等”


def authors(story: Story) -> tuple[str, ...]:
    """Who made a story: those who wrote it, and of a picture with its caption who took it."""
    told = story.metadata
    took = told.photographers if story.article.kind == "caption" else ()
    return tuple(dict.fromkeys((*told.reporters, *told.correspondents, *took)))


def cite(story: Story, *, online: bool) -> str:
    """`作者. 题名[N]. 报名, 日期(版次)` of a story.

    One that is `online` is marked so; the page adds when it was read and its address. What is not
    known is said to be unknown, as the standard asks: [作者不详], [日期不详].
    """
    people = authors(story)
    named = "，".join(people[:NAMED]) + ("，等" if len(people) > NAMED else "")
    plan = story.plan
    section = f"({plan.section})" if plan.section else ""
    return (
        f"{named or '[作者不详]'}. {title(story.article)}[{'N/OL' if online else 'N'}]. "
        f"{plan.paper or '[报名不详]'}, {plan.issued or '[日期不详]'}{section}"
    )
