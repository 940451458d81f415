import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quartier.settings")

django_application = get_wsgi_application()

from businesses.at_once import SuggestingAtOnce  # noqa: E402 - needs the settings
from quartier.serving.opening import open_search  # noqa: E402

open_search()

application = SuggestingAtOnce(django_application)

# The program itself never becomes garbage: looking through it takes milliseconds
gc.collect()
gc.freeze()
