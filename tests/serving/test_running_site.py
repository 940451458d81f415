"""`make run` ends with a site, and a second one starts in seconds and loses nothing."""

import re
import socket
import subprocess
import sys
import urllib.request

import pytest
from running_site import ROOT, RunningSite, free_port

pytestmark = pytest.mark.browser  # shares the demo site with the tests in a browser


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read().decode()


def test_the_demo_is_there_with_a_link_for_its_editor(demo_site):
    assert "Geschäfte" in read(demo_site.url + "/geschaefte/")
    link = re.search(r"http://\S+/anmelden/\S+", demo_site.log)
    assert link
    assert "redaktion@quartier.example" in read(link[0])


def test_no_default_password_exists(demo_site):
    printed = demo_site.manage(
        "shell",
        "--no-imports",
        "--command",
        "from quartier.accounts.models import User; "
        "print({user.has_usable_password() for user in User.objects.all()})",
    )
    assert printed.strip() == "{False}"


def test_a_second_copy_on_a_busy_port_ends_with_one_sentence(demo_site):
    done = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "serve"],
        env=demo_site.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"Port {demo_site.port} ist belegt" in done.stderr
    assert "Traceback" not in done.stderr


def test_two_copies_run_side_by_side_and_a_second_start_keeps_everything(tmp_path):
    site = RunningSite(tmp_path, free_port())
    site.start()
    site.manage("sign_in_link", "anna@quartier.example", "--create-administrator")
    site.stop()
    assert not site.answers()
    site.start()
    site.manage("sign_in_link", "anna@quartier.example")
    site.stop()
    assert "Die statischen Dateien sind bereit." in site.log
    assert site.log.count("Die statischen Dateien sind bereit.") == 1


def test_it_listens_on_this_machine_only(demo_site):
    with socket.socket() as probe:
        own = socket.gethostbyname(socket.gethostname())
        if own.startswith("127."):
            pytest.skip("This machine has no other address.")
        assert probe.connect_ex((own, demo_site.port)) != 0
