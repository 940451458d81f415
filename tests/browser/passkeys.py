"""A device with a passkey, as a phone has it built in."""

from playwright.sync_api import Page

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
"""As the DevTools protocol wants it."""


def give_passkey(page: Page) -> None:
    """Let the device of this page make and show passkeys without asking anybody."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
