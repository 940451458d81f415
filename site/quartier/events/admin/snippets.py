"""How editors list and write events."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.views.snippets import (
    IndexView,
    SnippetViewSet,
    WorkflowPreviewView,
)

from campaigns.choosing import ForThoseWhoWorkOnThem, GuardedChooserViewSet
from quartier.events.admin.forms import EventForm
from quartier.events.models import Event
from quartier.events.models.event import EventQuerySet
from quartier.partners.portal.waiting import with_states
from quartier.places.panels import PositionPanel
from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.sentence import sentence

ABOUT = ObjectList(
    [
        FieldPanel("title"),
        FieldPanel("summary"),
        FieldPanel("text"),
        FieldPanel("picture"),
        FieldPanel("partner"),
        FieldPanel("organiser"),
        FieldPanel("is_cancelled"),
    ],
    heading=_("Was"),
)

WHEN = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
                FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")]),
            ],
            heading=_("Der Termin"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("repeats"),
                FieldPanel("weekdays"),
                FieldRowPanel([FieldPanel("until"), FieldPanel("times")]),
                FieldPanel(
                    "rule",
                    heading=_("Eigene Regel"),
                    help_text=_("Nur dafür, etwa FREQ=MONTHLY;BYDAY=1TU,3TU"),
                ),
            ],
            heading=_("Kommt er wieder?"),
        ),
        MultiFieldPanel(
            [FieldPanel("left_out"), FieldPanel("extra")],
            heading=_("Was anders ist"),
        ),
        InlinePanel(
            "changes",
            heading=_("Verlegte und abgesagte Termine"),
            label=_("Geänderter Termin"),
        ),
    ],
    heading=_("Wann"),
)

WHERE = ObjectList(
    [
        FieldPanel("meeting_place"),
        FieldPanel("business"),
        FieldPanel("place"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("street"), FieldPanel("house_number")]),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
                FieldPanel(
                    "district",
                    help_text=_("Leer lassen: Dann entscheidet die Position."),
                ),
            ],
            heading=_("Adresse"),
        ),
        PositionPanel(heading=_("Position auf der Karte")),
        FieldPanel("online_url"),
        FieldPanel("step_free"),
    ],
    heading=_("Wo"),
)

FOR_WHOM = ObjectList(
    [
        FieldPanel("audience"),
        FieldPanel("languages"),
        MultiFieldPanel(
            [FieldPanel("is_free"), FieldPanel("cost")], heading=_("Kosten")
        ),
        MultiFieldPanel(
            [
                FieldPanel("takes_sign_ups"),
                FieldRowPanel([FieldPanel("capacity"), FieldPanel("sign_up_days")]),
            ],
            heading=_("Anmeldung"),
        ),
        FieldPanel("calendar"),
        PublishingPanel(),
    ],
    heading=_("Für wen"),
)


class WhenColumn(Column):
    """The dates in one sentence."""

    def get_value(self, instance: Event) -> Any:
        """The sentence; a dash for dates that nobody can work out."""
        try:
            return sentence(instance.series, timezone.localdate())
        except RecurrenceError:
            return "–"


class WorkflowPreview(ForThoseWhoWorkOnThem, WorkflowPreviewView):
    """What waits, for those who work on events; it would tell others its title."""

    model_class = Event


class EventsView(IndexView):
    """The list; what waits in the workflow is read for all of its rows at once."""

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """One page of it."""
        found = super().paginate_queryset(queryset, page_size)
        with_states(found[2])
        return found


class EventViewSet(SnippetViewSet):
    """All events, also drafts."""

    model = Event
    index_view_class = EventsView
    chooser_viewset_class = GuardedChooserViewSet
    workflow_preview_view_class = WorkflowPreview
    icon = "calendar"
    menu_label = _("Kalender")
    menu_order = 230
    add_to_admin_menu = True
    list_display = [
        "title",
        WhenColumn("when", label=_("Wann")),
        Column("inviter", label=_("Wer lädt ein")),
        LiveStatusTagColumn(),
    ]
    list_filter = [
        *("live", "partner", "meeting_place", "district"),
        *("is_free", "is_cancelled", "step_free"),
    ]
    list_per_page = 30
    search_fields = ["title", "summary", "organiser", "partner__title"]
    search_backend_name = None
    ordering = ["title", "pk"]
    edit_handler = TabbedInterface(
        [ABOUT, WHEN, WHERE, FOR_WHOM], base_form_class=EventForm
    )

    def get_queryset(self, request: HttpRequest) -> EventQuerySet:
        """With what the list says of each."""
        return Event.objects.with_records().prefetch_related("changes")
