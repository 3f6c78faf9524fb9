"""From newspaper pages to a microsite: text in, Markdown pages out."""

import os

__version__ = "0.1.0"

# Material prints news about MkDocs 2 while mkdocs.yml is read, which no editor can act on.
# mkdocs.yml names this package (`extra: generator`), so that this runs before.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
