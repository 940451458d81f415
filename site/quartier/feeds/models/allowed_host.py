"""The servers that may be asked for calendars."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from quartier.feeds.fetching.targets import host_name


class AllowedHost(models.Model):
    """One server by its whole name; its subdomains are others."""

    host = models.CharField(
        _("Server"),
        max_length=253,
        unique=True,
        help_text=_("Nur der Name, etwa: kalender.example.org"),
    )
    allows_http = models.BooleanField(
        _("Auch unverschlüsselt (http)"),
        default=False,
        help_text=_("Nur für Server, die es nicht besser können."),
    )

    class Meta:
        verbose_name = _("Erlaubter Server")
        verbose_name_plural = _("Erlaubte Server")
        ordering = ["host"]

    def __str__(self) -> str:
        return self.host

    def clean(self) -> None:
        """It is the name of a host and nothing else, written as it is compared."""
        super().clean()
        words = _("Schreiben Sie bitte nur den Namen des Servers, ohne https:// und /.")
        try:
            self.host = host_name(self.host)
        except ValueError as error:
            raise ValidationError({"host": words}) from error
        known = set("abcdefghijklmnopqrstuvwxyz0123456789.-:")
        if not self.host or not set(self.host) <= known or "." not in self.host:
            raise ValidationError({"host": words})


def allows_http(host: str) -> bool | None:
    """Whether the host may be asked without encryption; None if it is not listed."""
    hosts = AllowedHost.objects.filter(host=host)
    return hosts.values_list("allows_http", flat=True).first()
