"""The site goes on without Redis."""

import os
import shutil
import socket
import subprocess
import time

import pytest

from quartier.serving.caches import ForgivingRedisCache


@pytest.fixture
def redis_server(tmp_path):
    if not shutil.which("redis-server"):
        if os.environ.get("CI"):
            pytest.fail("CI needs redis-server.")
        pytest.skip("redis-server is not installed.")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", ""],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
    )
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield server, f"redis://127.0.0.1:{port}"
    server.kill()
    server.wait()


def test_what_was_kept_is_gone_with_redis_but_nothing_fails(redis_server):
    server, url = redis_server
    cache = ForgivingRedisCache(url, {})
    cache.set("street", "Lindenplatz")
    assert cache.get("street") == "Lindenplatz"
    assert cache.add("street", "other") is False

    server.kill()
    server.wait()
    assert cache.get("street", "nothing") == "nothing"
    assert cache.get_many(["street"]) == {}
    assert cache.add("street", "again") is True
    assert cache.set_many({"street": 1}) == ["street"]
    cache.set("street", "again")
    cache.delete("street")
    assert cache.get_or_set("street", "made anew") == "made anew"
