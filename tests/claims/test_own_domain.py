"""Which mailboxes prove that a website, and with it the shop, is somebody's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.claims.own_domain import is_in_domain, own_domain


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("https://www.korn.example/brot?x=1", "korn.example"),
        ("http://korn.example", "korn.example"),
        ("https://shop.korn.example/", "korn.example"),
        ("https://www.shop.korn.example/", "korn.example"),
        ("https://KORN.Example./", "korn.example"),
        ("https://korn.co.uk/", "korn.co.uk"),
        ("https://www.bäcker.example/", "xn--bcker-gra.example"),
    ],
)
def test_the_domain_is_that_of_the_website(website, domain):
    assert own_domain(website) == domain


@pytest.mark.parametrize(
    "website",
    [
        "https://www.instagram.com/korn",
        "https://de-de.facebook.com/korn",
        "https://korn.jimdofree.com/",
        "https://user.wixsite.com/korn",
        "https://sites.google.com/view/korn",
        "https://korn.business.site",
        "https://web.de/korn",
        "https://korn.github.io",
        "https://www.co.uk/",
        "https://shop.co.uk/x"[:19],
        "https://localhost/",
        "https://192.168.0.1/",
        "https://[::1]/",
        "https://",
        "",
        "javascript:alert(1)",
    ],
)
def test_where_many_share_a_domain_no_mailbox_proves_anything(website):
    assert own_domain(website) == ""


def test_a_part_of_somebody_elses_domain_does_not_open_the_whole():
    """The town hosts the club; not every clerk of the town is the club."""
    assert own_domain("https://verein.stadt.example/") == "verein.stadt.example"


@pytest.mark.parametrize(
    ("email", "fits"),
    [
        ("ofen@korn.example", True),
        ("Ofen@KORN.example", True),
        ("ofen@sub.korn.example", False),
        ("ofen@korn.example.evil.example", False),
        ("ofen@evilkorn.example", False),
        ("korn.example", False),
        ("@", False),
        ("", False),
    ],
)
def test_only_addresses_of_exactly_that_domain_count(email, fits):
    assert is_in_domain(email, "korn.example") is fits


def test_no_address_is_in_no_domain():
    assert not is_in_domain("a@", "")


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_that_is_typed_is_an_error(website, email):
    domain = own_domain(website)
    is_in_domain(email, domain)
    assert domain == domain.lower()
