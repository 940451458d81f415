"""Django's settings, for every installation: an operator sets QUARTIER_* variables."""

import zoneinfo
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import holidays
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from whitenoise.compress import Compressor

from quartier import interface_languages
from quartier.accounts.sign_in_settings import sign_in_settings
from quartier.environment import Environment
from quartier.wagtail_settings import *  # noqa: F403

env = Environment()

ROOT = Path(__file__).resolve().parents[2]

# Where everything lives that is not code
QUARTIER_DATA = env.folder("DATA", ROOT / "data")
QUARTIER_DATA.mkdir(parents=True, exist_ok=True)
QUARTIER_PORT = env.whole_number("PORT", 8000, 1, 65535)
QUARTIER_WORKERS = env.whole_number("WORKERS", 2, 1, 64)
BASEMAP_ROOT = QUARTIER_DATA / "basemaps"
CARDS_ROOT = QUARTIER_DATA / "cards"
MATERIALS_ROOT = QUARTIER_DATA / "materials"
MEDIA_ROOT = QUARTIER_DATA / "media"
SEARCH_ROOT = QUARTIER_DATA / "search"
STATIC_ROOT = QUARTIER_DATA / "static"
ARCHIVE_ROOT = QUARTIER_DATA / "archives"

# Where the site is on the web
BASE_URL = env.web_address("BASE_URL", f"http://localhost:{QUARTIER_PORT}")
HTTPS = urlsplit(BASE_URL).scheme == "https"
ALLOWED_HOSTS = env.names(
    "HOSTS",
    [urlsplit(BASE_URL).hostname or "localhost"]
    + ([] if HTTPS else ["localhost", "127.0.0.1", "[::1]"]),
)
CSRF_TRUSTED_ORIGINS = [BASE_URL]
DEBUG = env.switch("DEBUG", False)
DEMO = env.switch("DEMO", False)  # no mail leaves; whoever reads /post/ sees all of it
SECRET_KEY = env.secret_key(QUARTIER_DATA)

# Where the neighbourhood is: decides public holidays and how telephone numbers are read
COUNTRY = env.one_of("COUNTRY", "DE", frozenset(holidays.list_supported_countries()))
LAND = env.one_of(
    "LAND",
    "NW" if COUNTRY == "DE" else "",
    frozenset(holidays.list_supported_countries()[COUNTRY]) | {""},
)

INSTALLED_APPS = [
    "businesses",
    "campaigns",
    "home",
    "quartier.serving",
    "quartier.finding",
    "quartier.feeds",
    "quartier.advice",
    "quartier.events",
    "quartier.work",
    "quartier.partners",
    "quartier.accounts",
    "quartier.places",
    "quartier.media",
    "quartier.translations",
    "quartier.blocks",
    "quartier.mail",
    "quartier.geo",
    "quartier.hours",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "ninja",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "quartier.serving.policies.ContentSecurityPolicy",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "businesses.api.gate.ApiGate",
    "businesses.repeated.RepeatedAnswers",
    "quartier.serving.compression.TextCompression",
    "businesses.for_everybody.ForEverybody",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "quartier.serving.bodies.LimitedBodies",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "quartier.accounts.sessions.SessionLimits",
    "quartier.accounts.second_factor.AdminNeedsSecondFactor",
    "home.discretion.AskBeforeSpeaking",
    "django_htmx.middleware.HtmxMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "quartier.urls"
WSGI_APPLICATION = "quartier.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context.site_frame",
            ],
        },
    },
]

# Records
SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": QUARTIER_DATA / "quartier.sqlite3",
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    },
    "TEST": {"NAME": QUARTIER_DATA / "test.sqlite3"},
}
DATABASES = {"default": env.database(SQLITE)}
# To open SQLite's file anew for each page takes a millisecond, too
DATABASES["default"] |= {"CONN_MAX_AGE": 300, "CONN_HEALTH_CHECKS": True}
SEARCH_ENGINE = env.search_engine(DATABASES["default"])
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

REDIS_URL = env.text("REDIS_URL", "")
CACHES: dict[str, dict[str, Any]]
if REDIS_URL:
    _REDIS = {
        "BACKEND": "quartier.serving.caches.ForgivingRedisCache",
        "LOCATION": REDIS_URL,
    }
    CACHES = {"default": _REDIS}
else:
    _FILES = "django.core.cache.backends.filebased.FileBasedCache"
    CACHES = {
        "default": {
            "BACKEND": _FILES,
            "LOCATION": QUARTIER_DATA / "cache",
            "OPTIONS": {"MAX_ENTRIES": 2_000},
        },
    }
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "quartier.serving.static.HashedStaticFiles"},
}
STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "static"]
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False
# Source maps too: large, and nobody but a developer ever asks for one
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]
MEDIA_URL = "/media/"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Language and time
LANGUAGE_CODE = "de"
COMPLETE_LANGUAGES = interface_languages.COMPLETE
LANGUAGES = [*COMPLETE_LANGUAGES, *interface_languages.FOR_VISITORS]
WAGTAIL_CONTENT_LANGUAGES = [("de", _("Deutsch"))]
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = ["quartier.formats"]
TIME_ZONE = env.one_of(
    "TIME_ZONE", "Europe/Berlin", frozenset(zoneinfo.available_timezones())
)
USE_TZ = True

# How often one network may ask the API within a minute
API_PER_MINUTE = env.whole_number("API_PER_MINUTE", 300, 1, 1_000_000)

# Calendars of others: networks that are not public and may be asked, further ports
FEED_NETWORKS = env.networks("FEED_NETWORKS")
FEED_PORTS = env.ports("FEED_PORTS")

# People
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "portal"
SECOND_FACTOR_REQUIRED = not DEMO  # in the demo it is offered
globals().update(sign_in_settings(HTTPS))
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": "quartier.accounts.passwords.NotAboutUs"},
]
PASSWORD_RESET_TIMEOUT = 3600  # seconds that a sign-in link is good

# Mail
_FILES_ONLY = {
    "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
    "EMAIL_FILE_PATH": QUARTIER_DATA / "outbox",
}
_MAIL = _FILES_ONLY if DEMO else env.mail(_FILES_ONLY)
globals().update({name: value for name, value in _MAIL.items() if name.isupper()})
MAIL_CARRIER = _MAIL["EMAIL_BACKEND"]  # what the outbox hands its mail to
EMAIL_BACKEND = "quartier.mail.written_by_others.OutboxBackend"
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", f"quartier@{urlsplit(BASE_URL).hostname}")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Security
SESSION_COOKIE_NAME = "__Host-sid" if HTTPS else "sid"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False  # Wagtail's admin reads the token from the cookie
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
BEHIND_PROXY = env.switch("BEHIND_PROXY", False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail shows its preview in a frame
SILENCED_SYSTEM_CHECKS = ["security.W019"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
        "form-action": [SELF],
    }
}
PERMISSIONS_POLICY: dict[str, list[str] | str] = {
    "camera": [],
    "geolocation": "self",
    "microphone": [],
    "payment": [],
}

# What goes wrong is told on standard error, where the operator's journal takes it
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "quartier.serving.logs.UtcFormatter",
            "format": "%(asctime)sZ %(levelname)s %(name)s: %(message)s",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["stderr"], "propagate": False}},
}

WAGTAILADMIN_BASE_URL = BASE_URL
