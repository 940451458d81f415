import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quartier.settings")

application = get_wsgi_application()

from quartier.serving.opening import open_search  # noqa: E402 - needs the settings

open_search()

# The program itself never becomes garbage: looking through it takes milliseconds
gc.collect()
gc.freeze()
