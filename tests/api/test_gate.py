"""Who may ask, how often, and from where."""

import pytest

from businesses.api.limits import counts

pytestmark = pytest.mark.usefixtures("street")

ADDRESS = "/api/v1/businesses"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(client, method):
    response = getattr(client, method)(ADDRESS)
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_head_tells_what_get_would(client):
    got, told = client.get(ADDRESS), client.head(ADDRESS)
    assert told.status_code == 200
    assert told.content == b""
    for name in ("Content-Length", "Content-Type", "ETag", "Cache-Control", "Vary"):
        assert told[name] == got[name]


def test_pages_of_any_origin_may_read(client):
    response = client.get(ADDRESS, headers={"origin": "https://other.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response


def test_browsers_may_ask_beforehand(client):
    response = client.options(
        ADDRESS,
        headers={
            "origin": "https://other.example",
            "access-control-request-method": "GET",
            "access-control-request-headers": "if-none-match",
        },
    )
    assert response.status_code == 204
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Headers"] == "*"


@pytest.mark.parametrize("address", ["/", "/geschaefte/karte.json", "/healthz"])
def test_the_site_itself_is_not_open_to_other_origins(client, address):
    response = client.get(address, headers={"origin": "https://other.example"})
    assert "Access-Control-Allow-Origin" not in response


def test_refusals_can_be_read_from_anywhere_too(client):
    for address, status in ((f"{ADDRESS}?page=0", 422), ("/api/v1/moon", 404)):
        response = client.get(address)
        assert response.status_code == status
        assert response["Access-Control-Allow-Origin"] == "*"


def test_nobody_gets_a_cookie(client):
    for address in ("businesses", "points", "docs", "openapi.json", "moon"):
        assert not client.get(f"/api/v1/{address}").cookies


def test_too_many_questions(client, settings):
    settings.API_PER_MINUTE = 2
    assert [client.get(ADDRESS).status_code for _ in range(3)] == [200, 200, 429]
    refused = client.get(ADDRESS, headers={"accept-language": "en"})
    assert refused["Retry-After"] == "60"
    assert "wait 60 seconds" in refused.json()["detail"]
    assert client.get("/geschaefte/").status_code == 200
    assert client.get("/geschaefte/karte.json").status_code == 200
    assert client.options(ADDRESS).status_code == 204


def test_the_next_minute_is_a_new_one(client, settings, friday_noon):
    settings.API_PER_MINUTE = 1
    client.get(ADDRESS)
    assert client.get(ADDRESS).status_code == 429
    friday_noon.shift(60)
    assert client.get(ADDRESS).status_code == 200


@pytest.fixture
def share(client, settings):
    """Whether two visitors count as one network."""

    def do_they(one, other):
        settings.API_PER_MINUTE = 1
        counts.forget()
        client.get(ADDRESS, **one)
        return client.get(ADDRESS, **other).status_code == 429

    return do_they


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        ("", "nonsense", True),
    ],
)
def test_a_network_is_an_address_or_a_house(share, one, other, shared):
    assert share({"REMOTE_ADDR": one}, {"REMOTE_ADDR": other}) is shared


def test_nobody_can_claim_to_be_another_network(share):
    mine, pretended = {"REMOTE_ADDR": "192.0.2.1"}, "198.51.100.7"
    assert share(mine, mine | {"HTTP_X_FORWARDED_FOR": pretended}) is True


def test_behind_a_proxy_its_word_counts_and_no_other(share, settings):
    settings.BEHIND_PROXY = True
    proxy = {"REMOTE_ADDR": "127.0.0.1"}
    one = proxy | {"HTTP_X_FORWARDED_FOR": "192.0.2.1"}
    other = proxy | {"HTTP_X_FORWARDED_FOR": "192.0.2.2"}
    pretending = proxy | {"HTTP_X_FORWARDED_FOR": "198.51.100.7, 192.0.2.1"}
    assert share(one, other) is False
    assert share(one, pretending) is True
