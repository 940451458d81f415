"""The name under which the tables of campaigns and of the calendar know the mixin."""

from businesses.models.doors import KnowsClosedDoors

__all__ = ["KnowsClosedDoors"]
