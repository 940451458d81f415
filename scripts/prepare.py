#!/usr/bin/env python3
"""Prepare the virtual environment in .venv, or say in one sentence why not.

Runs on any Python 3 before anything is installed, so it uses the standard
library alone and no new syntax.
"""

import hashlib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
OLDEST = (3, 11)


def main(requirements):
    """Install the given requirements file unless it is installed already."""
    if sys.version_info < OLDEST:
        stop(
            "Quartier needs Python 3.11 or newer; this is %d.%d. Install a newer one "
            "and run: make PYTHON=python3.11 run" % sys.version_info[:2]
        )
    file = ROOT / "requirements" / (requirements + ".txt")
    stamp = VENV / ("installed-" + requirements)
    wanted = hashlib.sha256(file.read_bytes() + sys.version.encode()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        make_venv()
        install(file)
        stamp.write_text(wanted)
    compile_translations()


def make_venv():
    """Make .venv with pip in it."""
    python = VENV / "bin" / "python"
    if python.exists() and run([python, "-m", "pip", "--version"]).returncode == 0:
        return
    made = run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if made.returncode:
        stop(
            "Python can't make a virtual environment here. On Debian and Ubuntu: "
            "sudo apt install python3-venv\n" + tail(made)
        )


def install(file):
    """Install what the file lists, with checked hashes."""
    print("Installing %s (once) ..." % file.name, flush=True)
    pip = [VENV / "bin" / "python", "-m", "pip", "install", "--quiet"]
    done = run(
        [*pip, "--disable-pip-version-check", "--require-hashes", "-r", str(file)]
    )
    if done.returncode == 0:
        return
    text = done.stderr + done.stdout
    signs = ("NewConnectionError", "Temporary failure", "Could not find a version")
    if any(sign in text for sign in signs):
        stop(
            "The packages could not be fetched. Connect to the internet and run the "
            "same command again.\n" + tail(done)
        )
    stop("Installing failed.\n" + tail(done))


def compile_translations(programs=VENV / "bin"):
    """Write the .mo files that changed; needs Babel there, but no gettext."""
    for source in (ROOT / "locale").glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        part = target.with_suffix(".part")
        done = run(
            [programs / "pybabel", "--quiet", "compile"]
            + ["--input-file", str(source), "--output-file", str(part)]
        )
        if done.returncode:
            stop("The translations in %s are broken.\n%s" % (source, tail(done)))
        part.replace(target)


def run(command):
    """Run a command and keep what it says."""
    return subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        universal_newlines=True,
        env=dict(os.environ, PIP_NO_INPUT="1"),
    )


def tail(done):
    """The last lines of what a command said."""
    lines = (done.stdout + done.stderr).strip().splitlines()
    return "\n".join(lines[-6:])


def stop(sentence):
    """Say what is wrong and what to do, and end."""
    sys.exit(sentence)


if __name__ == "__main__":
    main(sys.argv[1])
