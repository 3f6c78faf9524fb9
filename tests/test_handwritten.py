"""Pages written by hand are checked as strictly as a plan and take part in the indexes."""

from pathlib import Path

import pytest

from generator.build import build
from generator.handwritten import page_url, plain_paragraphs, read_handwritten
from generator.handwritten_links import broken_links, links_in
from generator.metadata import Knowledge
from generator.model import Park, PartialDate, Position, Zone
from generator.plugin_head import dated, tidy
from tests.conftest import run_mkdocs

PARK = Park("cloud-ridge", "云岭产业园区", ("云岭园区",), Position("zone", 1), True, "")
KNOWLEDGE = Knowledge.of(Zone((), None, None, (PARK,), (), (), (), (), ()))
HEAD = """\
---
title: 亲历者说
date: 2030-05-06
parks: [云岭园区]
description: 一位工人的讲述。
---

正文。
"""


def complaints(path: str, text: str) -> list[str]:
    _, problems = read_handwritten("docs", {path: text.encode()}, KNOWLEDGE)
    return [str(problem).split("\n")[0] for problem in problems]


def test_an_article_written_by_hand_becomes_an_entry() -> None:
    (page,), problems = read_handwritten("docs", {"articles/told.md": HEAD.encode()}, KNOWLEDGE)
    assert problems == ()
    assert page.entry is not None
    assert page.entry.url == "articles/told/"
    assert page.entry.title == "亲历者说"
    assert page.entry.issued == PartialDate(2030, 5, 6)
    assert page.entry.parks == ("cloud-ridge",)
    assert page.entry.handwritten


def test_other_pages_take_no_part_in_the_indexes() -> None:
    (page,), problems = read_handwritten("docs", {"help.md": b"# Help\n"}, KNOWLEDGE)
    assert (page.entry, problems) == (None, ())


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""),
        ("articles/index.md", "articles/"),
        ("articles/a.md", "articles/a/"),
        ("articles/a/index.md", "articles/a/"),
        ("a/README.md", "a/"),
    ],
)
def test_a_file_has_the_address_mkdocs_gives_it(path: str, url: str) -> None:
    assert page_url(path) == url


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("title: 亲历者说", "title: 更新 #2 期", "docs/articles/a.md:2: “#2 期” would be lost: after a space, # starts a comment"),
        ("title: 亲历者说", "titel: 亲历者说", "docs/articles/a.md:2: a page head has no key “titel”"),
        ("date: 2030-05-06", "date: 5月6日", "docs/articles/a.md:3: “5月6日” is no date"),
        ("云岭园区", "云领园区", "docs/articles/a.md:4: parks: the zone does not know “云领园区”"),
        ("title: 亲历者说", "title: 亲历: 者说", "docs/articles/a.md:2: YAML takes the signs in this text for its own"),
        ("---\n\n正文", "\n正文", "docs/articles/a.md:1: the page's head does not end"),
        ("---\ntitle", "title", "docs/articles/a.md:1: an article written by hand needs a head"),
    ],
)  # fmt: skip
def test_a_fault_in_the_head_is_reported_on_its_line(old: str, new: str, complaint: str) -> None:
    assert complaint in complaints("articles/a.md", HEAD.replace(old, new, 1))


def test_a_first_line_that_mkdocs_would_swallow_is_reported() -> None:
    assert complaints("help.md", "Note: 本页\n") == [
        "docs/help.md:1: MkDocs would take this first line for metadata and not show it"
    ]


def test_what_a_hand_written_page_says_is_plain_text_to_the_search() -> None:
    markdown = (
        '# 夜校\n\n第一期招收 **32名** 学员，见[名单](list.md)。\n\n<p id="x">费用&amp;时间</p>\n'
    )
    assert plain_paragraphs(markdown) == ("夜校", "第一期招收 32名 学员，见名单。", "费用&时间")


@pytest.mark.parametrize("date", ["2030-5-6", '"2030-5-6"', "２０３０-05-06", "2030-05-06"])
def test_a_date_is_read_as_in_a_plan_however_it_is_written(project: Path, date: str) -> None:
    head = f"title: 2030\ndate: {date}\nreporters: 何一川\ndeck: 2030-05-06\nsource: {{}}\n"
    page = project / "docs/articles/told.md"
    page.write_text(f"---\n{head}corrected: 2030-6\n---\n\n正文。\n", "utf-8")
    done = run_mkdocs(project, "--strict")
    assert done.returncode == 0, done.stderr
    sitemap = (project / "site/sitemap.xml").read_text("utf-8")
    entry = sitemap.split("/articles/told/</loc>")[1]
    assert entry.split("</url>")[0].strip() == "<lastmod>2030-06-01</lastmod>"


