"""People who sign in, and what they have asked for about themselves."""

from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """Makes people known by their e-mail address."""

    def create_user(
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        """Save a person; without a password they sign in by a link or code."""
        if not email:
            raise ValueError("A person needs an e-mail address.")
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        """Save a person who may do everything."""
        return self.create_user(
            email, password, is_staff=True, is_superuser=True, **fields
        )

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find a person by address, whatever its capital letters."""
        return self.get(email__iexact=username or "")


class User(AbstractUser):
    """A person: owner, editor, counsellor or operator. The e-mail is the name."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(_("E-Mail-Adresse"), unique=True)
    language = models.CharField(
        _("Sprache der Mails"),
        max_length=10,
        choices=settings.COMPLETE_LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )
    leaves_at = models.DateTimeField(
        _("Löschung verlangt"), null=True, blank=True, editable=False
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("Person")
        verbose_name_plural = _("Personen")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_person_per_email")
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.email


class Attempts(models.Model):
    """How often something was tried since a moment; of what, only a keyed hash says."""

    key_hash = models.CharField(max_length=64, unique=True)
    began_at = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("Versuche")
        verbose_name_plural = _("Versuche")

    def __str__(self) -> str:
        return str(self.count)


class EmailChange(models.Model):
    """A new address that waits until both mailboxes have said yes."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="email_change"
    )
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    new_email = models.EmailField(_("Neue E-Mail-Adresse"))
    asked_at = models.DateTimeField(_("Gewünscht am"))
    old_confirmed_at = models.DateTimeField(null=True, blank=True)
    new_confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Änderung der E-Mail-Adresse")
        verbose_name_plural = _("Änderungen der E-Mail-Adresse")

    def __str__(self) -> str:
        return self.new_email


class Archive(models.Model):
    """Everything about a person in one file, for them to fetch once."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="archives"
    )
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    asked_at = models.DateTimeField(_("Gewünscht am"))
    ready_at = models.DateTimeField(_("Fertig"), null=True, blank=True)
    fetched_at = models.DateTimeField(_("Heruntergeladen"), null=True, blank=True)

    class Meta:
        verbose_name = _("Archiv")
        verbose_name_plural = _("Archive")
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return f"{self.user}, {self.asked_at:%d.%m.%Y}"
