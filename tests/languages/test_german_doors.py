"""What is not translated yet is marked as German in one place."""

import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "marked"), [("", None), ("/en", None), ("/tr", "de"), ("/ar", "de")]
)
def test_the_page_for_signing_in_is_german_for_those_whose_language_it_lacks(
    client, language, marked
):
    answer = client.get(f"{language}/mein-geschaeft/", follow=True)
    soup = BeautifulSoup(answer.content, "html.parser")
    assert soup.main.get("lang") == marked
    assert soup.main.get("dir") == (marked and "ltr")
