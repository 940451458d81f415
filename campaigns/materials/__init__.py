"""Posters, flyers, cards, signs, press texts and pictures, made from one source."""

from campaigns.materials.public import public_downloads

__all__ = ["public_downloads"]
