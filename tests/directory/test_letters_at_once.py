"""Search box and API by way of the web server: letters after the first are answered at
once, and nobody can tell the difference."""

from http import HTTPStatus
from io import BytesIO
from itertools import product

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import OperationalError, close_old_connections, connection
from django.test import RequestFactory
from wagtail.models import PageViewRestriction

from businesses.api.limits import counts
from businesses.at_once import SuggestingAtOnce
from businesses.repeated import answers

pytestmark = pytest.mark.usefixtures("street")

BOX = "/geschaefte/vorschlaege.json"
API = "/api/v1/suggest"


class Server:
    """Asks as the web server does; counts what goes the long way."""

    def __init__(self, path=BOX):
        self.path = path
        self.django = WSGIHandler()
        self.long_ways = 0
        self.application = SuggestingAtOnce(self._counted)

    def _counted(self, environ, start_response):
        self.long_ways += 1
        return self.django(environ, start_response)

    def get(self, text, **more):
        return self._ask(self.application, text, more)

    def get_the_long_way(self, text, **more):
        answers.forget()
        return self._ask(self.django, text, more)

    def _ask(self, application, text, more):
        factory = RequestFactory(HTTP_ACCEPT_ENCODING="gzip")
        environ = factory.get(self.path, {"q": text}).environ | more
        environ["wsgi.input"] = BytesIO()
        said = []
        body = b"".join(application(environ, lambda *some: said.extend(some)))
        status, headers = said
        return status, dict(headers), body


@pytest.fixture(autouse=True)
def _connection_of_the_test():
    """A request would close it, and all that the test has written were gone."""
    request_started.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)


@pytest.fixture(params=[BOX, API])
def server(request):
    answers.forget()
    counts.forget()
    return Server(request.param)


@pytest.fixture
def knowing(server):
    """A server that was asked at this address before."""
    server.get("k")
    server.long_ways = 0
    return server


TEXTS = [
    "k",
    "korn",
    "ko rn ",
    "Bäckerei & jetzt offen",
    "mülelr",
    "",
    " ",
    "\0",
    "ß+%",
]


def test_each_letter_is_answered_as_by_the_long_way(knowing):
    for text, more in product(TEXTS, ({}, {"HTTP_ACCEPT_ENCODING": ""})):
        by_the_long_way = knowing.get_the_long_way(text, **more)
        answers.forget()
        for _anew_and_from_memory in range(2):
            assert knowing.get(text, **more) == by_the_long_way, text
    assert knowing.long_ways == 0


def test_only_the_first_letter_goes_the_long_way(server):
    for letters in range(1, 5):
        status, headers, _body = server.get("korn"[:letters])
        assert status == "200 OK"
        assert "frame-ancestors" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert server.long_ways == 1


def _unpublish_the_shop(directory):
    directory.get_children().get(title="Bäckerei Korn").unpublish()


def _unpublish_the_directory(directory):
    directory.unpublish()


def _close_the_directory(directory):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")


@pytest.mark.parametrize(
    "gone", [_unpublish_the_shop, _unpublish_the_directory, _close_the_directory]
)
def test_what_may_be_seen_no_more_is_told_no_more(knowing, directory, gone):
    plain = {"HTTP_ACCEPT_ENCODING": ""}
    assert "Bäckerei Korn" in knowing.get("korn", **plain)[2].decode()
    gone(directory)
    for text in ("korn", "kor"):
        assert "Bäckerei Korn" not in knowing.get(text, **plain)[2].decode()


UNUSUAL = [
    ({"HTTP_HOST": "anderswo.example"}, HTTPStatus.BAD_REQUEST),
    ({"HTTP_IF_NONE_MATCH": "*"}, HTTPStatus.NOT_MODIFIED),
    ({"REQUEST_METHOD": "HEAD"}, HTTPStatus.OK),
    ({"QUERY_STRING": "q=korn&q=rad"}, HTTPStatus.OK),
    ({"PATH_INFO": "/nirgends/vorschlaege.json"}, HTTPStatus.NOT_FOUND),
]


def test_whatever_is_unusual_goes_the_long_way_each_time(knowing):
    for more, status in UNUSUAL * 2:
        told = knowing.get("korn", **more)[0]
        assert told.startswith(str(status.value)), more
    assert knowing.long_ways == len(UNUSUAL * 2)


@pytest.mark.parametrize(
    ("path", "status"),
    [(BOX, HTTPStatus.FORBIDDEN), (API, HTTPStatus.METHOD_NOT_ALLOWED)],
)
def test_nothing_can_be_sent_there(path, status):
    server = Server(path)
    server.get("k")
    told = server.get("korn", REQUEST_METHOD="POST")[0]
    assert told.startswith(str(status.value))
    assert server.long_ways == 2


def test_what_was_told_in_the_clear_is_not_what_is_told_in_secret(settings):
    settings.SECURE_HSTS_SECONDS = 60
    server, secret = Server(), {"wsgi.url_scheme": "https"}
    for _again in range(2):
        assert "Strict-Transport-Security" not in server.get("korn")[1]
        assert "Strict-Transport-Security" in server.get("korn", **secret)[1]
    assert server.long_ways == 2


def test_a_database_that_is_away_for_a_moment_is_asked_again_the_long_way(knowing):
    failures = iter([OperationalError("away")])

    def away_once(execute, *question):
        for failure in failures:
            raise failure
        return execute(*question)

    with connection.execute_wrapper(away_once):
        assert knowing.get("korn")[0] == "200 OK"
    assert knowing.long_ways == 1


@pytest.fixture
def knowing_api():
    """A server whose API was asked before, in German."""
    answers.forget()
    server = Server(API)
    server.get("k")
    counts.forget()
    server.long_ways = 0
    return server


def test_programs_are_answered_in_the_language_they_ask_for(knowing_api):
    for accepted, language, long_ways in (
        ("de", "de", 0),
        ("en", "en", 1),
        ("en-GB, de;q=0.5", "en", 1),
        ("tlh, de;q=0.5", "de", 1),
    ):
        headers = {"HTTP_ACCEPT_LANGUAGE": accepted}
        answer = knowing_api.get("korn", **headers)
        assert answer[1]["Content-Language"] == language
        assert knowing_api.long_ways == long_ways
        assert answer == knowing_api.get_the_long_way("korn", **headers)


def test_each_letter_counts_as_a_question_of_a_program(knowing_api, settings):
    settings.API_PER_MINUTE = 3
    statuses = [knowing_api.get("korn"[:letters])[0] for letters in (1, 2, 3, 4, 4)]
    assert statuses == ["200 OK"] * 3 + ["429 Too Many Requests"] * 2
    assert knowing_api.long_ways == 2
    neighbour = {"REMOTE_ADDR": "192.0.2.7"}
    assert knowing_api.get("korn", **neighbour)[0] == "200 OK"


def test_pages_of_any_origin_may_read_what_a_program_is_told(knowing_api):
    headers = knowing_api.get("korn", HTTP_ORIGIN="https://anderswo.example")[1]
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Set-Cookie" not in headers
    assert knowing_api.long_ways == 0


def test_a_program_is_told_that_its_text_is_too_long(knowing_api):
    assert knowing_api.get("k" * 1_000)[0].startswith("422")
    assert knowing_api.long_ways == 1
