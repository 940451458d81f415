from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        """Have page frames follow what editors change."""
        from home.signals import connect

        connect()
