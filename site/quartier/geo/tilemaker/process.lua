-- Turns OpenStreetMap tags into the part of the Protomaps basemap schema (version 4)
-- that schema.py names. Written for tilemaker 2.2.

local function set(...)
  local found = {}
  for _, value in ipairs({ ... }) do found[value] = true end
  return found
end

node_keys = { "place", "addr:housenumber", "railway" }

local LANGUAGES = { "de", "en", "tr", "ar", "uk", "pl", "ru" }

-- place tag: kind, first zoom
local PLACES = {
  city = { "locality", 7 }, town = { "locality", 9 }, village = { "locality", 11 },
  hamlet = { "locality", 13 }, suburb = { "neighbourhood", 11 },
  quarter = { "neighbourhood", 12 }, neighbourhood = { "neighbourhood", 13 },
  borough = { "macrohood", 10 },
}

-- leisure, landuse, natural or amenity tag: kind
local LANDUSE = {
  park = "park", garden = "park", recreation_ground = "park", cemetery = "cemetery",
  grave_yard = "cemetery", forest = "forest", wood = "wood", scrub = "scrub",
  grass = "grass", meadow = "grassland", grassland = "grassland",
  village_green = "village_green", allotments = "allotments", playground = "playground",
  golf_course = "golf_course", sand = "sand", beach = "beach", hospital = "hospital",
  school = "school", university = "university", college = "college",
  kindergarten = "kindergarten", industrial = "industrial", commercial = "commercial",
  retail = "retail", residential = "residential", farmland = "farmland",
  farmyard = "farmland", orchard = "orchard", vineyard = "orchard", pitch = "pitch",
  military = "military", nature_reserve = "nature_reserve", railway = "railway",
  zoo = "zoo",
}

-- highway tag: kind, first zoom
local ROADS = {
  motorway = { "highway", 4 }, motorway_link = { "highway", 8 },
  trunk = { "highway", 6 }, trunk_link = { "highway", 9 },
  primary = { "major_road", 7 }, primary_link = { "major_road", 10 },
  secondary = { "major_road", 9 }, secondary_link = { "major_road", 11 },
  tertiary = { "major_road", 10 }, tertiary_link = { "major_road", 12 },
  unclassified = { "minor_road", 12 }, residential = { "minor_road", 12 },
  living_street = { "minor_road", 12 }, road = { "minor_road", 12 },
  busway = { "minor_road", 13 }, service = { "minor_road", 13 },
  pedestrian = { "path", 12 }, track = { "path", 13 }, path = { "path", 13 },
  footway = { "path", 13 }, cycleway = { "path", 13 }, bridleway = { "path", 13 },
  steps = { "path", 14 }, corridor = { "path", 14 },
}
local RAILS = set("rail", "tram", "light_rail", "subway", "narrow_gauge", "funicular",
  "monorail")
local STATIONS = set("station", "halt", "tram_stop")

local function yes(value) return value ~= "" and value ~= "no" end

local function add_names(object)
  local name = object:Find("name")
  if name ~= "" then object:Attribute("name", name) end
  for _, language in ipairs(LANGUAGES) do
    local translated = object:Find("name:" .. language)
    if translated ~= "" and translated ~= name then
      object:Attribute("name:" .. language, translated)
    end
  end
end

local function add_address(object)
  object:MinZoom(15)
  object:Attribute("kind", "address")
  object:Attribute("addr_housenumber", object:Find("addr:housenumber"))
  local street = object:Find("addr:street")
  if street ~= "" then object:Attribute("addr_street", street) end
end

function init_function() end
function exit_function() end

function node_function(node)
  local place = PLACES[node:Find("place")]
  if place and node:Find("name") ~= "" then
    node:Layer("places", false)
    add_names(node)
    node:Attribute("kind", place[1])
    node:Attribute("kind_detail", node:Find("place"))
    node:MinZoom(place[2])
    node:AttributeNumeric("min_zoom", place[2])
    local population = tonumber(node:Find("population"))
    local rank = population and math.floor(math.log(population + 1)) or 1
    node:AttributeNumeric("population_rank", rank)
  end
  if STATIONS[node:Find("railway")] and node:Find("name") ~= "" then
    node:Layer("pois", false)
    node:MinZoom(15)
    node:Attribute("kind", node:Find("railway") == "tram_stop" and "tram_stop" or "station")
    add_names(node)
  end
  if node:Find("addr:housenumber") ~= "" then
    node:Layer("buildings", false)
    add_address(node)
  end
