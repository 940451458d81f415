"""The step of a path on which somebody has to say who they are.

A code, an invitation or a registration comes first, then the e-mail, then a mailed
code. What was shown or typed waits in the session meanwhile.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from businesses.team.forms import SignInForm
from quartier.accounts.people import begin_sign_in


def ask_who(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    then: str,
    email: str = "",
) -> HttpResponse:
    """A page that asks for the e-mail; sends the code and leads on to `then`, a path."""
    posted = request.POST if request.method == "POST" and "email" in request.POST else None
    form = SignInForm(posted, initial={"email": email})
    if posted is not None and form.is_valid():
        return begin_sign_in(request, form.cleaned_data["email"], then)
    return render(request, template, {**context, "form": form})
