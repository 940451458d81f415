"""The neighbourhood's editorial pages and its settings."""

from home.models.pages import FrontPage, StandardPage
from home.models.settings import FundingLogo, SiteSettings

__all__ = ["FrontPage", "FundingLogo", "SiteSettings", "StandardPage"]
