"""Articles filled into the theme's shell are what the theme itself would print."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from generator.plugin_shell import Finished, FinishedPage, Theme, finished

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


@pytest.mark.parametrize(
    "page",
    [
        HEAD,  # nothing for the table of contents
        HEAD + "## B {: #b }\n\nMarkdown *text*\n",
        HEAD + "## B {: #b }\n\n### C {: #c }\n",
        HEAD + "# B {: #b }\n",
        "## B {: #b }\n",
    ],
)
def test_other_pages_are_left_to_the_parser(page: str) -> None:
    assert finished(page) is None


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


def test_a_filled_page_is_the_one_the_theme_prints(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    render = Theme.render

    def watched(self: Theme, page: Page, shell: Mapping[str, str] | None = None) -> str:
        rendered.append(page.url)
        return render(self, page, shell)

    monkeypatch.setattr(Theme, "render", watched)
    pages = built(project, monkeypatch)
    folders = {url.partition("/")[0] for url, _, _ in pages}
    assert {"articles", "organisations"} <= folders
    for _, filled, whole in pages:
        assert filled.split() == whole.split()
    shells_and_their_checks = 2 * len(folders)
    assert len(rendered) == len(pages) + shells_and_their_checks


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
