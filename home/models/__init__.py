"""The neighbourhood's editorial pages and its settings."""

from home.models.district import DistrictPage
from home.models.news import NewsArticlePage, NewsIndexPage
from home.models.pages import FrontPage, StandardPage
from home.models.settings import FundingLogo, SiteSettings
from home.models.turn import ShopTurn

__all__ = [
    "DistrictPage",
    "FrontPage",
    "FundingLogo",
    "NewsArticlePage",
    "NewsIndexPage",
    "ShopTurn",
    "SiteSettings",
    "StandardPage",
]
