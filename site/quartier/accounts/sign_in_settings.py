"""What django-allauth is told; imported by the settings, so it imports no models."""

from typing import Any

CODE_SECONDS = 10 * 60
"""How long a mailed code is good (ASVS 6.5.5)."""


def sign_in_settings(https: bool) -> dict[str, Any]:
    """Settings of allauth for a site that is, or is not, reached by HTTPS.

    Its own limits are off: they count in the cache, which two processes can write at
    once and which forgets when it is full. Ours are in quartier.accounts.limits.
    """
    forms = "quartier.accounts.second_factor_forms"
    return {
        "ACCOUNT_ADAPTER": "quartier.accounts.adapters.AccountAdapter",
        "ACCOUNT_EMAIL_NOTIFICATIONS": True,
        "ACCOUNT_EMAIL_VERIFICATION": "none",
        "ACCOUNT_FORMS": {"reauthenticate": f"{forms}.PasswordAgainForm"},
        "ACCOUNT_LOGIN_BY_CODE_ENABLED": True,
        "ACCOUNT_LOGIN_BY_CODE_FORMAT": {
            "length": 6,
            "numeric": True,
            "dashed": False,
        },
        "ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS": 3,
        "ACCOUNT_LOGIN_BY_CODE_TIMEOUT": CODE_SECONDS,
        "ACCOUNT_LOGIN_METHODS": {"email"},
        "ACCOUNT_RATE_LIMITS": False,
        "ACCOUNT_SIGNUP_FIELDS": ["email*"],
        "ACCOUNT_USER_MODEL_USERNAME_FIELD": None,
        "MFA_ADAPTER": "quartier.accounts.adapters.SecondFactorAdapter",
        "MFA_FORMS": {
            "activate_totp": f"{forms}.ActivateAppForm",
            "add_webauthn": f"{forms}.AddPasskeyForm",
            "authenticate": f"{forms}.SecondStepForm",
            "edit_webauthn": f"{forms}.RenamePasskeyForm",
            "reauthenticate": f"{forms}.SecondStepAgainForm",
        },
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_RATE_LIMITS": False,
        "MFA_RECOVERY_CODES_SHOW_ONCE": True,
        "MFA_SUPPORTED_TYPES": ["recovery_codes", "totp", "webauthn"],
        # RFC 6238, 5.2: a code that changes while somebody types it is still taken.
        "MFA_TOTP_TOLERANCE": 1,
        # Only a browser on the same machine takes part in this without HTTPS.
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not https,
    }
