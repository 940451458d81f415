"""Foreign servers that are huge, slow, lying or lead elsewhere do no harm.

A real server on this machine answers; nothing goes out.
"""

import gzip
import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from feeds.conftest import ics, vevent

from quartier.feeds.errors import FeedError
from quartier.feeds.fetching.line import Limits
from quartier.feeds.fetching.requesting import fetch
from quartier.feeds.fetching.resolving import addresses_of, may_be_asked
from quartier.feeds.fetching.targets import target_of

CALENDAR = ics(vevent()).encode()
SMALL = Limits(seconds=5, size=50_000)
LISTED = {"127.0.0.1": True, "localhost": False, "10.0.0.1": True, "[::1]": True}


def asked(url: str, limits: Limits = SMALL, **marks: str):
    return fetch(url, LISTED.get, limits=limits, **marks)


def only_ipv4(monkeypatch) -> list[str]:
    """This machine's own name has one address; the list of what the resolver is asked."""
    asked_for = []
    resolve = socket.getaddrinfo

    def ipv4(host, port, *_args, **more):
        asked_for.append(host)
        return resolve(host, port, socket.AF_INET, more.get("type", 0))

    monkeypatch.setattr(socket, "getaddrinfo", ipv4)
    return asked_for


def refusal(url: str, limits: Limits = SMALL) -> str:
    with pytest.raises(FeedError) as found:
        asked(url, limits)
    return found.value.message


def test_a_calendar_comes_with_its_marks_and_is_not_sent_twice(server):
    server.serve(CALENDAR, ETag='"7"', Last_Modified="Tue, 21 Apr 2026 08:00:00 GMT")
    answer = asked(server.url)
    assert (answer.body, answer.etag) == (CALENDAR, '"7"')
    server.serve(b"", status=304, declared=False)
    again = asked(server.url, etag=answer.etag, last_modified=answer.last_modified)
    assert again.body is None
    _path, headers = server.asked[-1]
    assert headers["If-None-Match"] == '"7"'
    assert headers["If-Modified-Since"] == "Tue, 21 Apr 2026 08:00:00 GMT"
    assert "Cookie" not in headers
    assert "Authorization" not in headers


def test_the_kind_of_content_is_not_believed(server):
    server.serve(CALENDAR, Content_Type="image/png")
    assert asked(server.url).body == CALENDAR


def test_packed_calendars_are_unpacked(server):
    server.serve(gzip.compress(CALENDAR), Content_Encoding="gzip")
    assert asked(server.url).body == CALENDAR


@pytest.mark.parametrize("declared", [True, False])
def test_what_is_huge_is_left_after_the_agreed_size(server, declared):
    server.serve(b"x" * 400_000, declared=declared)
    assert refusal(server.url) == "Der Kalender ist zu groß."


def test_a_bomb_is_unpacked_no_further_than_agreed(server):
    bomb = gzip.compress(b"\0" * 20_000_000)
    assert len(bomb) < SMALL.size
    server.serve(bomb, Content_Encoding="gzip")
    assert refusal(server.url) == "Der Kalender ist zu groß."


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(CALENDAR, mtime=0)[:-9], {"Content_Encoding": "gzip"}),
        (b"no gzip at all", {"Content_Encoding": "gzip"}),
        (b"zz\r\nno chunks", {"Transfer_Encoding": "chunked"}),
    ],
)
def test_what_is_cut_off_or_garbled_is_not_taken(server, body, headers):
    server.serve(body, declared=False, **headers)
    assert "nicht zu verstehen" in refusal(server.url)


def test_less_than_was_promised_is_not_taken(server):
    server.serve(CALENDAR, declared=False, Content_Length="5000")
    assert "nicht zu erreichen" in refusal(server.url)


def test_unknown_packing_is_refused(server):
    server.serve(CALENDAR, Content_Encoding="br")
    assert "packt den Kalender" in refusal(server.url)


def trickle(part: bytes, stopped: threading.Event):
    def answer(handler) -> None:
        while not stopped.wait(0.02):
            handler.wfile.write(part)

    return answer


@pytest.mark.parametrize(
    "part",
    [b"x", b"HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR\r\n", b"HTTP/1.1 100 C\r\n\r\n"],
)
def test_a_trickle_ends_with_the_time_for_all_of_it(server, part):
    stopped = threading.Event()
    server.answer = trickle(part, stopped)
    try:
        said = refusal(server.url, Limits(seconds=0.3, size=50_000))
    finally:
        stopped.set()
    assert said == "127.0.0.1 hat zu lange gebraucht."


def test_a_server_that_never_answers_ends_too(settings):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        settings.FEED_NETWORKS, settings.FEED_PORTS = ["127.0.0.0/8"], [port]
        limits = Limits(seconds=0.3, size=50_000)
        said = refusal(f"http://127.0.0.1:{port}/", limits)
    assert said == "127.0.0.1 hat zu lange gebraucht."


