"""What stands in a page's StreamField."""


def body(*paragraphs: str) -> list[tuple[str, str]]:
    return [("text", f"<p>{paragraph}</p>") for paragraph in paragraphs]
