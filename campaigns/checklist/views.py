"""The checklist of a campaign: open things by their day, done ones below."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from campaigns.checklist.forms import ItemForm
from campaigns.models import CampaignPage, ChecklistItem
from campaigns.people.admin.guards import editable_campaign

FORMS = require_http_methods(["GET", "HEAD", "POST"])


@FORMS
def checklist(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything to do, and a form for one more."""
    campaign = editable_campaign(request, pk)
    form = ItemForm(request.POST or None, instance=ChecklistItem(campaign=campaign))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("„%(item)s“ steht auf der Liste.") % _named(form))
        return redirect("campaign_checklist", pk)
    today = timezone.localdate()
    return _page(
        request,
        "checklist",
        campaign,
        form,
        open=[(one, _when(one, today)) for one in campaign.checklist.open()],
        done=campaign.checklist.filter(done_at__isnull=False).order_by(
            F("done_at").desc(), "pk"
        ),
    )


@FORMS
def edit_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Other words or another day; or off the list."""
    item = own_item(request, pk)
    if request.method == "POST" and request.POST.get("do") == "delete":
        item.delete()
        messages.success(request, _("„%(item)s“ ist gestrichen.") % {"item": item.text})
        return redirect("campaign_checklist", item.campaign_id)
    form = ItemForm(request.POST or None, instance=item)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Gespeichert."))
        return redirect("campaign_checklist", item.campaign_id)
    return _page(request, "item", item.campaign, form, item=item)


@require_POST
def tick(request: HttpRequest, pk: int) -> HttpResponse:
    """It is done, or after all it is not. Ticked twice it is done once."""
    item = own_item(request, pk)
    if request.POST.get("do") == "open":
        ChecklistItem.objects.filter(pk=item.pk).update(done_at=None)
    else:
        undone = ChecklistItem.objects.open().filter(pk=item.pk)
        undone.update(done_at=timezone.now())
    return redirect("campaign_checklist", item.campaign_id)


def own_item(request: HttpRequest, pk: int) -> ChecklistItem:
    """The thing to do, for those who may edit its campaign."""
    item = ChecklistItem.objects.select_related("campaign").filter(pk=pk).first()
    if item is None:
        raise Http404
    editable_campaign(request, item.campaign_id)
    return item


def _when(item: ChecklistItem, today: date) -> str:
    """How urgent: overdue, today, soon; "" for what has time."""
    if item.due_on is None:
        return ""
    days = (item.due_on - today).days
    if days < 0:
        return "late"
    return "soon" if days <= 7 else ""


def _named(form: ItemForm) -> dict[str, str]:
    return {"item": form.instance.text}


def _page(
    request: HttpRequest,
    name: str,
    campaign: CampaignPage,
    form: ItemForm,
    **context: Any,
) -> HttpResponse:
    title = _("Aufgaben: %(campaign)s") % {"campaign": campaign.title}
    edit_url = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    frame = {
        "campaign": campaign,
        "form": form,
        "header_title": title,
        "page_title": title,
        "header_icon": "list-ul",
        "breadcrumbs_items": [
            {"url": reverse("campaign_overview"), "label": _("Aktionen")},
            {"url": edit_url, "label": campaign.title},
            {
                "url": reverse("campaign_checklist", args=[campaign.pk]),
                "label": _("Aufgaben"),
            },
            *(
                [{"url": "", "label": context["item"].text}]
                if "item" in context
                else []
            ),
        ],
    }
    template = f"campaigns/checklist/{name}.html"
    status = 422 if form.errors else 200
    return render(request, template, frame | context, status=status)
