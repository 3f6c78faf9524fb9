"""What the search page shows, read off it as the addresses that results lead to."""

from playwright.sync_api import Page

FOUR = "articles/qinghu-four-projects/"  # of the invented zone's articles
FAIR = "articles/graduates-fair/"


def results(page: Page, address: str) -> list[str]:
    """Where the results shown lead, below the site's root."""
    return _links(page, address, "[data-search-result]")


def articles(page: Page, address: str) -> list[str]:
    """Those of the article group, once there are results."""
    page.wait_for_selector("[data-search-result]")
    return group(page, address, "article")


def group(page: Page, address: str, kind: str) -> list[str]:
    """Those of a group, as it is shown."""
    return _links(page, address, f"[data-group={kind}] [data-search-result]")


def _links(page: Page, address: str, which: str) -> list[str]:
    links = page.eval_on_selector_all(which, "all => all.map(e => e.dataset.searchResult)")
    return [link.removeprefix(address) for link in links]
