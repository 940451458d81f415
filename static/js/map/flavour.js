/**
 * The colours of the ground map: paper, leaf-green parks, brick-toned streets and buildings.
 * It stays calm, so that the markers stand out. Street names keep a contrast of at least 4.5
 * on ground and streets; tests/map checks it.
 */

export const LIGHT = {
  ground: "#f5efe4",
  park: "#d3e5c4",
  wood: "#c3dab4",
  grass: "#e0ebd0",
  pitch: "#d5e3c3",
  yard: "#efe5d8",
  works: "#ebe6dc",
  square: "#f6e4d7",
  sand: "#f1e6c4",
  water: "#b5d6df",
  building: "#e7dacb",
  buildingEdge: "#d6c5b3",
  highway: "#eebd9f",
  highwayEdge: "#cf9274",
  major: "#fde9d3",
  majorEdge: "#d9b799",
  minor: "#fffdf9",
  minorEdge: "#dccfbf",
  path: "#c9a994",
  rail: "#b3a89f",
  boundary: "#b98d7b",
  streetName: "#4a4038",
  minorName: "#5b5048",
  placeName: "#8a3a26",
  townName: "#1d2420",
  waterName: "#2f6678",
  houseNumber: "#756a60",
  halo: "#fffdf9",
};

export const DARK = {
  ground: "#1b221e",
  park: "#20372a",
  wood: "#1d3226",
  grass: "#1f2e25",
  pitch: "#233a2c",
  yard: "#222925",
  works: "#1f2422",
  square: "#2f2a27",
  sand: "#2f2d22",
  water: "#15323d",
  building: "#2a302c",
  buildingEdge: "#39413c",
  highway: "#7a4f3d",
  highwayEdge: "#151a17",
  major: "#584a41",
  majorEdge: "#151a17",
  minor: "#3b433e",
  minorEdge: "#161b18",
  path: "#5a5048",
  rail: "#5f6762",
  boundary: "#8c6657",
  streetName: "#e3e1da",
  minorName: "#ccd1ca",
  placeName: "#f2b49f",
  townName: "#edf2ec",
  waterName: "#8fc3d4",
  houseNumber: "#a0a8a2",
  halo: "#171d19",
};

export const FLAVOURS = { light: LIGHT, dark: DARK };
