"""What the map's scripts say, in the reader's language."""

import json
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Kind = Literal[
    "directory", "place", "position", "outline", "spots", "choice", "drawing"
]

EVERY_MAP: dict[str, Promise] = {
    "map": _("Karte. Pfeiltasten verschieben sie, Plus und Minus ändern die Größe."),
    "zoomIn": _("Karte vergrößern"),
    "zoomOut": _("Karte verkleinern"),
    "move": _("Pfeile zum Verschieben"),
    "north": _("Karte nach oben verschieben"),
    "south": _("Karte nach unten verschieben"),
    "west": _("Karte nach links verschieben"),
    "east": _("Karte nach rechts verschieben"),
    "hintTouch": _("Bewegen Sie die Karte mit zwei Fingern."),
    "hintWheel": _("Halten Sie zum Vergrößern die Strg-Taste."),
    "load": _("Karte laden"),
    "loadHelp": _("Sie sparen Daten. Die Karte lädt erst, wenn Sie es möchten."),
    "loading": _("Die Karte wird geladen."),
    "failed": _(
        "Die Karte konnte nicht geladen werden. Die Liste zeigt alle Geschäfte."
    ),
    "state_unknown": _("Öffnungszeiten unbekannt"),
    "state_open": _("geöffnet"),
    "state_closed": _("geschlossen"),
    "state_by_appointment": _("nach Vereinbarung"),
    "marker": _("{name}, {category}, {state}"),
}

SPOTS: dict[str, Promise] = {
    "spots": _("Orte der Aktion auf der Karte"),
    "spotsHelp": _("Mit den Pfeiltasten zum nächsten Ort, mit Eingabe öffnen."),
    "spot": _("{name}, {state}"),
    "spotCluster": _("{count} Orte. Mit Eingabe vergrößern."),
    "spotsHere": _("{count} Orte an dieser Stelle"),
    "spotDetails": _("Zu {name}"),
    "spotAdopter": _("Pate: {name}"),
    "spotsFailed": _("Die Orte konnten nicht geladen werden."),
}

OF_A_CAMPAIGN: dict[str, Promise] = {
    **SPOTS,
    "failed": _("Die Karte konnte nicht geladen werden. Die Liste zeigt alle Orte."),
    "count": _("Auf der Karte: {count}"),
    "close": _("Schließen"),
    "showAll": _("Alle Orte zeigen"),
    "grow": _("Karte groß zeigen"),
    "shrink": _("Große Karte schließen"),
    "legend": _("Zeichenerklärung"),
}

