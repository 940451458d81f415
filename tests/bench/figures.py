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
        self._judge(name, value, unit, value <= limit, f"at most {limit:g}")

    def reach(self, name: str, value: float, unit: str, least: float) -> None:
        """Print a figure that may not be lower than that."""
        self._judge(name, value, unit, value >= least, f"at least {least:g}")

    def _judge(
        self, name: str, value: float, unit: str, kept: bool, limit: str
    ) -> None:
        if not kept:
            self.missed.append(name)
        mark = "ok " if kept else "OVER"
        print(f"{mark:4} {name:<{NAME}} {shown(value)} {unit:<8} ({limit})", flush=True)

    def tell(self, name: str, value: float, unit: str) -> None:
        """Print a figure that has no limit."""
        print(f"     {name:<{NAME}} {shown(value)} {unit}", flush=True)

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


def shown(value: float) -> str:
    """A number with as many decimals as tell something."""
    return f"{value:>9.1f}" if abs(value) >= 10 else f"{value:>9.3f}"
