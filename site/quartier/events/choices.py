"""Fixed sets that an event chooses from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """For whom an event is; nothing chosen means for everybody."""

    BUSINESSES = "businesses", _("Geschäfte und Betriebe")
    JOB_SEEKERS = "job-seekers", _("Arbeitsuchende")
    FAMILIES = "families", _("Familien")
    CHILDREN = "children", _("Kinder")
    YOUNG = "young", _("Jugendliche")
    OLDER = "older", _("Ältere")
    WOMEN = "women", _("Frauen")
    NEWCOMERS = "newcomers", _("Neu Zugezogene")
