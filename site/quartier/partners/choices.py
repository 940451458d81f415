"""Fixed sets that organisations and meeting places choose from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Toilet(models.TextChoices):
    """Whether visitors find a toilet."""

    UNKNOWN = "unknown", _("keine Angabe")
    NONE = "none", _("keine Toilette")
    YES = "yes", _("Toilette")
    WHEELCHAIR = "wheelchair", _("Toilette für den Rollstuhl")
