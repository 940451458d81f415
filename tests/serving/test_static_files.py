"""Static files go out hashed, compressed and in few pieces."""

import gzip
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage

from quartier.serving.static import HashedStaticFiles


@pytest.fixture
def collected(settings, tmp_path):
    """What lies in the folder of static files after these were collected."""

    def collect(**texts):
        settings.STATIC_ROOT = tmp_path / "static"
        source, target = tmp_path / "source" / "css", tmp_path / "static" / "css"
        for folder in (source, target):
            folder.mkdir(parents=True)
            for name, text in texts.items():
                (folder / f"{name}.css").write_text(text)
        storage = HashedStaticFiles(location=settings.STATIC_ROOT, base_url="/static/")
        origin = FileSystemStorage(source.parent)
        paths = {f"css/{name}.css": (origin, f"css/{name}.css") for name in texts}
        for _name, _hashed, processed in storage.post_process(paths):
            assert not isinstance(processed, Exception), processed
        return Path(storage.path(storage.stored_name("css/site.css")))

    return collect


def test_pages_ask_for_one_stylesheet_that_holds_all_others(collected):
    file = collected(
        site='@import "first.css";\n@import "second.css";\n',
        first="a { color: red }\n",
        second="b { color: blue }\n",
    )
    assert file.read_text() == "a { color: red }\nb { color: blue }\n"


def test_another_text_of_an_imported_stylesheet_gives_another_name(collected, tmp_path):
    texts = {"site": '@import "first.css";\n', "first": "a { color: red }\n" * 90}
    file = collected(**texts)
    (tmp_path / "source" / "css").rename(tmp_path / "before")
    (tmp_path / "static").rename(tmp_path / "collected-before")
    (tmp_path / "source").rmdir()
    other = collected(**texts | {"first": "a { color: blue }\n"})
    assert file.name != other.name


def test_files_are_kept_as_gzip_and_as_brotli(collected):
    brotli = pytest.importorskip("brotli")
    text = "a { color: red }\n" * 90
    file = collected(site='@import "first.css";\n', first=text)
    assert gzip.decompress(Path(f"{file}.gz").read_bytes()).decode() == text
    assert brotli.decompress(Path(f"{file}.br").read_bytes()).decode() == text
