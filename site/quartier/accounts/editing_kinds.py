"""What people leave behind when they edit: revisions, logs, comments, pictures."""

from collections.abc import Iterable, Iterator

from django.core.files import File
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import (
    Comment,
    CommentReply,
    ModelLogEntry,
    Page,
    PageLogEntry,
    Revision,
)

from quartier.accounts import personal_data
from quartier.accounts.models import User
from quartier.accounts.personal_data import PersonalData, Row
from quartier.media.models import Picture


def _deeds(user: User) -> Iterator[Row]:
    for log in (PageLogEntry, ModelLogEntry):
        for entry in log.objects.filter(user_id=user.pk).order_by("timestamp"):
            yield {
                _("Was"): str(entry.action),
                _("Woran"): entry.label,
                _("Wann"): entry.timestamp,
            }
    for revision in Revision.objects.filter(user=user).order_by("created_at"):
        yield {
            _("Was"): _("Fassung gespeichert"),
            _("Woran"): revision.object_str,
            _("Wann"): revision.created_at,
        }


def _forget_author(user: User) -> None:
    PageLogEntry.objects.filter(user_id=user.pk).update(user=None)
    ModelLogEntry.objects.filter(user_id=user.pk).update(user=None)
    # Of the person's own account the log tells the address.
    ModelLogEntry.objects.filter(
        content_type__app_label="accounts",
        content_type__model="user",
        object_id=str(user.pk),
    ).update(label="", data={})
    Revision.objects.filter(user=user).update(user=None)
    Page.objects.filter(owner=user).update(owner=None)


def _comments(user: User) -> Iterator[Row]:
    for kind in (Comment, CommentReply):
        for comment in kind.objects.filter(user=user):
            yield {_("Text"): comment.text, _("Wann"): comment.created_at}


def _erase_comments(user: User) -> None:
    CommentReply.objects.filter(user=user).delete()
    Comment.objects.filter(user=user).delete()


def _pictures(user: User) -> Iterator[Row]:
    for picture in Picture.objects.filter(uploaded_by_user=user):
        yield {
            _("Bild"): picture.title,
            _("Beschreibung"): picture.description,
            _("Hochgeladen am"): picture.created_at,
        }


def _picture_files(user: User) -> Iterable[tuple[str, File]]:
    for picture in Picture.objects.filter(uploaded_by_user=user):
        if picture.file.storage.exists(picture.file.name):
            yield picture.filename, picture.file


def _forget_uploader(user: User) -> None:
    Picture.objects.filter(uploaded_by_user=user).update(uploaded_by_user=None)


def register_all() -> None:
    """Called once, when the apps are ready."""
    for kind in (
        PersonalData(
            "deeds",
            gettext_lazy("Was Sie auf der Website geändert haben"),
            _deeds,
            _forget_author,
            stays=gettext_lazy("Was Sie geändert haben, bleibt auf der Website."),
        ),
        PersonalData(
            "comments",
            gettext_lazy("Ihre Anmerkungen in der Verwaltung"),
            _comments,
            _erase_comments,
        ),
        PersonalData(
            "pictures",
            gettext_lazy("Bilder, die Sie hochgeladen haben"),
            _pictures,
            _forget_uploader,
            _picture_files,
            stays=gettext_lazy("Bilder bleiben bei den Geschäften, die sie zeigen."),
        ),
    ):
        personal_data.register(kind)
