from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "quartier.media"
    label = "media"

    def ready(self) -> None:
        """Have pictures written at our pace."""
        from quartier.media import encoding

        encoding.register()
