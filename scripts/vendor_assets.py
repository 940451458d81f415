"""Fetch fonts, icons and scripts of others from npm into the project.

What is taken stands in `vendored.toml` beside this file: a package, its exact
version, the integrity hash of its archive, and the files we use. The results are
committed, so that neither Node nor the network is needed to run or to build.

    python scripts/vendor_assets.py            write everything
    python scripts/vendor_assets.py leaflet    write one package only
    python scripts/vendor_assets.py --check    compare, write nothing, exit 1 if unequal

To take a newer version: change `version`, run once, copy the integrity that the
error names after having looked at the changes, run again.
"""

import argparse
import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
TABLE = Path(__file__).with_name("vendored.toml")
DRAWN_ICONS = ROOT / "static" / "icons" / "drawn"
SPRITE = "static/icons/sprite.svg"
SVG = "http://www.w3.org/2000/svg"
INHERITED = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")


class VendorError(Exception):
    """Something about a package is not as the table says."""


@dataclass(frozen=True)
class Package:
    """One npm package of the table."""

    name: str
    version: str
    integrity: str
    into: str
    files: dict[str, str] = field(default_factory=dict)
    icons: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> "Package":
        """Read a `[[package]]` row; `into` defaults to static/vendor/<name>."""
        return cls(**{"into": f"static/vendor/{row['name']}", **row})

    def unpacked(self, folder: Path) -> Path:
        """Download, verify and unpack the archive; return its `package` folder."""
        npm = shutil.which("npm")
        if npm is None:
            raise VendorError("npm is needed to fetch packages and was not found.")
        subprocess.run(
            [npm, "pack", f"{self.name}@{self.version}", "--silent"],
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        archive = next(folder.glob("*.tgz"))
        digest = hashlib.sha512(archive.read_bytes()).digest()
        found = "sha512-" + base64.b64encode(digest).decode()
        if found != self.integrity:
            raise VendorError(
                f"{self.name} {self.version}: expected {self.integrity}, got {found}"
            )
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
        return next(path for path in folder.iterdir() if path.is_dir())

    def outputs(self, source: Path) -> Iterator[tuple[str, bytes]]:
        """Yield (path below the project root, content) for everything we take."""
        for inside, target in self.files.items():
            yield f"{self.into}/{target}", without_source_map(source / inside)
        if self.icons:
            yield SPRITE, sprite(self.icons, source / "icons")


def without_source_map(path: Path) -> bytes:
    """A file's content; a script loses the last line that names its source map.

    The maps are large and not taken, and a manifest storage of static files refuses
    a script whose map is missing.
    """
    content = path.read_bytes()
    if path.suffix != ".js":
        return content
    return content.partition(b"\n//# sourceMappingURL=")[0].rstrip() + b"\n"


def symbol(name: str, drawing: Path) -> ElementTree.Element:
    """Turn an SVG file into a `<symbol>` that keeps stroke and fill of its root."""
    drawn = ElementTree.fromstring(drawing.read_text())  # noqa: S314 - verified file
    made = ElementTree.Element(f"{{{SVG}}}symbol", id=name)
    made.set("viewBox", drawn.attrib["viewBox"])
    for attribute in INHERITED:
        if attribute in drawn.attrib:
            made.set(attribute, drawn.attrib[attribute])
    made.extend(drawn)
    for element in made.iter():
        element.tail = None
        element.text = None
    return made


def sprite(icons: dict[str, str], lucide: Path) -> bytes:
    """One SVG of all symbols: those of Lucide by our names, then our own drawings.

    A drawing of ours wins over a Lucide icon of the same name.
    """
    drawings = {name: lucide / f"{theirs}.svg" for name, theirs in icons.items()}
    drawings |= {path.stem: path for path in DRAWN_ICONS.glob("*.svg")}
    ElementTree.register_namespace("", SVG)
    root = ElementTree.Element(f"{{{SVG}}}svg")
    for name, path in sorted(drawings.items()):
        root.append(symbol(name, path))
    ElementTree.indent(root, space="")
    return ElementTree.tostring(root) + b"\n"


def packages(names: list[str]) -> list[Package]:
    """The packages of the table, or only those named."""
    rows = tomllib.loads(TABLE.read_text())["package"]
    chosen = [Package.from_row(row) for row in rows]
    unknown = set(names) - {package.name for package in chosen}
    if unknown:
        raise VendorError(f"Not in {TABLE.name}: {', '.join(sorted(unknown))}")
    return [package for package in chosen if not names or package.name in names]


def wanted(names: list[str]) -> Iterator[tuple[str, bytes]]:
    """Fetch the packages and yield every file they should put into the project."""
    for package in packages(names):
        with tempfile.TemporaryDirectory() as folder:
            yield from package.outputs(package.unpacked(Path(folder)))


def main() -> int:
    """Write the files, or with --check only say which differ."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("packages", nargs="*", help="only these packages")
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args()
    different = 0
    try:
        for path, content in wanted(options.packages):
            target = ROOT / path
            if target.exists() and target.read_bytes() == content:
                continue
            different += 1
            sys.stdout.write(f"{path} {len(content)} bytes\n")
            if not options.check:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
    except VendorError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 1 if options.check and different else 0


if __name__ == "__main__":
    sys.exit(main())
