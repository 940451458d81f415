"""Every address of the site. German is at the root, the others below their code."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("", include("home.urls")),
    path(
        "admin/login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="admin_login",
    ),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap),
    path("api/v1/", include("businesses.api.urls")),
    path("", include("quartier.serving.urls")),
    path("", include("quartier.geo.urls")),
]

urlpatterns += i18n_patterns(
    # Wagtail's form for pages that only some may read: people sign in by ours.
    path(
        "_util/login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="wagtailcore_login",
    ),
    path("post/", include("quartier.mail.urls")),
    path("", include("quartier.accounts.urls")),
    path("suche/", include("quartier.finding.urls")),
    path("", include("quartier.advice.urls")),
    path("", include("campaigns.urls")),
    path("", include("quartier.events.urls")),
    path("", include("quartier.work.urls")),
    path("", include("quartier.partners.urls")),
    path("", include("businesses.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
