"""The API in a browser: its description, and pages of others that ask it."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def page(demo_site, chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def other_origin(tmp_path):
    """A site of somebody else, with one empty page."""
    (tmp_path / "index.html").write_text("<!DOCTYPE html><title>Elsewhere</title>")
    handler = partial(SimpleHTTPRequestHandler, directory=tmp_path)
    server = ThreadingHTTPServer(("localhost", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_trying_a_question_out_needs_no_other_host_and_breaks_no_rule(page, demo_site):
    hosts, complaints = set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{demo_site.url}/api/v1/docs")
    page.get_by_text("Find businesses").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    page.get_by_text('"total"').first.wait_for()
    assert hosts - {""} == {urlsplit(demo_site.url).netloc}
    assert complaints == []
    assert page.context.cookies() == []


def test_a_page_of_another_origin_may_read(page, demo_site, other_origin):
    page.goto(other_origin)
    status, total = page.evaluate(
        """async address => {
            const response = await fetch(address, {headers: {"If-None-Match": '"x"'}});
            return [response.status, response.headers.get("X-Total-Count")];
        }""",
        f"{demo_site.url}/api/v1/businesses?category=bakery",
    )
    assert status == 200
    assert int(total) > 0
