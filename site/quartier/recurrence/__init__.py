"""Dates that come again: one engine for lists, month view, feeds and sentences.

A series is a start in local time, a rule of iCalendar (RFC 5545, RRULE) and what
differs from it: added, left out and changed dates. dateutil works out the rule; here
it is kept within bounds and put into its zone. Nothing touches the database, and
nothing reads the clock.
"""
