"""What visitors do beside reading: the phone's menu, the dark scheme, a figure followed to its words."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.test_accessibility import KINDS

pytestmark = pytest.mark.browser

FOUR = "articles/qinghu-four-projects/"
REVIEW = "articles/innovation-review-2030/"
MENU = ".md-header .menu"
DARK = "document.body.dataset.mdColorScheme === 'slate'"


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def parks_in_menu(page: Page) -> Locator:
    return page.locator(".md-sidebar--primary").get_by_role("link", name="园区", exact=True)


# ── the menu ─────────────────────────────────────────────────────────────────


def test_the_phone_menu_leads_to_the_parks(phone: Page, address: str) -> None:
    phone.goto(address + FOUR)
    expect(parks_in_menu(phone)).not_to_be_visible()
    phone.click(MENU)
    expect(phone.locator(MENU)).to_have_attribute("aria-expanded", "true")
    parks_in_menu(phone).click()
    phone.wait_for_url("**/parks/")


def test_the_phone_menu_is_opened_and_used_by_keys(phone: Page, address: str) -> None:
    phone.goto(address + FOUR)
    menu = phone.get_by_role("button", name="菜单")
    menu.focus()
    phone.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(parks_in_menu(phone)).to_be_visible()
    assert phone.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    while phone.evaluate("document.activeElement.innerText.trim()") != "园区":
        phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/parks/")


def test_escape_closes_the_phone_menu_and_gives_the_focus_back(phone: Page, address: str) -> None:
    phone.goto(address + FOUR)
    menu = phone.get_by_role("button", name="菜单")
    menu.focus()
    phone.keyboard.press("Space")
    expect(menu).to_have_attribute("aria-expanded", "true")
    phone.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    expect(parks_in_menu(phone)).not_to_be_visible()


def test_the_focus_never_goes_where_nobody_sees_it(phone: Page, address: str) -> None:
    phone.goto(address + FOUR)
    unseen = []
    for _ in range(40):
        phone.keyboard.press("Tab")
        phone.wait_for_timeout(20)
        seen, name = phone.evaluate("""() => {
            const one = document.activeElement, { left, right, width } = one.getBoundingClientRect();
            const ring = getComputedStyle(one);
            return [width && right > 0 && left < 390 && ring.outlineStyle !== "none" && ring.outlineWidth !== "0px",
                one.outerHTML.slice(0, 80)];
        }""")
        if not seen:
            unseen.append(name)
    assert unseen == []


# ── the dark scheme ──────────────────────────────────────────────────────────


@pytest.mark.parametrize(("system", "dark"), [("light", False), ("dark", True)])
def test_the_scheme_of_the_system_is_followed(
    chromium: Browser, address: str, system: str, dark: bool
) -> None:
    context = chromium.new_context(color_scheme=system)  # type: ignore[arg-type]  # a literal
    page = context.new_page()
    page.goto(address)
    assert page.evaluate(DARK) is dark
    page.emulate_media(color_scheme="light" if dark else "dark")  # at sunset, say
    page.wait_for_function(f"({DARK}) === {str(not dark).lower()}")
    context.close()


def test_the_scheme_that_was_chosen_is_kept_on_the_next_page(phone: Page, address: str) -> None:
    phone.goto(address)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = phone.evaluate(ground)
    button = phone.get_by_role("button", name="深色")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert phone.evaluate(DARK)
    assert phone.evaluate(ground) != light
    phone.goto(address + FOUR)
    assert phone.evaluate(DARK)
    phone.get_by_role("button", name="深色").click()
    phone.goto(address + "timeline/")
    assert not phone.evaluate(DARK)


# ── from a figure to its sentence ────────────────────────────────────────────


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("timeline/", ".evidence .value"),
        ("measures/high-tech-enterprises/", ".table td a"),
        ("", ".cards a.value"),
        ("parks/qinghu/", ".evidence .value"),
        (FOUR, "#figures ~ .table td a"),
        (REVIEW, ".keys a"),
    ],
)
def test_a_figure_is_followed_to_its_words(phone: Page, address: str, path: str, link: str) -> None:
    phone.goto(address + path)
    phone.locator(link).first.click()
    phone.wait_for_url("**/articles/**#f-*")
    anchor = phone.url.split("#")[1]
    target = phone.locator(f'[id="{anchor}"] > .figure:last-child')
    expect(target).to_be_in_viewport()
    marked = "one => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)'"
    assert target.evaluate(marked)
    top, header = (phone.locator(name).bounding_box() for name in (f"[id='{anchor}']", "header"))
    assert top is not None
    assert header is not None
    assert top["y"] >= header["y"] + header["height"]  # nothing of its sentence under the header


def test_in_large_type_a_figure_is_shown_from_the_beginning_of_its_sentence(
    phone: Page, address: str
) -> None:
    phone.goto(address)
    phone.evaluate("localStorage.setItem('large', '1')")
    phone.goto(address + "timeline/")
    links = phone.locator(".evidence .value").evaluate_all("all => all.map((one) => one.href)")
    assert links
    for link in links:
        phone.goto(link)
        anchor = link.split("#")[1]
        begins, header, top = phone.evaluate(
            """(anchor) => {
              const one = document.getElementById(anchor), header = document.querySelector("header");
              const figure = one.querySelector(":scope > .figure:last-child");
              return [one, header, figure].map((part) => part.getBoundingClientRect())
                .map((box, place) => place === 1 ? box.bottom : box.top);
            }""",
            anchor,
        )
        assert begins >= header, link
        assert top < 844, link


def test_the_years_of_the_timeline_stay_in_reach_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address + "timeline/")
    bar = phone.locator(".jump")
    bar.get_by_role("link", name="2030年4月").click()
    for anchor in ("m-2030-04", "m-2030-06"):
        heading, below = phone.locator(f"#{anchor}").bounding_box(), bar.bounding_box()
        assert heading is not None
        assert below is not None
        assert 0 <= below["y"] + below["height"] <= heading["y"] < 844
        bar.get_by_role("link", name="2030年6月").click()
    bar.get_by_role("link", name="页首").click()
    expect(phone.locator("h1")).to_be_in_viewport()


def test_a_focused_link_is_not_under_the_years(phone: Page, address: str) -> None:
    phone.goto(address + "timeline/")
    links = phone.locator(".evidence .value")
    links.last.focus()
    for _ in range(12):
        phone.keyboard.press("Shift+Tab")
        link, bar = (
            phone.evaluate("""() => [document.activeElement, document.querySelector(".jump")]
            .map((one) => one.getBoundingClientRect()).map((box, place) => place ? box.bottom : box.top)""")
        )
        assert link >= bar


def test_the_table_of_figures_has_room_in_large_type(phone: Page, address: str) -> None:
    phone.goto(address)
    phone.evaluate("localStorage.setItem('large', '1')")
    phone.goto(address + FOUR)
    cells = phone.locator(".stacks td:nth-child(2)")
    widths = cells.evaluate_all("all => all.map((one) => one.getBoundingClientRect().width)")
    assert min(widths) > 250
    high = (
        "one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)"
    )
    assert phone.locator(".stacks button").first.evaluate(high) < 1.5
    assert phone.get_by_role("columnheader", name="所指").count() == 1
    assert phone.get_by_role("cell").count() >= 4 * cells.count()


def test_a_card_leads_to_its_measure_and_says_what_it_counts(phone: Page, address: str) -> None:
    phone.goto(address)
    card = phone.locator(".cards > li").first
    expect(card).to_contain_text("期末有效的高新技术企业数量。")
    expect(card).to_contain_text("较2030年4月增加11家")
    card.locator(".measure").click()
    phone.wait_for_url("**/measures/high-tech-enterprises/")


# ── where one is, and ways on ────────────────────────────────────────────────


def test_the_contents_mark_what_one_reads(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 700})
    page = context.new_page()
    page.goto(address + FOUR)
    marked = page.locator(".md-sidebar--secondary [aria-current]")
    expect(marked).to_have_count(0)
    page.locator(".md-sidebar--secondary").get_by_role("link", name="文中数字").click()
    expect(marked).to_have_text(["文中数字"])
    page.evaluate("scrollTo(0, 0)")
    expect(marked).to_have_count(0)
    context.close()


@pytest.mark.parametrize("name", ["单位和人名", "更正", "数据下载", "关于本站"])
def test_the_foot_of_each_page_leads_on(phone: Page, address: str, name: str) -> None:
    phone.goto(address + FOUR)
    phone.get_by_role("contentinfo").get_by_role("link", name=name).click()
    phone.wait_for_load_state()
    assert phone.url != address + FOUR
    expect(phone.locator("h1")).to_be_visible()


def test_the_empty_search_page_says_how_to_search(phone: Page, address: str) -> None:
    phone.goto(address + "search/")
    expect(phone.get_by_text("用空格隔开几个词")).to_be_visible()
    phone.goto(address + "search/?q=人才")
    phone.wait_for_selector("[data-search-result]")
    expect(phone.get_by_text("用空格隔开几个词")).not_to_be_visible()


# ── other ways to read ───────────────────────────────────────────────────────


def test_nothing_moves_for_those_who_asked_for_that(chromium: Browser, address: str) -> None:
    context = chromium.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
    page = context.new_page()
    moving = """() => [...document.querySelectorAll("*")].flatMap((one) =>
        [null, "::before", "::after"].map((part) => [one, getComputedStyle(one, part)])
      ).filter(([, style]) =>
        style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0) ||
        style.animationName !== "none" || style.scrollBehavior === "smooth"
      ).map(([one]) => one.outerHTML.slice(0, 80))"""
    for path in ("", FOUR, "timeline/", "search/?q=项目"):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(moving) == []
    context.close()


def test_twice_as_large_a_text_is_not_cut_off(phone: Page, address: str) -> None:
    cut = """() => [...document.querySelectorAll(".md-content *")].filter((one) => {
        const style = getComputedStyle(one);
        const hides = (side) => ["hidden", "clip"].includes(style[side]);
        return one.innerText && ((hides("overflowX") && one.scrollWidth > one.clientWidth + 1) ||
            (hides("overflowY") && one.scrollHeight > one.clientHeight + 1));
      }).map((one) => one.outerHTML.slice(0, 80))"""
    found = {}
    for path in KINDS:
        phone.goto(address + path)
        phone.add_style_tag(content="html { font-size: 250% !important; }")  # 125 % is Material's
        found[path] = phone.evaluate(cut)
    assert {path: texts for path, texts in found.items() if texts} == {}
