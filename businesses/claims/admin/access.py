"""Who of the admin's people decides about claims: those who may publish."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from businesses.editors import businesses_of


class ForEditors:
    """Mixin for views of the admin; each looks its objects up among `own`."""

    request: HttpRequest

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Refuse those who may publish nothing."""
        self.own = businesses_of(request.user)  # type: ignore[arg-type]
        if not self.own.exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
