"""Pictures that a person picks for a page, held to what the person may pick.

Wagtail's chooser lists only permitted pictures, but the page's form then takes any
number that is sent. Forms that inherit from `PermittedPictures` ask again.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Field, ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlockValidationError, StreamValue
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry


class PermittedPictures:
    """Mixin for Wagtail's admin forms: a picture new on the page must be permitted.

    Pictures that the page already shows may stay, whoever put them there. Without a
    person (`for_user` is None: an import, a command) nothing is refused.
    """

    for_user: Any
    initial: dict[str, Any]
    formsets: dict[str, Any]

    def clean(self) -> dict[str, Any]:
        """Add an error to each field that names a picture the person may not use."""
        values: dict[str, Any] = super().clean()  # type: ignore[misc]
        if self.for_user is None:
            return values
        forms = [self, *_children(self)]
        known = {pk for form in forms for _, pk in _pictures(form, form.initial)}
        chosen = [
            (form, name, pk)
            for form in forms
            for name, pk in _pictures(form, getattr(form, "cleaned_data", {}))
        ]
        new = {pk for *_, pk in chosen} - known
        refused = new - self.permitted_pictures(new) if new else set()
        for form, name, pk in chosen:
            if pk in refused and name in form.cleaned_data:
                form.add_error(name, _refusal(form.cleaned_data[name]))
        return values

    def permitted_pictures(self, pictures: set[int]) -> set[int]:
        """Those among these that the person may use, by the rights of the library."""
        policy = policy_registry.get_by_type(get_image_model())
        permitted = policy.instances_user_has_any_permission_for(
            self.for_user, ["choose"]
        )
        found = permitted.filter(pk__in=pictures).values_list("pk", flat=True)
        return set(found)


def _children(form: PermittedPictures) -> Iterator[Any]:
    """The forms of the page's parts that stay, with their own check behind them."""
    for formset in form.formsets.values():
        for child in formset.forms:
            child.is_valid()
            if not (formset.can_delete and formset._should_delete_form(child)):
                yield child


def _pictures(form: Any, values: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Field names and the pictures in them, of initial or of cleaned values."""
    model = get_image_model()
    for name, field in form.fields.items():
        value = values.get(name)
        if isinstance(value, StreamValue):
            for referred, pk, *_path in value.stream_block.extract_references(value):
                if issubclass(referred, model):
                    yield name, int(pk)
        elif value and issubclass(_chosen_model(field), model):
            yield name, getattr(value, "pk", value)


def _chosen_model(field: Field) -> type:
    if isinstance(field, ModelChoiceField) and field.queryset is not None:
        return field.queryset.model
    return object


def _refusal(value: Any) -> ValidationError:
    error = ValidationError(
        _("Dieses Bild dürfen Sie nicht verwenden. Wählen Sie bitte ein anderes."),
        code="picture_not_permitted",
    )
    if isinstance(value, StreamValue):
        return StreamBlockValidationError(non_block_errors=[error])
    return error
