"""Calendars of partners, followed by their iCal address.

The way of a calendar: `fetching` asks an allow-listed host and nobody else, `reading`
makes out what the answer says, `following` compares it with what is known and writes
through the form that editors use. `following.process` holds them together; a task runs
it, never a web request.
"""
