/** Shops as the server sends them: columns, positions as differences in 1e-5 degrees. */

/** State of a shop by its number in the payload. */
export const STATES = ["unknown", "open", "closed", "by_appointment"];

/** The payload's columns as shops; an Error when they don't fit each other. */
export function readPoints(payload) {
  const { ids, lat, lon, category, name, url, state, categories } = payload;
  if ([lat, lon, category, name, url, state].some((column) => column.length !== ids.length))
    throw new Error("the columns of the points differ in length");
  let latitude = 0;
  let longitude = 0;
  return ids.map((id, i) => {
    latitude += lat[i];
    longitude += lon[i];
    if (!categories[category[i]]) throw new Error(`no category ${category[i]}`);
    return {
      id,
      latitude: latitude / 1e5,
      longitude: longitude / 1e5,
      name: name[i],
      url: url[i],
      state: STATES[state[i]] ?? "unknown",
      category: categories[category[i]],
    };
  });
}

/** Fetches and reads points. */
export async function fetchPoints(url, signal) {
  const answer = await fetch(url, { signal, headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`points: ${answer.status}`);
  return readPoints(await answer.json());
}
