"""A photo from a telephone tells nobody where or with what it was made."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from quartier.media.renditions import PAGE_SPECS, SHARE_SPEC, make_renditions
from quartier.media.uploads import PictureField
from tests.factories import PictureFactory
from tests.media.conftest import drawing, encoded, telephone_exif

SECRETS = [b"Geheimtelefon", b"51.3", b"Lindenplatz", b"GPS"]
QUARTER_TURN = 6


def cleaned(content, name):
    file = SimpleUploadedFile(name, content)
    result = PictureField().clean(file)
    result.seek(0)
    return result.read(), result.name


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif", "heic"])
def test_place_and_device_are_gone(kind):
    content, _name = cleaned(encoded(kind, exif=telephone_exif()), f"foto.{kind}")
    with Image.open(BytesIO(content)) as picture:
        assert not dict(picture.getexif())
        assert "exif" not in picture.info
    assert not [secret for secret in SECRETS if secret in content]


def test_words_inside_a_png_are_gone():
    words = PngInfo()
    words.add_text("Comment", "Lindenplatz")
    words.add_itxt("XML:com.adobe.xmp", "<x>Lindenplatz</x>")
    content, _name = cleaned(encoded("png", pnginfo=words), "foto.png")
    assert b"Lindenplatz" not in content


def test_comments_inside_a_jpeg_are_gone():
    content, _name = cleaned(
        encoded("jpg", comment=b"Lindenplatz", xmp=b"<x>Lindenplatz</x>"), "foto.jpg"
    )
    assert b"Lindenplatz" not in content


def test_comments_inside_a_gif_are_gone():
    content, _name = cleaned(encoded("gif", comment=b"Lindenplatz"), "foto.gif")
    assert b"Lindenplatz" not in content


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif", "heic"])
def test_a_photo_held_upright_stays_upright(kind):
    lying = drawing((160, 120))
    content, _name = cleaned(
        encoded(kind, lying, exif=telephone_exif(QUARTER_TURN)), f"foto.{kind}"
    )
    with Image.open(BytesIO(content)) as picture:
        assert picture.size == (120, 160)


def test_colours_stay_what_they_were():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content, _name = cleaned(encoded("jpg", icc_profile=profile), "foto.jpg")
    with Image.open(BytesIO(content)) as picture:
        assert picture.info["icc_profile"] == profile


def test_transparent_pictures_stay_transparent():
    content, _name = cleaned(encoded("png", drawing(mode="RGBA")), "logo.png")
    with Image.open(BytesIO(content)) as picture:
        assert picture.mode == "RGBA"


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "1", "I;16"])
def test_every_kind_of_png_can_be_read_again(mode):
    picture = drawing().convert("L").convert("I;16") if mode == "I;16" else drawing()
    content, _name = cleaned(
        encoded("png", picture if mode == "I;16" else picture.convert(mode)), "a.png"
    )
    with Image.open(BytesIO(content)) as again:
        again.load()


def test_a_print_shops_jpeg_is_taken():
    content, _name = cleaned(encoded("jpg", drawing(mode="CMYK")), "druck.jpg")
    with Image.open(BytesIO(content)) as picture:
        assert picture.size == (160, 120)


def test_a_heic_from_a_telephone_becomes_a_jpeg():
    content, name = cleaned(encoded("heic"), "IMG_0001.HEIC")
    assert name == "IMG_0001.jpg"
    assert Image.open(BytesIO(content)).format == "JPEG"


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_a_moving_picture_still_moves_and_tells_nothing(kind):
    frames = [drawing((20, 20)), drawing((20, 20)).rotate(90)]
    film = encoded(
        kind,
        frames[0],
        save_all=True,
        append_images=frames[1:],
        duration=[80, 120],
        **(
            {"comment": b"Lindenplatz"} if kind == "gif" else {"exif": telephone_exif()}
        ),
    )
    content, _name = cleaned(film, f"film.{kind}")
    assert Image.open(BytesIO(content)).n_frames == 2
    assert not [secret for secret in SECRETS if secret in content]


@pytest.mark.django_db
def test_all_sizes_are_made_when_a_picture_comes_in():
    picture = PictureFactory()
    made = set(picture.renditions.values_list("filter_spec", flat=True))
    assert {*PAGE_SPECS, SHARE_SPEC} <= made


@pytest.mark.django_db
def test_sizes_of_a_picture_that_is_gone_are_no_error():
    assert make_renditions.func(4711) == 0
