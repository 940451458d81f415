"""The outbox in the admin."""

from wagtail import hooks

from quartier.mail.admin import MailGroup


@hooks.register("register_admin_viewset")
def register_mail() -> MailGroup:
    """What went out, what did not, and which addresses take nothing."""
    return MailGroup()
