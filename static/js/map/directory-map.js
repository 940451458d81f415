/** The directory's map: `<section data-map="directory" …>`. All else loads when it is needed. */
import { startWhenSeen } from "./start.js";

startWhenSeen('[data-map="directory"]', async (host) => {
  const { openDirectory } = await import("./directory-view.js");
  await openDirectory(host);
});
