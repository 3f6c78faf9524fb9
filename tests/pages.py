"""Helpers for tests about pages of an invented zone."""

from generator.draft import draft
from generator.model import Article, NewsPage, PagePlan
from generator.plan import read_plan
from generator.segment import segment
from generator.source import parse_page

PAGE_NAME = "p.txt"
PLAN_PATH = "seeds/p.yml"


def page_of(*lines: str) -> NewsPage:
    """The page with these lines."""
    page, problems = parse_page(PAGE_NAME, "seeds/p.txt", "\n".join(lines).encode())
    assert page is not None, problems
    return page


def plan_text(page: NewsPage, units: str, rest: str = "") -> str:
    """A plan file with the page's own head, the given units and whatever follows."""
    head = f"page: {page.name}\nfingerprint: {page.fingerprint}\nissued: 2030-05\n"
    return f"{head}{rest}units:\n{units}"


def good_plan(page: NewsPage, units: str, rest: str = "") -> PagePlan:
    """The plan of plan_text, which must be free of problems."""
    plan, problems = read_plan(PLAN_PATH, plan_text(page, units, rest).encode(), page)
    assert problems == ()
    assert plan is not None
    return plan


def complaints(page: NewsPage, text: str) -> list[tuple[int, str, str]]:
    """What is wrong with a plan file: line, message, hint."""
    _, problems = read_plan(PLAN_PATH, text.encode(), page)
    return [(p.position.line, p.message, p.hint) for p in problems]


def units_of(page: NewsPage) -> tuple[Article, ...]:
    """What the page is cut into by the plan that is drafted for it."""
    return segment(page, draft(page).plan)
