"""What import-linter can't see: models and page types refer to each other by name."""

import subprocess
import tomllib
from pathlib import Path

from django.apps import apps
from wagtail.models import get_page_models

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LAYERS = PYPROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
RANK = {
    module.strip(): len(LAYERS) - depth
    for depth, layer in enumerate(LAYERS)
    for module in layer.split("|")
}
OURS = {layer.split(".")[0] for layer in RANK}
LONGEST_MODULE = 300


def rank(model):
    return RANK.get(model._meta.app_config.name, 0)


def test_every_app_of_ours_has_a_layer():
    ours = {
        app.name
        for app in apps.get_app_configs()
        if ROOT in Path(app.path).parents and ".venv" not in Path(app.path).parts
    }
    assert ours
    assert ours <= RANK.keys()


def comes_from_another_package(model, field):
    """Whether we inherited the field, as pictures do with Wagtail's uploader."""
    return any(
        field.name in {inherited.name for inherited in base._meta.get_fields()}
        for base in model.__mro__[1:]
        if hasattr(base, "_meta") and base.__module__.split(".")[0] not in OURS
    )


def test_models_refer_only_to_their_own_layer_or_one_below():
    upward = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        if rank(model)
        for field in model._meta.get_fields()
        if field.concrete
        and field.is_relation
        and not comes_from_another_package(model, field)
        and rank(field.related_model) > rank(model)
    ]
    assert upward == []


def test_page_types_name_no_parent_from_a_layer_above():
    upward = [
        f"{page._meta.label} under {parent}"
        for page in get_page_models()
        if rank(page)
        for parent in getattr(page, "parent_page_types", None) or []
        if rank(apps.get_model(parent)) > rank(page)
    ]
    assert upward == []


def test_no_module_is_longer_than_a_few_screens():
    listed = subprocess.run(
        ["git", "ls-files", "*.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    too_long = [
        name
        for name in listed.stdout.split()
        if "/migrations/" not in name
        and not name.startswith("tests/")
        and len((ROOT / name).read_text().splitlines()) > LONGEST_MODULE
    ]
    assert too_long == []


def test_no_folder_below_tests_is_a_package():
    assert list((ROOT / "tests").rglob("__init__.py")) == []
