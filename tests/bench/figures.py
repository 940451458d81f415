"""Figures with their limits, printed as they come in."""


class Figures:
    """Prints each figure and remembers which limits were not kept."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def add(self, name: str, value: float, unit: str, limit: float) -> None:
        """Print a figure that may not be higher than its limit."""
        kept = value <= limit
        if not kept:
            self.missed.append(name)
        mark = "ok " if kept else "OVER"
        print(f"{mark:4} {name:<58} {value:>9.1f} {unit:<8} (at most {limit:g})")

    def tell(self, name: str, value: float, unit: str) -> None:
        """Print a figure that has no limit."""
        print(f"     {name:<58} {value:>9.1f} {unit}")

    def verdict(self) -> int:
        """Exit code of the run."""
        if self.missed:
            print("Over the limit: " + ", ".join(self.missed))
        return 1 if self.missed else 0
