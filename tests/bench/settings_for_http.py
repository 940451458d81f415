"""The site's settings, with a bare page to compare with and no limit on questions."""

from quartier.settings import *  # noqa: F403

ROOT_URLCONF = "urls_for_http"
API_PER_MINUTE = 1_000_000_000
