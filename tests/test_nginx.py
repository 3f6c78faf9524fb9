"""The sample site for nginx in manual/ works as it stands, with a real nginx."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT
from tests.test_cli import run
from tests.test_policy import WATCH

SAMPLE = ROOT / "manual" / "nginx.conf"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="no nginx (Debian: apt install nginx-light)")

SERVER = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {site}
}}
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def configuration(folder: Path, site: Path, port: int) -> str:
    """The sample with this machine's port and folders in the places of its own."""
    sample = SAMPLE.read_text("utf-8")
    for own, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/record/site;", f"root {site};"),
        ("/etc/nginx/record-csp.conf", f"{folder}/record-csp.conf"),
    ):
        assert sample.count(own) == 1
        sample = sample.replace(own, here)
    user = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    return SERVER.format(user=user, folder=folder, site=sample)


@pytest.fixture(scope="module")
def address(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The invented zone's site behind nginx, with the sample's settings."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    policy = run("csp", built_site).stdout.strip()
    line = f'add_header Content-Security-Policy "{policy}" always;\n'
    (folder / "record-csp.conf").write_text(line, "utf-8")
    (folder / "nginx.conf").write_text(configuration(folder, built_site, port), "utf-8")
    command = [str(NGINX), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    tested = subprocess.run([*command, "-t"], capture_output=True, encoding="utf-8", check=False)
    assert tested.returncode == 0, tested.stderr
    assert "warn" not in tested.stderr
    process = subprocess.Popen(command)
    try:
        for _ in range(100):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def ask(address: str, headers: dict[str, str] | None = None) -> tuple[int, Message, bytes]:
    try:
        with urlopen(Request(address, headers=headers or {})) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.mark.parametrize(
    ("path", "status"),
    [("", 200), ("articles/", 200), ("nowhere/", 404), ("data/figures.csv", 200), (".git/x", 404)],
)
def test_every_answer_has_its_headers_once(address: str, path: str, status: int) -> None:
    code, headers, _ = ask(address + path)
    assert code == status
    for name in (
        "Cache-Control",
        "Content-Security-Policy",
        "Cross-Origin-Opener-Policy",
        "Permissions-Policy",
        "Referrer-Policy",
        "X-Content-Type-Options",
    ):
        assert len(headers.get_all(name, [])) == 1, name
    assert "'sha256-" in headers["Content-Security-Policy"]
    assert headers["Server"] == "nginx"


def test_a_wrong_address_shows_the_sites_own_page(address: str, built_site: Path) -> None:
    assert ask(address + "nowhere/")[2] == (built_site / "404.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("data/figures.csv", "text/csv; charset=utf-8"),
        ("data/figures.json", "application/json; charset=utf-8"),
        ("assets/site.css", "text/css; charset=utf-8"),
    ],
)
def test_text_says_that_it_is_utf_8_and_comes_compressed(
    address: str, built_site: Path, path: str, kind: str
) -> None:
    _, headers, body = ask(address + path, {"Accept-Encoding": "gzip"})
    assert headers["Content-Type"] == kind
    assert (headers["Content-Encoding"], headers["Vary"]) == ("gzip", "Accept-Encoding")
    assert gzip.decompress(body) == (built_site / (path or "index.html")).read_bytes()


def test_what_never_changes_is_kept_and_all_else_asked_for_anew(
    address: str, built_site: Path
) -> None:
    home = (built_site / "index.html").read_text("utf-8")
    hashed = re.findall(r'(?:href|src)="(assets/[^"]*\.min\.(?:css|js))"', home)
    assert len(hashed) == 2
    for path in (*hashed, "search/parts/start.js?v=1"):
        assert "immutable" in ask(address + path)[1]["Cache-Control"], path
    for path in ("", "articles/", "assets/site.css", "search/parts/start.js"):
        _, headers, _ = ask(address + path)
        assert headers["Cache-Control"] == "no-cache"
        assert ask(address + path, {"If-None-Match": headers["ETag"]})[0] == 304


@pytest.mark.browser
def test_pages_and_search_work_behind_it(address: str, chromium: Browser) -> None:
    context = chromium.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(address + "search/?q=施工许可")
    page.locator("[data-search-result] a, a[data-search-result]").first.click()
    page.wait_for_url("**/articles/qinghu-four-projects/*")
    assert page.evaluate("window.blocked") == []
    context.close()
