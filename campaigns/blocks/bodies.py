"""Which blocks make up the story of a campaign."""

from django.utils.translation import gettext_lazy as _

from quartier.blocks.bodies import BodyBlock


class CampaignBodyBlock(BodyBlock):
    """All blocks of an editorial page, and those that only campaigns have."""

    class Meta:
        label = _("Inhalt")
        required = False