end

local function add_building(way)
  way:Layer("buildings", true)
  way:MinZoom(14)
  way:Attribute("kind", "building")
  local levels, height = tonumber(way:Find("building:levels")), tonumber(way:Find("height"))
  if height or levels then way:AttributeNumeric("height", height or levels * 3.2) end
end

local function add_water(way, closed)
  local natural, landuse = way:Find("natural"), way:Find("landuse")
  local waterway = way:Find("waterway")
  if closed and (natural == "water" or landuse == "reservoir" or landuse == "basin"
      or waterway == "riverbank" or way:Find("leisure") == "swimming_pool") then
    local kind = way:Find("water")
    way:Layer("water", true)
    way:Attribute("kind", (kind == "lake" or kind == "") and "lake" or "water")
    way:MinZoom(6)
    if way:Find("name") ~= "" then
      way:LayerAsCentroid("water")
      way:MinZoom(12)
      way:Attribute("kind", "lake")
      add_names(way)
    end
  elseif waterway == "river" or waterway == "canal" or waterway == "stream"
      or waterway == "ditch" then
    if yes(way:Find("tunnel")) then return end
    way:Layer("water", false)
    local stream = waterway == "stream" or waterway == "ditch"
    way:Attribute("kind", stream and "stream" or "river")
    way:MinZoom(waterway == "river" and 9 or 13)
    add_names(way)
  end
end

local function add_landuse(way)
  local kind = LANDUSE[way:Find("leisure")] or LANDUSE[way:Find("landuse")]
    or LANDUSE[way:Find("natural")] or LANDUSE[way:Find("amenity")]
    or (way:Find("tourism") == "zoo" and "zoo")
    or (way:Find("military") ~= "" and "military")
  if kind then
    way:Layer("landuse", true)
    way:Attribute("kind", kind)
    way:MinZoom(9)
    add_names(way)
  end
  if way:Find("highway") == "pedestrian"
      and (way:Find("area") == "yes" or way:Find("type") == "multipolygon") then
    way:Layer("landuse", true)
    way:Attribute("kind", "pedestrian")
    way:MinZoom(12)
    add_names(way)
  end
end

local function add_road(way, highway, road)
  way:Layer("roads", false)
  way:Attribute("kind", road[1])
  way:Attribute("kind_detail", (highway:gsub("_link", "")))
  way:MinZoom(road[2])
  way:AttributeNumeric("min_zoom", road[2])
  if yes(way:Find("tunnel")) then
    way:AttributeBoolean("is_tunnel", true)
  elseif yes(way:Find("bridge")) then
    way:AttributeBoolean("is_bridge", true)
  end
  if way:Find("oneway") == "yes" then way:Attribute("oneway", "yes") end
  add_names(way)
end

local function add_rail(way, rail)
  if way:Find("tunnel") == "yes" then return end
  way:Layer("roads", false)
  way:Attribute("kind", "rail")
  way:Attribute("kind_detail", rail)
  way:MinZoom(11)
  way:AttributeNumeric("min_zoom", 11)
  if yes(way:Find("bridge")) then way:AttributeBoolean("is_bridge", true) end
end

function way_function(way)
  local closed = way:IsClosed()
  if closed and yes(way:Find("building")) then add_building(way) end
  if closed and way:Find("addr:housenumber") ~= "" then
    way:LayerAsCentroid("buildings")
    add_address(way)
  end
  add_water(way, closed)
  if closed then add_landuse(way) end

  local highway, rail = way:Find("highway"), way:Find("railway")
  if ROADS[highway] and way:Find("area") ~= "yes" then
    add_road(way, highway, ROADS[highway])
  elseif RAILS[rail] then
    add_rail(way, rail)
  end

  if way:Find("boundary") == "administrative" then
    local level = tonumber(way:Find("admin_level"))
    if level and level <= 9 then
      way:Layer("boundaries", false)
      way:AttributeNumeric("kind_detail", level)
      way:Attribute("kind", level <= 2 and "country" or "locality")
      way:MinZoom(level <= 4 and 6 or 11)
    end
  end
end
