"""Programs find businesses by what they ask for."""

import pytest

pytestmark = pytest.mark.usefixtures("street")


def test_all_businesses_are_told(ask):
    answer = ask("businesses")
    assert answer["total"] == 4
    assert (answer["page"], answer["pages"], answer["per_page"]) == (1, 1, 24)
    assert {hit["name"] for hit in answer["hits"]} == {
        "Bäckerei Korn",
        "Buch & Blatt",
        "Café Lina",
        "Kiosk Can",
    }


def test_a_hit_has_all_that_a_list_shows(ask):
    (hit,) = ask("businesses", q="korn", near="51.31,7.9")["hits"]
    changed, id_ = hit.pop("changed"), hit.pop("id")
    assert changed == "2026-04-24T10:00:00Z"
    assert isinstance(id_, int)
    assert hit == {
        "name": "Bäckerei Korn",
        "claim": "Brot aus Sauerteig",
        "url": "http://localhost:8000/geschaefte/backerei-korn/",
        "directory": "geschaefte",
        "category": {"slug": "bakery", "name": "Bäckerei & Konditorei"},
        "district": {"slug": "nordhof", "name": "Nordhof"},
        "position": {"lat": 51.3, "lng": 7.9},
        "address": {"street": "Lange Straße 12", "postcode": "58089", "town": "Hagen"},
        "phone": "+492331123456",
        "website": "https://korn.example",
        "tags": [],
        "languages": ["de", "tr"],
        "wheelchair": "yes",
        "payment": ["cash", "girocard"],
        "campaigns": [],
        "open": {"state": "open", "text": "bis 18:30 geöffnet"},
        "distance": 1112,
        "source": "osm",
        "osm_id": "node/1",
    }


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"q": "brot"}, {"Bäckerei Korn"}),
        ({"category": ["bakery", "books"]}, {"Bäckerei Korn", "Buch & Blatt"}),
        ({"district": "suedstadt"}, {"Café Lina", "Kiosk Can"}),
        ({"language": "tr"}, {"Bäckerei Korn", "Kiosk Can"}),
        ({"wheelchair": "yes"}, {"Bäckerei Korn"}),
        ({"payment": "cash"}, {"Bäckerei Korn", "Café Lina"}),
        ({"bbox": "7.89,51.301,7.91,51.32"}, {"Buch & Blatt", "Café Lina"}),
        ({"near": "51.3,7.9", "within": 300}, {"Bäckerei Korn", "Buch & Blatt"}),
        ({"open_now": "1"}, {"Bäckerei Korn", "Café Lina"}),
        ({"open_at": "2026-04-25T11:00:00+02:00"}, {"Buch & Blatt", "Café Lina"}),
        ({"q": "", "open_at": "", "page": ""}, None),
    ],
)
def test_conditions_narrow(names, parameters, found):
    everything = {"Bäckerei Korn", "Buch & Blatt", "Café Lina", "Kiosk Can"}
    assert names(**parameters) == (found or everything)


def test_the_nearest_come_first(ask):
    hits = ask("businesses", near="51.311,7.9")["hits"]
    assert [hit["name"] for hit in hits][:3] == [
        "Café Lina",
        "Buch & Blatt",
        "Bäckerei Korn",
    ]


def test_unknown_hours_stay_visible(ask):
    answer = ask("businesses", open_now="true")
    assert answer["total"] == 2
    assert answer["unknown_hours_total"] == 1
    assert [hit["name"] for hit in answer["unknown_hours_hits"]] == ["Kiosk Can"]


def test_facets_count_what_other_choices_would_give(ask):
    facets = ask("businesses", category="bakery")["facets"]
    assert facets["category"] == {"bakery": 1, "books": 1, "gastronomy": 1, "food": 1}
    assert facets["district"] == {"nordhof": 1}
    assert facets["open"] == {"now": 1}


def test_only_what_has_changed_since(names, shop, friday_noon):
    friday_noon.shift(3600)
    shop("Neu eröffnet")
    assert names(changed_since="2026-04-24T10:30:00Z") == {"Neu eröffnet"}
    assert len(names(changed_since="2026-04-24T12:00:00+02:00")) == 5


def test_a_plus_in_an_address_may_have_become_a_space(client):
    response = client.get("/api/v1/businesses?open_at=2026-04-25T11:00:00+02:00")
    assert response.json()["total"] == 2


def test_pages_follow_each_other(ask):
    pages = [ask("businesses", per_page=3, page=number) for number in (1, 2, 3)]
    ids = [hit["id"] for page in pages for hit in page["hits"]]
    assert len(ids) == len(set(ids)) == 4
    assert [page["pages"] for page in pages] == [2, 2, 2]
    assert pages[2]["hits"] == []


def test_a_page_names_the_next_one(client):
    response = client.get("/api/v1/businesses", {"per_page": 3, "category": "bakery"})
    assert 'rel="next"' not in response["Link"]
    response = client.get("/api/v1/businesses", {"per_page": 3})
    link = response["Link"].partition(">")[0].removeprefix("<")
    assert len(client.get(link).json()["hits"]) == 1


def test_what_says_nothing_to_us_is_told(ask):
    answer = ask("businesses", category=["bakery", "moon"], colour="red")
    assert answer["total"] == 1
    assert answer["ignored"] == [
        {"parameter": "colour", "value": "red"},
        {"parameter": "category", "value": "moon"},
    ]


def test_in_english(ask):
    (hit,) = ask("businesses", q="korn", headers={"accept-language": "en-GB,de;q=0.5"})[
        "hits"
    ]
    assert hit["category"]["name"] == "Bakery"
    assert hit["url"].endswith("/en/geschaefte/backerei-korn/")


def test_openstreetmap_is_credited_where_its_data_may_be(ask, client):
    answer = ask("businesses")
    assert answer["attribution"] == [
        {
            "text": "© OpenStreetMap-Mitwirkende",
            "licence": "ODbL-1.0",
            "url": "https://www.openstreetmap.org/copyright",
        }
    ]
    link = client.get("/api/v1/businesses?format=csv")["Link"]
    assert 'odbl/1-0/>; rel="license"' in link


def test_conditions_may_stand_among_the_words(ask):
    answer = ask("businesses", q="Bäckerei jetzt offen")
    assert [hit["name"] for hit in answer["hits"]] == ["Bäckerei Korn"]
    assert answer["conditions"] == ["open_now"]
    answer = ask("businesses", q="café stufenlos in der nähe")
    assert answer["conditions"] == ["nearby", "step_free"]
    assert ask("businesses", q="bakery")["conditions"] == []


def test_a_shop_that_is_called_like_a_condition_is_found(ask, shop):
    shop("Offen", opening_hours="Mo-Fr 20:00-21:00")
    answer = ask("businesses", q="offen")
    assert [hit["name"] for hit in answer["hits"]] == ["Offen"]
    assert answer["conditions"] == []


def test_the_map_understands_the_same_conditions(ask):
    assert ask("points", q="jetzt offen")["name"] == [
        hit["name"] for hit in ask("businesses", open_now="1", sort="name")["hits"]
    ]