def test_a_name_that_never_resolves_ends_too():
    stopped = threading.Event()
    with pytest.raises(FeedError, match="nicht zu finden"):
        addresses_of("x.example", 443, 0.1, lambda *_a, **_k: stopped.wait(5) or [])
    stopped.set()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "keinen Kalender mehr"),
        (410, "keinen Kalender mehr"),
        (403, "nicht heraus"),
        (500, "mit dem Fehler 500"),
        (206, "mit dem Fehler 206"),
        (304, "mit dem Fehler 304"),
    ],
)
def test_other_answers_are_told_in_words(server, status, said):
    server.serve(b"", status=status, declared=False)
    assert said in refusal(server.url)


def test_redirects_are_followed_three_times(server):
    def answer(handler) -> None:
        hop = int(handler.path.strip("/") or 0)
        handler.send_response(302 if hop < 3 else 200)
        handler.send_header("Location", f"/{hop + 1}")
        handler.end_headers()
        if hop == 3:
            handler.wfile.write(CALENDAR)

    server.answer = answer
    base = server.url.removesuffix("kalender.ics")
    assert asked(f"{base}0").body == CALENDAR
    server.serve(b"", status=301, Location="/")
    assert refusal(server.url) == "Die Adresse leitet zu oft weiter."
    assert len(server.asked) == 8


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://10.0.0.1/", "liegt in einem inneren Netz"),
        ("http://169.254.169.254/latest/", "steht nicht in der Liste"),
        ("http://localhost/", "nur verschlüsselt"),
        ("file:///etc/passwd", "keine Adresse eines Kalenders"),
        ("http://127.0.0.1:22/", "Am Anschluss 22 fragen wir nicht."),
        ("http://a:b@127.0.0.1/", "kein Name und kein Passwort"),
        ("http://[", "nicht zu verstehen"),
        ("http://127.0.0.1/\x01", "keine Adresse eines Kalenders"),
    ],
)
def test_a_redirect_may_lead_only_where_an_editor_may(server, location, said):
    server.serve(b"", status=302, Location=location)
    assert said in refusal(server.url)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("100.64.0.1", "0.0.0.8", "224.0.0.1", "255.255.255.255", "192.0.0.1"),
        *("::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "fec0::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
        *("2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "::127.0.0.1", "100::1"),
    ],
)
def test_addresses_inside_are_never_asked(address):
    assert not may_be_asked(address)


@pytest.mark.parametrize(
    "address",
    [
        "93.184.216.34",
        "2606:2800:220:1::1",
        "::ffff:93.184.216.34",
        "64:ff9b::5db8:d822",
    ],
)
def test_addresses_on_the_net_are(address):
    assert may_be_asked(address)


def test_the_operator_may_open_a_network_of_their_own(settings):
    settings.FEED_NETWORKS = ["10.1.0.0/16"]
    assert may_be_asked("10.1.2.3")
    assert not may_be_asked("10.2.2.3")


def test_a_name_with_one_address_inside_is_refused_as_a_whole():
    def lookup(*_args, **_more):
        return [(2, 1, 6, "", (ip, 443)) for ip in ("93.184.216.34", "127.0.0.1")]

    with pytest.raises(FeedError, match="inneren Netz"):
        addresses_of("zwei.example", 443, 5, lookup)


def test_a_name_is_asked_once_and_its_address_is_what_is_called(server, monkeypatch):
    names = only_ipv4(monkeypatch)
    server.serve(CALENDAR)
    url = server.url.replace("127.0.0.1", "localhost")
    assert fetch(url, {"localhost": True}.get).body == CALENDAR
    assert names == ["localhost", "127.0.0.1"]
    assert server.asked[0][1]["Host"] == f"localhost:{server.port}"


@pytest.fixture
def certified(server, tmp_path, monkeypatch):
    """The server speaks TLS for these names, and its certificate is trusted."""

    def for_name(name: str) -> str:
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        now = datetime.now(UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject)
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(
                x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False
            )
            .add_extension(x509.BasicConstraints(True, None), critical=True)
            .sign(key, hashes.SHA256())
        )
        file = tmp_path / "server.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + certificate.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        server.http.socket = context.wrap_socket(server.http.socket, server_side=True)
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
        return f"https://localhost:{server.port}/kalender.ics"

    return for_name


def test_the_certificate_is_checked_for_the_name(server, certified, monkeypatch):
    only_ipv4(monkeypatch)
    url = certified("localhost")
    server.serve(CALENDAR)
    assert asked(url).body == CALENDAR
    monkeypatch.delenv("SSL_CERT_FILE")
    assert "weist sich nicht richtig aus" in refusal(url)


def test_a_certificate_for_another_name_is_refused(server, certified, monkeypatch):
    only_ipv4(monkeypatch)
    server.serve(CALENDAR)
    assert "weist sich nicht richtig aus" in refusal(certified("anderswo.example"))
    assert server.asked == []


def test_names_are_compared_as_the_net_writes_them():
    listed = {"xn--bcher-kva.example": False}
    target = target_of("https://Bücher.Example./a?b=1#c", listed.get)
    assert target.address == "https://xn--bcher-kva.example/a?b=1"
