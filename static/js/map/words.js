/** Words of the page, from `data-strings` (JSON, server-rendered); quartier/places/map_words.py lists them all. */

/** `say("cluster", {count: 4, open: 2})`; a missing word shows as its key and is reported. */
export function wordsOf(host) {
  const words = JSON.parse(host.dataset.strings);
  return (key, values = {}) => {
    if (!(key in words)) console.error(`data-strings lacks ${key}`);
    return (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  };
}
