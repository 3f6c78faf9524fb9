"""A mistake in a template is told with its file and line; the site stays as it was."""

from pathlib import Path

import pytest

from generator.build import build
from tests.conftest import run_mkdocs

ARTICLE = "templates/article.md.j2"


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "hint"),
    [
        ("# {{ title|phrases }}", "# {{ titel|text }}", 13,
         "'titel' is undefined", "did you mean “title”?"),
        ("# {{ title|phrases }}", "# {{ title|txt }}", 13,
         "No filter named 'txt'.", "mend this line, or undo the last change"),
        ("# {{ title|phrases }}", "# {{ title|date }}", 13,
         "AttributeError: 'str' object has no attribute 'year'",
         "mend this line: it asks of a value what the value cannot do"),
        ("# {{ title|phrases }}", "# {{ title + 1 }}", 13,
         "TypeError: can only concatenate str (not \"int\") to str",
         "mend this line: it asks of a value what the value cannot do"),
        ("# {{ title|phrases }}", "# {% include 'hed.j2' %}", 13,
         "there is no template “hed.j2”", "mend its name, or put the file there"),
        ("{% if article.column %}", "{% if article.colum %}", 4,
         "'generator.model.texts.Article object' has no attribute 'colum'",
         "mend this line, or undo the last change"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_what_to_do(
    project: Path, old: str, new: str, line: int, message: str, hint: str
) -> None:
    template = project / ARTICLE
    text = template.read_text("utf-8")
    template.write_text(text.replace(old, new, 1), "utf-8")
    result = build(project)
    assert (result.failed, result.pages) == (True, ())
    (problem,) = result.problems
    assert (str(problem.position), problem.message, problem.hint) == (
        f"{ARTICLE}:{line}", message, hint,
    )  # fmt: skip


def test_a_block_that_does_not_end_is_told(project: Path) -> None:
    template = project / "templates/topics.md.j2"
    template.write_text("{% for x in site.topics %}\n", "utf-8")
    (problem,) = build(project).problems
    assert str(problem.position) == "templates/topics.md.j2:1"
    assert problem.message.startswith("Unexpected end of template.")


def test_a_mistake_in_a_macro_is_told_where_it_stands(project: Path) -> None:
    macros = project / "templates/_macros.j2"
    text = macros.read_text("utf-8").replace("{{ entry.url }}", "{{ entry.ulr }}")
    macros.write_text(text, "utf-8")
    (problem,) = build(project).problems
    at = text[: text.index("entry.ulr")].count("\n") + 1
    assert str(problem.position) == f"templates/_macros.j2:{at}"


def test_a_template_that_is_gone_or_no_text_is_told(project: Path) -> None:
    template = project / "templates/about.md.j2"
    template.write_bytes("关于".encode("gb18030"))
    (problem,) = build(project).problems
    assert str(problem) == "templates/about.md.j2: this is not UTF-8 text\n    save it as UTF-8"
    template.unlink()
    (problem,) = build(project).problems
    assert str(problem) == (
        "templates/about.md.j2: there is no template “about.md.j2”\n"
        "    mend its name, or put the file there"
    )


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("main.html", "{% extends 'base.html' %}\n{% block x %}\n", "main.html:2: Unexpected end of template."),
        ("404.html", "<p>\n{{ nobody.home() }}\n", "404.html:2: 'nobody' is undefined"),
        ("404.html", "<p>\n{{ 1 + none }}\n", "404.html:2: TypeError: "),
    ],
)  # fmt: skip
def test_a_mistake_in_the_theme_stops_a_build_and_leaves_the_old_site(
    project: Path, name: str, text: str, said: str
) -> None:
    (project / "site").mkdir()
    (project / "site/index.html").write_text("yesterday", "utf-8")
    (project / "templates/theme" / name).write_text(text, "utf-8")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert f"ERROR   -  templates/theme/{said}" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
