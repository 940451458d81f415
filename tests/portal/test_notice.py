"""The notice of the week stands on the profile until its last day."""

from datetime import UTC, datetime

import pytest
import time_machine

pytestmark = pytest.mark.django_db


@pytest.fixture
def with_notice(shop):
    shop.notice = "Heute <Zopf>\nfür zwei Euro"
    shop.notice_until = "2026-04-24"
    shop.save_revision().publish()
    return shop


@pytest.mark.parametrize(
    ("day", "is_shown"), [(21, True), (24, True), (25, False), (30, False)]
)
def test_it_is_shown_up_to_its_last_day(client, with_notice, day, is_shown):
    with time_machine.travel(datetime(2026, 4, day, 20, 0, tzinfo=UTC)):
        page = client.get(with_notice.url).content.decode()
    assert ("Heute &lt;Zopf&gt;<br>für zwei Euro" in page) is is_shown


def test_a_shop_without_one_has_no_empty_box(client, shop):
    assert "profile__notice" not in client.get(shop.url).content.decode()
