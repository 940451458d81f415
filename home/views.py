"""Answers of the site as a whole."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from home import style_page
from home.theme import theme_css


@require_safe
def theme(request: HttpRequest, colours: str) -> HttpResponse:
    """The site's own colours as a stylesheet; the address names them."""
    response = HttpResponse(theme_css(colours), content_type="text/css")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


@require_admin_access
@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    """Every component in its states, for developers and editors."""
    return render(request, "styleguide/index.html", style_page.context())
