"""Figures with their limits, printed as they come in."""

NAME = 62


class Figures:
    """Prints each figure and remembers which limits were not kept."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def heading(self, text: str) -> None:
        """Begin a group of figures."""
        print(f"\n== {text}", flush=True)

    def add(self, name: str, value: float, unit: str, limit: float) -> None:
        """Print a figure that may not be higher than its limit."""
        kept = value <= limit
        if not kept:
            self.missed.append(name)
        mark = "ok " if kept else "OVER"
        line = f"{mark:4} {name:<{NAME}} {value:>9.1f} {unit:<8} (at most {limit:g})"
        print(line, flush=True)

    def tell(self, name: str, value: float, unit: str) -> None:
        """Print a figure that has no limit."""
        print(f"     {name:<{NAME}} {value:>9.1f} {unit}", flush=True)

    def note(self, text: str) -> None:
        """Print what one has to know about the figures."""
        print(f"     {text}", flush=True)

    def verdict(self) -> int:
        """Exit code of the run."""
        if self.missed:
            print("\nOver the limit: " + ", ".join(self.missed))
        else:
            print("\nAll limits are kept.")
        return 1 if self.missed else 0
