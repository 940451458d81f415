"""The addresses of the API."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query, Router
from ninja.errors import ValidationError

from businesses.api import asking, kinds, lists, map_points
from businesses.api.answers import answered
from businesses.api.credits import add_link, link_licence
from businesses.api.docs import DESCRIPTION, Documentation
from businesses.api.formats import (
    CSV,
    GEOJSON,
    TYPES,
    hits_response,
    json_response,
    wanted_format,
)
from businesses.api.hits import Writer
from businesses.api.parameters import (
    BusinessesParameters,
    OfDirectory,
    PointsParameters,
    SuggestParameters,
    TidyParser,
)
from businesses.api.profiles import profile
from businesses.api.refusals import BadParameterError, read_error, refusal, refused
from businesses.api.schemas import (
    BadParametersOut,
    BusinessesOut,
    CategoriesOut,
    DistrictsOut,
    PointsOut,
    ProfileOut,
    RefusalOut,
    SuggestionsOut,
)
from businesses.api.suggesting import suggest_answer
from businesses.models import BusinessPage
from businesses.profile.open_graph import absolute
from businesses.search.live import live_index

api = NinjaAPI(
    title="Quartier",
    version="1",
    description=DESCRIPTION,
    docs=Documentation(),
    urls_namespace="api",
    parser=TidyParser(),
    default_router=Router(tags=["Shops"]),
)
api.add_decorator(answered, mode="view")

OTHER_FORMATS = {
    TYPES[GEOJSON]: {"schema": {"type": "object"}},
    TYPES[CSV]: {"schema": {"type": "string"}},
}
REFUSALS: dict[int, Any] = {404: RefusalOut, 422: BadParametersOut, 429: RefusalOut}


@api.get(
    "/businesses",
    response={200: BusinessesOut} | REFUSALS,
    operation_id="findBusinesses",
    summary="Find businesses",
    openapi_extra={"responses": {200: {"content": OTHER_FORMATS}}},
)
def businesses(
    request: HttpRequest, parameters: Query[BusinessesParameters]
) -> HttpResponse:
    """Businesses that fit all conditions, page by page.

    As GeoJSON or CSV with `format` or the header `Accept`; then hits with unknown hours
    stand behind the others, and `X-Total-Count` tells how many there are in all. The
    header `Link` leads to the next page.
    """
    asked = asking.read(request, parameters, timezone.now())
    answer = lists.hits(request, asked)
    response = hits_response(answer, wanted_format(request), bom=parameters.bom)
    if answer.page < answer.pages:
        following = request.GET.copy()
        following["page"] = str(answer.page + 1)
        url = absolute(f"{request.path}?{following.urlencode()}")
        add_link(response, url, "next")
    link_licence(response, answer.attribution)
    return response


@api.get(
    "/businesses/{int:business_id}",
    response={200: ProfileOut} | REFUSALS,
    operation_id="getBusiness",
    summary="Everything about one business",
)
def business(request: HttpRequest, business_id: int) -> HttpResponse:
    """Everything public: texts, hours, special days, contact, pictures with licence."""
    now = timezone.now()
    asked = asking.about(request, business_id, now)
    hits = Writer(request, asked).businesses(live_index.search(asked.query).hits)
    if not hits:
        raise Http404(_("Dieses Geschäft gibt es hier nicht."))
    page = BusinessPage.objects.with_records().get(pk=business_id)
    answer = profile(page, hits[0], now)
    response = json_response(answer)
    link_licence(response, answer.attribution)
    return response


@api.get(
    "/points",
    response={200: PointsOut} | REFUSALS,
    operation_id="findPoints",
    summary="Points for a map",
)
def points(request: HttpRequest, parameters: Query[PointsParameters]) -> HttpResponse:
    """All businesses that fit, in a few numbers each; at most 20,000."""
    asked = asking.read(request, parameters, timezone.now())
    answer = map_points.points(request, asked, parameters.zoom)
    response = json_response(answer)
    link_licence(response, answer.attribution)
    return response


@api.get(
    "/suggest",
    response={200: SuggestionsOut} | REFUSALS,
    operation_id="suggest",
    summary="While typing",
)
def suggest(request: HttpRequest, parameters: Query[SuggestParameters]) -> HttpResponse:
    """Businesses, categories, tags, streets and districts that may be meant."""
    return json_response(suggest_answer(request, parameters, timezone.now()))


@api.get(
    "/categories",
    response={200: CategoriesOut} | REFUSALS,
    operation_id="listCategories",
    summary="Categories",
)
def categories(request: HttpRequest, parameters: Query[OfDirectory]) -> HttpResponse:
    """All kinds of businesses, with names in both languages and their OSM tags."""
    return json_response(
        kinds.categories(asking.directories(request, parameters.directory))
    )


@api.get(
    "/districts",
    response={200: DistrictsOut} | REFUSALS,
    operation_id="listDistricts",
    summary="Districts",
)
def districts(request: HttpRequest, parameters: Query[OfDirectory]) -> HttpResponse:
    """All districts as GeoJSON, with their outlines."""
    response = json_response(
        kinds.districts(asking.directories(request, parameters.directory))
    )
    response["Content-Type"] = TYPES[GEOJSON]
    return response


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return refused([read_error(one) for one in error.errors])


@api.exception_handler(BadParameterError)
def _contradicting(request: HttpRequest, error: BadParameterError) -> HttpResponse:
    return refused([error])


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return refusal(404, str(error))
