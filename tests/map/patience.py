"""Waiting under strict CSP, where Playwright's own polling would need eval."""

import time

from playwright.sync_api import Page


def until(page: Page, expression: str, seconds: float = 5) -> None:
    """Return once the expression is true in the page; fail after some seconds."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never true: {expression}"
        page.wait_for_timeout(40)
