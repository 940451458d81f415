"""Blocks that tell something: numbers, a course of time, what somebody says."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import PageChooserBlock
from wagtail.images.blocks import ImageChooserBlock


class VoiceBlock(blocks.StructBlock):
    """What somebody says who takes part, with face and shop."""

    text = blocks.TextBlock(label=_("Was gesagt wurde"), max_length=500)
    speaker = blocks.CharBlock(label=_("Wer es gesagt hat"), max_length=80)
    business = PageChooserBlock(
        label=_("Geschäft"), page_type="businesses.BusinessPage", required=False
    )
    picture = ImageChooserBlock(label=_("Bild"), required=False)

    class Meta:
        label = _("Stimme von jemandem, der mitmacht")
        icon = "openquote"
        template = "campaigns/blocks/voice.html"
        description = _("Ein Zitat mit Namen, Bild und Geschäft.")
        preview_value = {
            "text": _("Seit der Kübel blüht, bleiben die Leute stehen."),
            "speaker": _("Eine Floristin"),
        }


class NumberBlock(blocks.StructBlock):
    """One number and what it counts."""

    number = blocks.CharBlock(label=_("Zahl"), max_length=12)
    label = blocks.CharBlock(label=_("Wovon"), max_length=60)


class NumbersBlock(blocks.ListBlock):
    """A few numbers in large figures."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: object):
        kwargs = {"min_num": 1, "max_num": 6} | kwargs
        super().__init__(child_block or NumberBlock(), **kwargs)

    class Meta:
        label = _("Zahlen")
        icon = "order"
        template = "campaigns/blocks/numbers.html"
        description = _("Große Zahlen mit einem Wort dazu.")
        preview_value = [
            {"number": "24", "label": _("Kübel bepflanzt")},
            {"number": "17", "label": _("Geschäfte dabei")},
        ]


class MomentBlock(blocks.StructBlock):
    """One point of a course of time."""

    when = blocks.CharBlock(label=_("Wann"), max_length=40)
    title = blocks.CharBlock(label=_("Was"), max_length=100)
    text = blocks.TextBlock(label=_("Mehr dazu"), required=False, max_length=400)


class TimelineBlock(blocks.ListBlock):
    """How it went, one after the other."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: object):
        kwargs = {"min_num": 2, "max_num": 30} | kwargs
        super().__init__(child_block or MomentBlock(), **kwargs)

    class Meta:
        label = _("Zeitleiste")
        icon = "history"
        template = "campaigns/blocks/timeline.html"
        description = _("Was wann geschah oder geschehen soll.")
        preview_value = [
            {"when": _("März"), "title": _("Erde und Kübel kommen"), "text": ""},
            {"when": _("April"), "title": _("Wir pflanzen gemeinsam"), "text": ""},
        ]
