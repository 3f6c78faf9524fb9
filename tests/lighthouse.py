"""Lighthouse's judgement of a built site, as a phone: `python -m tests.lighthouse SITE`.

Needs node (`npx` fetches Lighthouse) and an installed Chromium; served compressed, as web servers do.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median_low
from typing import Any

from tests.browsers import ADVICE, find_chromium

LIGHTHOUSE = os.environ.get("LIGHTHOUSE", "npx --yes lighthouse@12").split()
FOLDERS = ("articles/", "parks/", "topics/", "organisations/", "measures/", "timeline/")
KINDS = ("", *FOLDERS, "names/", "corrections/", "data/", "about/", "search/", "search/?q=项目")


class _Compressed(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: requests are no news."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(data)


def scores(address: str, chromium: str) -> dict[str, float]:
    """Lighthouse's scores of one page, from 0 to 1."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [
                *LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}",
                "--chrome-flags=--headless=new --no-sandbox",
            ],
            env=os.environ | {"CHROME_PATH": chromium}, check=True, capture_output=True,
        )  # fmt: skip
        told = json.loads(report.read_text("utf-8"))
    return {name: category["score"] for name, category in told["categories"].items()}


def is_there(site: Path, page: str) -> bool:
    return (site / page.split("?")[0] / "index.html").is_file()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--runs", type=int, default=1, help="of each page; the median is printed")
    given = parser.parse_args()
    site = given.site
    chromium = find_chromium()
    if chromium is None:
        raise SystemExit(ADVICE)
    firsts = [sorted(site.glob(f"{folder}*/index.html"))[:1] for folder in FOLDERS]
    pages = [f"{path.parent.relative_to(site).as_posix()}/" for found in firsts for path in found]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for page in (*(kind for kind in KINDS if is_there(site, kind)), *pages):
        address = f"http://127.0.0.1:{server.server_port}/{page}"
        runs = [scores(address, chromium) for _ in range(given.runs)]
        found = {name: median_low(run[name] for run in runs) for name in runs[0]}
        told = ", ".join(f"{name} {100 * score:.0f}" for name, score in found.items())
        print(told, page or "/", flush=True)
    server.shutdown()


if __name__ == "__main__":
    main()
