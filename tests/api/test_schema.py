"""The contract with other people's programs."""

import json
from pathlib import Path

import pytest

SCHEMA = Path(__file__).parents[2] / "docs" / "api" / "openapi.json"


@pytest.fixture
def schema(client, db):
    return client.get("/api/v1/openapi.json").json()


def test_the_contract_is_the_one_that_is_published(schema):
    """After a wanted change: `manage.py export_openapi_schema --api
    businesses.api.endpoints.api --indent 2 --output docs/api/openapi.json`."""
    assert schema == json.loads(SCHEMA.read_text())


def test_everything_is_explained(schema):
    for address, operations in schema["paths"].items():
        (operation,) = operations.values()
        assert operation["description"], address
        for parameter in operation["parameters"]:
            if parameter["in"] == "query":
                assert parameter["schema"]["description"], parameter


def test_only_reading_is_offered(schema):
    assert {method for one in schema["paths"].values() for method in one} == {"get"}


def test_the_front_of_the_api_leads_to_its_description(client, db):
    response = client.get("/api/v1/", follow=True)
    assert response.redirect_chain == [("/api/v1/docs", 302)]
    assert "swagger-ui" in response.content.decode()
