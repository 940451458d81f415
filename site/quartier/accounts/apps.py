from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "quartier.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Tell what is known about people, and listen to who signs in."""
        from allauth.mfa.signals import authenticator_used
        from django.contrib.auth.signals import user_logged_in

        from quartier.accounts import editing_kinds, own_kinds, second_factor, sessions
        from quartier.mail import kinds

        editing_kinds.register_all()
        own_kinds.register_all()
        kinds.register(kinds.Kind("account", "Konto"))
        user_logged_in.connect(sessions.begin)
        authenticator_used.connect(second_factor.tell_of_recovery_code)
