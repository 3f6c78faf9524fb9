"""While serving, files are made when somebody asks for them: of a large site its articles, too."""

import html
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator import plugin_later
from tests.conftest import run_mkdocs

ARTICLE = "articles/qinghu-four-projects/"
PLAN = "seeds/2030-05-07.yml"
ONCE = "{% if article.kind == 'fragment' %}{{ nobody.home }}{% endif %}\n"  # in a few articles only


class Serving:
    """`mkdocs serve` without its threads: builds when it is told to, answers when it is asked."""

    def __init__(self, project: Path) -> None:
        self.project, self.site = project, project / "served"
        self._plugins = self._config().plugins
        self._plugins.on_startup(command="serve", dirty=False)
        self.build()
        self.server = LiveReloadServer(self.build, "127.0.0.1", 0, str(self.site))
        self._plugins.on_serve(self.server, config=self._config(), builder=self.build)

    def _config(self) -> MkDocsConfig:
        return load_config(str(self.project / "mkdocs.yml"), site_dir=str(self.site))

    def build(self) -> None:
        """What happens when a file was saved."""
        config = self._config()
        config["plugins"] = self._plugins
        build(config)

    def end(self) -> None:
        """MkDocs keeps the plugin for as long as the process lives: other tests only build."""
        self._plugins.on_startup(command="build", dirty=False)

    def change(self, name: str, old: str, new: str) -> None:
        """Saves a file with one place of it replaced."""
        text = (self.project / name).read_text("utf-8")
        assert text.count(old) == 1
        (self.project / name).write_text(text.replace(old, new), "utf-8")
        self.build()

    def ask(self, address: str) -> tuple[str, str]:
        """The status and the body of what a browser gets."""
        environ: dict[str, Any] = {"PATH_INFO": f"/{address}"}
        setup_testing_defaults(environ)
        told: list[str] = []

        def start(status: str, headers: object, error: object = None, /) -> Any:
            told.append(status)

        app = self.server.get_app()
        assert app is not None
        body = b"".join(app(environ, start))
        return told[0], body.decode("utf-8", "replace")


@contextmanager
def serving(project: Path) -> Iterator[Serving]:
    served = Serving(project)
    try:
        yield served
    finally:
        served.server.server_close()
        served.end()


@pytest.fixture
def large(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serving]:
    """The invented zone's project, served as if it were large."""
    monkeypatch.setattr(plugin_later, "MANY", 0)
    with serving(project) as served:
        yield served


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_of_a_small_site_all_pages_are_written_and_the_search_waits(project: Path) -> None:
    with serving(project) as served:
        built = files(served.site)
        assert f"{ARTICLE}index.html" in built
        assert not any(name.startswith(("search/parts/", "pictures/")) for name in built)
        assert "newsSearch" in served.ask("search/parts/0/texts-0.js")[1]


def test_of_a_small_site_all_pages_are_written_again_only_with_other_templates(
    project: Path,
) -> None:
    with serving(project) as served:
        served.change(PLAN, "四个项目同日在清湖动工", "四个项目同天动工")
        assert f"{ARTICLE}index.html" not in files(served.site)
        assert "四个项目同天动工" in served.ask(ARTICLE)[1]
        served.change("templates/article.md.j2", "{% if captions %}", "<!-- -->{% if captions %}")
        assert f"{ARTICLE}index.html" in files(served.site)


def test_what_is_asked_for_is_what_a_build_writes(large: Serving) -> None:
    assert run_mkdocs(large.project, "-q").returncode == 0
    built = large.project / "site"
    missing = files(built) - files(large.site)
    assert f"{ARTICLE}index.html" in missing
    assert {name.partition("/")[0] for name in missing} >= {"search", "data", "pictures", "feeds"}
    for name in sorted(missing):
        assert large.ask(name)[0] == "200 OK", name
        assert (large.site / name).read_bytes() == (built / name).read_bytes(), name


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (ARTICLE, "200 OK"),
        (ARTICLE.rstrip("/"), "302 Found"),
        ("articles/nowhere/", "404 Not Found"),
        ("search/parts/nowhere.js", "404 Not Found"),
        ("../house.yml", "404 Not Found"),
    ],
)
def test_an_address_is_answered_as_if_all_were_there(
    large: Serving, address: str, status: str
) -> None:
    assert large.ask(address)[0] == status


def test_what_was_made_before_a_change_is_made_anew(large: Serving) -> None:
    assert "四个项目同日在清湖动工" in large.ask(ARTICLE)[1]
    large.change(PLAN, "四个项目同日在清湖动工", "四个项目同天动工")
    assert "四个项目同天动工" in large.ask(ARTICLE)[1]


def test_a_mistake_that_shows_in_one_article_only_is_told_there_and_everywhere(
    large: Serving, caplog: pytest.LogCaptureFixture
) -> None:
    template = "templates/article.md.j2"
    large.change(template, "{% if captions %}", ONCE + "{% if captions %}")
    written = (large.project / template).read_text("utf-8")
    place = f"{template}:{written[: written.index(ONCE)].count(chr(10)) + 1}"
    assert large.ask(ARTICLE)[0] == "200 OK"
    with caplog.at_level(logging.ERROR):
        status, body = large.ask("articles/village-workshop/")
    assert status == "404 Not Found"
    for told in (caplog.text, html.unescape(body), html.unescape(large.ask(ARTICLE)[1])):
        assert place in told
        assert "'nobody' is undefined" in told
    large.change("templates/article.md.j2", ONCE, "")
    assert large.ask("articles/village-workshop/")[0] == "200 OK"
    assert "desk-stopped" not in large.ask(ARTICLE)[1]


def test_a_good_site_is_filled_from_the_templates_it_was_made_with(large: Serving) -> None:
    template = large.project / "templates/article.md.j2"
    template.write_text("{% if %}", "utf-8")  # saved, but not built yet
    assert large.ask(ARTICLE)[0] == "200 OK"
