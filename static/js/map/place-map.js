/** The small map of one business: `<div data-map="place" …>`. All else loads when it is needed. */
import { startWhenSeen } from "./start.js";

startWhenSeen('[data-map="place"]', async (host) => {
  const { openPlace } = await import("./place-view.js");
  await openPlace(host);
});