def test_the_values_of_a_head_are_those_a_generated_page_has() -> None:
    head = {"title": 2030, "date": "2030-5", "reporters": "何一川", "hide": ["toc"], "draft": True}
    tidy(head)
    assert head == {
        "title": "2030", "date": "2030-05", "reporters": ["何一川"], "hide": ["toc"], "draft": True
    }  # fmt: skip


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ({"date": "2030-05-06", "corrected": "2030-06"}, "2030-06-01"),
        ({"date": "2030"}, "2030-01-01"),
        ({"date": "昨天"}, "2031-02-01"),
        ({}, "2031-02-01"),
    ],
)
def test_a_page_is_dated_by_its_head_or_by_the_newest_page(
    head: dict[str, object], day: str
) -> None:
    assert dated(head, "2031-02") == day
    assert dated({}, None) == "1970-01-01"


LINKED = """\
---
title: 夜市
date: 2030-05
---

![灯](../pictures/no.png) 与 [首页](../index.md#top)、[站外](https://example.org/a.md)、[邮箱](mailto:a@b.c)

`[码](none.md)` 见[文](nowhere.md)和 [顶](/index.md)，又见 [此](#top)。

```
[码](none.md)
```

    [码](none.md)

[注]: ../about.md
[另]: <../abuot.md>
"""


def test_a_link_or_picture_that_leads_nowhere_is_told_with_its_line() -> None:
    links = tuple(links_in(LINKED))
    known = {"articles/a.md", "index.md", "about.md", "pictures/yes.jpg"}
    told = broken_links("docs", [("articles/a.md", links)], known)
    assert [str(problem) for problem in told] == [
        "docs/articles/a.md:6: the picture “../pictures/no.png” is not there\n"
        "    put the picture there, or correct its address",
        "docs/articles/a.md:8: the link “nowhere.md” leads nowhere\n"
        "    name a file, like ../articles/new-plant.md, or remove the link",
        "docs/articles/a.md:8: “/index.md” counts from the top of the server\n"
        "    write it as it is reached from this file, like ../pictures/yard.png",
        "docs/articles/a.md:17: the link “../abuot.md” leads nowhere\n"
        "    did you mean “../about.md”?",
    ]


def test_a_missing_picture_is_told_by_check_and_links_to_generated_files_are_good(
    project: Path,
) -> None:
    page = project / "docs/articles/told.md"
    good = "[文](qinghu-four-projects.md) [园](../parks/qinghu.md) [数](../data/figures.json)"
    page.write_text(f"{HEAD.replace('云岭园区', '清湖产业园区')}\n{good}\n", "utf-8")
    assert build(project).problems == ()
    page.write_text(page.read_text("utf-8") + "\n![](../pictures/no.png)\n", "utf-8")
    (problem,) = build(project).problems
    assert str(problem.position) == "docs/articles/told.md:12"
    done = run_mkdocs(project, "--strict")
    assert done.returncode == 1
    assert "docs/articles/told.md:12: the picture “../pictures/no.png” is not there" in done.stderr


PNG = b"\x89PNG\r\n\x1a\n"


def test_a_picture_for_shared_links_that_is_not_used_is_told(project: Path) -> None:
    folder = project / "docs/pictures/articles"
    folder.mkdir(parents=True)
    files = {"qinghu-four-projects.png": PNG, "by-hand.PNG": PNG, "nobody.png": PNG, "a.txt": b""}
    for name, data in (files | {"village-workshop.png": b"no png"}).items():
        (folder / name).write_bytes(data)
    assert [str(problem) for problem in build(project).problems] == [
        "docs/pictures/articles/by-hand.PNG: this picture is not used: its name does not end in "
        ".png\n    save it as PNG, 720×378 pixels, called by-hand.png",
        "docs/pictures/articles/nobody.png: this picture is not used: no article is called "
        "“nobody”\n    call it as its article is called in the address",
        "docs/pictures/articles/village-workshop.png: this is no PNG picture, whatever its name "
        "says\n    save it as PNG, 720×378 pixels, called village-workshop.png",
    ]
