"""Articles filled into the theme's shell are what the theme itself would print."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from generator import render_subjects, workers
from generator.plugin_shell import Finished, FinishedPage, Theme, finished

CONTENTS = 'data-md-component="toc"'
HEAD = """\
# A &lt;title&gt; {: #title }

<!-- html -->
<p>one</p>
<!-- /html -->

"""


def test_headings_and_finished_html_need_no_parser() -> None:
    page = HEAD + "## B &#42;c&#42; <b>d</b> {: #b }\n\n<!-- html -->\n<p>two</p>\n<!-- /html -->\n"
    assert finished(page) == Finished(
        '<h1 id="title">A &lt;title&gt;</h1>\n<p>one</p>\n'
        '<h2 id="b">B &#42;c&#42; <b>d</b></h2>\n<p>two</p>',
        ((1, "title", "A &lt;title&gt;"), (2, "b", "B *c* d")),
    )


def test_headings_of_the_third_level_stand_below_one_of_the_second() -> None:
    page = finished(HEAD + "## B {: #b }\n\n### C {: #c }\n\n## D {: #d }\n")
    assert page is not None
    assert page.headings[1:] == ((2, "b", "B"), (3, "c", "C"), (2, "d", "D"))


@pytest.mark.parametrize(
    "page",
    [
        HEAD + "## B {: #b }\n\nMarkdown *text*\n",
        HEAD + "### C {: #c }\n",
        HEAD + "## B {: #b }\n\n#### D {: #d }\n",
        HEAD + "# B {: #b }\n",
        "## B {: #b }\n",
    ],
)
def test_other_pages_are_left_to_the_parser(page: str) -> None:
    assert finished(page) is None


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are written by this process, where they can be watched."""
    monkeypatch.setattr(workers, "_can_fork", lambda: False)


def built(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    """Every finished page of the project: its address, as filled, and as the theme prints it."""
    pages: list[tuple[str, str, str]] = []
    fill = Theme.fill

    def watched(self: Theme, page: FinishedPage) -> str:
        pages.append((page.url, fill(self, page), self.render(page)))
        return pages[-1][1]

    monkeypatch.setattr(Theme, "fill", watched)
    build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site")))
    return pages


@pytest.mark.usefixtures("here")
def test_a_filled_page_is_the_one_the_theme_prints(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    render = Theme.render

    def watched(self: Theme, page: Page, shell: Mapping[str, str] | None = None) -> str:
        rendered.append(page.url)
        return render(self, page, shell)

    monkeypatch.setattr(Theme, "render", watched)
    monkeypatch.setattr(render_subjects, "MOST_ENTRIES", 1)  # so that years have pages of their own
    pages = built(project, monkeypatch)
    kinds = {(url.split("/")[0], url.count("/"), CONTENTS in whole) for url, _, whole in pages}
    assert {("articles", 2, True), ("parks", 2, True), ("parks", 2, False)} <= kinds
    assert ("organisations", 3, True) in kinds
    for _, filled, whole in pages:
        assert filled.split() == whole.split()
    shells = [url for url in rendered if "%E2%9F%A6" in url]  # the mark of their title
    assert len(shells) == len(kinds)
    compared = [url for url in rendered if url in {url for url, _, _ in pages}]
    assert len(compared) == len(pages) + len(kinds)  # above, and the first of each kind


@pytest.mark.usefixtures("here")
def test_markup_in_a_heading_with_others_below_it_is_shown_as_the_theme_shows_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = project / "templates" / "topic.md.j2"
    headings = "## A&#34;<b>b</b> &#60;c&#62; {: #a }\n\n### D &#38; {: #d }\n\n## E {: #e }\n"
    template.write_text(template.read_text("utf-8") + f"\n{headings}", "utf-8")
    topics = [page for page in built(project, monkeypatch) if page[0].startswith("topics/")]
    assert len(topics) > 1
    for _, filled, whole in topics:
        assert 'aria-label="A&#34;b &lt;c&gt;"' in whole
        assert filled.split() == whole.split()


@pytest.mark.usefixtures("here")
def test_a_theme_that_prints_more_of_each_page_is_left_to_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = project / "templates" / "theme" / "main.html"
    more = "{% block announce %}{{ page.url }}{% endblock %}\n"
    theme.write_text(theme.read_text("utf-8") + more, "utf-8")
    pages = built(project, monkeypatch)
    assert pages
    for url, filled, _ in pages:
        assert url in filled.partition("md-header")[0].partition("md-banner")[2]


def test_a_template_with_markdown_is_parsed(project: Path) -> None:
    template = project / "templates" / "article.md.j2"
    template.write_text(template.read_text("utf-8") + "\nMarkdown *marked*\n", "utf-8")
    build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site")))
    by_hand = {path.stem for path in (project / "docs" / "articles").glob("*.md")}
    pages = [*(project / "site" / "articles").glob("*/index.html")]
    generated = [page for page in pages if page.parent.name not in by_hand]
    assert len(generated) > 3
    for page in generated:
        text = page.read_text("utf-8")
        assert "<p>Markdown <em>marked</em></p>" in text
        assert text.count("<h1") == 1


def test_another_plugin_that_works_on_pages_gets_all_of_them(project: Path) -> None:
    (project / "hook.py").write_text(
        "def on_post_page(output, page, config):\n"
        "    return output.replace('</body>', '<!-- ' + page.url + ' --></body>')\n"
    )
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "hooks: [hook.py]\n", "utf-8")
    build(load_config(str(config), site_dir=str(project / "site")))
    site = project / "site"
    pages = [p for p in site.rglob("*.html") if p.name != "404.html"]
    assert len(pages) > 10
    for page in pages:
        address = page.parent.relative_to(site).as_posix().removeprefix(".")
        assert f"<!-- {address}{'/' if address else ''} -->" in page.read_text("utf-8")


def test_a_page_that_the_project_excludes_is_not_written(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "exclude_docs: /topics/\n", "utf-8")
    build(load_config(str(config), site_dir=str(project / "site")))
    assert (project / "site" / "parks").is_dir()
    assert not (project / "site" / "topics").exists()
