"""A cache that the site can lose."""

import functools
import logging
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


class ForgivingRedisCache(RedisCache):
    """Redis; when it is gone, as if nothing had been kept: slower, no errors."""

    def __init__(self, server: str, params: dict[str, Any]):
        super().__init__(server, params)
        for name, without in _WITHOUT_REDIS.items():
            setattr(self, name, _forgiving(getattr(self, name), without))


# What each call answers when there is no Redis, by the name of the call.
_WITHOUT_REDIS: dict[str, Any] = {
    "add": lambda key, value, *args, **kwargs: True,
    "get": lambda key, default=None, **kwargs: default,
    "set": lambda *args, **kwargs: None,
    "incr": lambda key, delta=1, **kwargs: delta,
    "touch": lambda *args, **kwargs: False,
    "delete": lambda *args, **kwargs: False,
    "get_many": lambda *args, **kwargs: {},
    "has_key": lambda *args, **kwargs: False,
    "set_many": lambda data, *args, **kwargs: list(data),
    "delete_many": lambda *args, **kwargs: None,
    "clear": lambda *args, **kwargs: False,
}


def _forgiving(call: Any, without: Any) -> Any:
    @functools.wraps(call)
    def forgiving(*args: Any, **kwargs: Any) -> Any:
        try:
            return call(*args, **kwargs)
        except RedisError as error:
            logger.warning("Redis does not answer: %s", type(error).__name__)
            return without(*args, **kwargs)

    return forgiving
