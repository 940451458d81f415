/** Wagtail replaces the list while one searches and filters; its new rows get their steps here. */
document.addEventListener("w-swap:success", () => htmx.process(document.body));
