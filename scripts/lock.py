"""Pin the newest allowed versions, with hashes and without index addresses."""

import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements"


def lock(name: str) -> None:
    """Write NAME.txt from NAME.in, for every Python that we support."""
    options = "--universal --python-version 3.11 --generate-hashes"
    options += " --no-emit-index-url --no-header --quiet --upgrade"
    subprocess.run(
        [
            *[sys.executable, "-m", "uv", "pip", "compile", *options.split()],
            *["--output-file", f"requirements/{name}.txt"],
            f"requirements/{name}.in",
        ],
        check=True,
        cwd=REQUIREMENTS.parent,
    )


if __name__ == "__main__":
    for requirements in ("base", "test"):
        lock(requirements)
