"""The floor: the same articles as ready-made Markdown, for MkDocs and Material alone."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.build import read, tell

CONFIG = {
    "site_name": "floor",
    "site_url": "https://floor.example/",
    "theme": {"name": "material", "language": "zh", "font": False},
    "plugins": [],
    "nav": [{"首页": "index.md"}],
    "not_in_nav": "/articles/*",
}


def make_floor(project: Path, folder: Path) -> int:
    """Lays out in `folder` what `project` publishes as plain Markdown; returns the articles."""
    reading = read(project)
    stories, _ = tell(reading.pages, reading.zone)
    articles = folder / "docs" / "articles"
    articles.mkdir(parents=True)
    links = []
    for story in stories:
        article = story.article
        title = article.headline or article.plan.title or article.slug
        text = "\n\n".join(paragraph.text for paragraph in article.paragraphs)
        front = yaml.safe_dump({"title": title}, allow_unicode=True)
        (articles / f"{article.slug}.md").write_text(f"---\n{front}---\n\n# {title}\n\n{text}\n")
        links.append(f"- [{title}](articles/{article.slug}.md)")
    (folder / "docs/index.md").write_text("# floor\n\n" + "\n".join(links) + "\n", "utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(CONFIG, allow_unicode=True), "utf-8")
    return len(stories)
