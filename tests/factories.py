"""Things that tests need, made with as little as they must say."""

import factory
import wagtail_factories
from django.contrib.auth.hashers import make_password

from businesses.models import BusinessPage, Category, DirectoryPage
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.media.models import Picture
from quartier.places.models import District


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda number: f"person{number}@quartier.example")
    password = factory.LazyFunction(lambda: make_password(None))


class PictureFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = Picture

    description = "Ein Schaufenster mit drei Broten"
    credit = "Quartier"


class DistrictFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = District

    name = factory.Sequence(lambda number: f"Stadtteil {number}")
    slug = factory.Sequence(lambda number: f"stadtteil-{number}")


class DirectoryFactory(wagtail_factories.PageFactory):
    class Meta:
        model = DirectoryPage

    title = "Geschäfte"
    slug = factory.Sequence(lambda number: f"geschaefte-{number}")
    parent = factory.LazyFunction(FrontPage.objects.get)


class BusinessFactory(wagtail_factories.PageFactory):
    """A live business, published as an editor does it."""

    class Meta:
        model = BusinessPage
        skip_postgeneration_save = True

    title = factory.Sequence(lambda number: f"Geschäft {number}")
    category = factory.LazyFunction(lambda: Category.objects.get(slug="services"))
    parent = factory.SubFactory(DirectoryFactory)

    @factory.post_generation
    def published(self, create, extracted, **kwargs):
        if create and extracted is not False:
            self.save_revision().publish()