BY_KIND: dict[Kind, dict[str, Promise]] = {
    "directory": {
        **SPOTS,
        "layer": _("Orte der Aktionen zeigen"),
        "places": _("Treffpunkte"),
        "placesLayer": _("Treffpunkte zeigen"),
        "markers": _("Geschäfte auf der Karte"),
        "markersHelp": _(
            "Mit den Pfeiltasten zum nächsten Geschäft, mit Eingabe öffnen."
        ),
        "cluster": _("{count} Geschäfte, {open} geöffnet. Mit Eingabe vergrößern."),
        "clusterHere": _("{count} Geschäfte an dieser Stelle"),
        "count": _("Auf der Karte: {count}"),
        "details": _("Zum Geschäft {name}"),
        "close": _("Schließen"),
        "showAll": _("Alle Geschäfte zeigen"),
        "grow": _("Karte groß zeigen"),
        "shrink": _("Große Karte schließen"),
        "pointsFailed": _("Die Geschäfte konnten nicht geladen werden."),
        "retry": _("Noch einmal versuchen"),
        "legend": _("Zeichenerklärung"),
        "searchHere": _("Diesen Ausschnitt durchsuchen"),
        "searchEverywhere": _("Überall suchen"),
    },
    "spots": OF_A_CAMPAIGN,
    "choice": OF_A_CAMPAIGN | {"choose": pgettext_lazy("spot", "Übernehmen")},
    "drawing": {
        "failed": _(
            "Die Karte konnte nicht geladen werden. Die Felder gehen trotzdem."
        ),
        "drawSpot": _("{name}. Mit den Pfeiltasten verschieben."),
        "drawCorner": _("Ecke {number}. Mit den Pfeiltasten verschieben."),
        "drawHere": _("Ecke in die Kartenmitte setzen"),
        "drawBack": _("Letzte Ecke entfernen"),
        "drawCount": _("Ecken der Linie: {count}"),
        "drawFailed": _("Das Verschieben hat nicht geklappt. Laden Sie die Seite neu."),
    },
    "place": {
        "activate": _("Karte bewegen"),
        "rest": _("Karte feststellen"),
    },
    "position": {
        "pin": _("Position des Geschäfts"),
        "pinHelp": _("Mit den Pfeiltasten verschieben."),
        "setHere": _("Position in die Kartenmitte setzen"),
        "remove": _("Position entfernen"),
        "removed": _("Die Position ist entfernt."),
        "placed": _("Position gesetzt: {latitude}, {longitude}"),
        "missing": _("Noch keine Position."),
        "results": _("Gefundene Adressen"),
        "found": _("Gefundene Adressen: {count}"),
        "nothingFound": _(
            "Keine Adresse gefunden. Setzen Sie die Position auf der Karte."
        ),
        "searchFailed": _(
            "Die Suche antwortet nicht. Setzen Sie die Position auf der Karte."
        ),
    },
    "outline": {
        "failed": _(
            "Die Karte konnte nicht geladen werden. Das Textfeld geht trotzdem."
        ),
        "corners": _("Ecken des Umrisses"),
        "corner": _("Ecke {number} von {count}"),
        "cornerHelp": _(
            "Mit den Pfeiltasten verschieben, mit Entf entfernen, mit Eingabe eine "
            "neue Ecke dahinter. Mit Bild auf und Bild ab zur nächsten Ecke."
        ),
        "cornerHere": _("Ecke in die Kartenmitte setzen"),
        "finish": _("Umriss schließen"),
        "removeCorner": _("Ecke entfernen"),
        "removeOutline": _("Umriss entfernen"),
        "undo": _("Rückgängig"),
        "chooseCorner": _("Wählen Sie zuerst eine Ecke."),
        "manyCorners": _(
            "Hier sind sehr viele Ecken. Vergrößern Sie die Karte, um sie zu ändern."
        ),
        "noOutline": _(
            "Noch kein Umriss. Klicken Sie auf der Karte eine Ecke nach der anderen."
        ),
        "moreCorners": _("Ecken, die noch fehlen: {count}"),
        "outlineIs": _("Ecken des Umrisses: {count}"),
        "fileRefused": _("Die Datei wurde nicht übernommen. {problem}"),
        "outlineUnreadable": _(
            "Das ist kein lesbares GeoJSON. Prüfen Sie bitte die Datei."
        ),
        "outlineMany": _("Die Datei muss genau eine Fläche enthalten."),
        "outlineNoArea": _(
            "Ein Umriss muss eine Fläche sein (Polygon oder MultiPolygon)."
        ),
        "outlineEmpty": _("Der Umriss ist leer."),
        "outlineFew": _("Ein Umriss braucht mindestens drei verschiedene Ecken."),
        "outlineGap": _(
            "Der Umriss ist nicht geschlossen: Anfang und Ende sind verschieden."
        ),
        "outlineNumber": _("Der Umriss enthält eine Stelle, die keine Koordinate ist."),
        "outlineEarth": _(
            "Der Umriss verlässt die Erde. Erwartet werden Längen- und "
            "Breitengrade, zuerst die Länge."
        ),
        "outlineCrosses": _("Der Umriss überschneidet sich selbst."),
        "outlineLarge": _("Die Datei ist zu groß. Vereinfachen Sie bitte den Umriss."),
    },
}


def map_words(kind: Kind) -> str:
    """The words of one kind of map as JSON for data-strings.

    Keys are those that static/js/map/ asks for, and so are the names in {braces}.
    """
    words = EVERY_MAP | BY_KIND[kind]
    return json.dumps({key: str(text) for key, text in words.items()})
