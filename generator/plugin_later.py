"""While a large site is served, the generator's own files are written when somebody asks for them.

Of thousands of articles an editor looks at a few: after each change the site is there at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.structure.files import Files

from generator.model import WebPage
from generator.plugin_files import wanted, write_own, write_parts
from generator.plugin_shell import Theme
from generator.search import FOLDER

MANY = 1000  # own files; fewer are written at once, so that no mistake in a template stays unseen


def is_large(files: Files) -> bool:
    """Whether the site has so many own files that they can wait."""
    many, others = wanted(files)
    return len(many) + len(others) > MANY


class LaterFiles:
    """The generator's own files of the folder `site`, each written when it is asked for first.

    `parts` are those of the search, all of which are written when one is asked for.
    """

    def __init__(
        self, files: Files, theme: Theme, parts: Callable[[], Iterable[WebPage]], site: Path
    ) -> None:
        many, others = wanted(files)
        self._files = {file.dest_uri: file for file in (*many, *others)}
        self._theme, self._parts, self._site = theme, parts, site
        self._lock = threading.Lock()
        self._over = False

    def make(self, address: str) -> bool:
        """Writes the file at an address below the site's; whether it may be there now.

        Raises whatever goes wrong with its template or with the disk.
        """
        with self._lock:
            if self._over:  # a newer site has come, and may have it
                return True
            for path in (address, f"{address.rstrip('/')}/index.html".lstrip("/")):
                if path in self._files:
                    write_own(self._files[path], self._theme, str(self._site))
                    return True
            if address.startswith(f"{FOLDER}/"):
                parts, self._parts = self._parts, tuple
                write_parts((), parts, str(self._site))
                return (self._site / address).is_file()
        return False

    def end(self) -> None:
        """Nothing more is written: the site is about to be replaced."""
        with self._lock:
            self._over = True
