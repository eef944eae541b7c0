"""Prints tables for people. The first column is aligned left, the others right."""

from collections.abc import Sequence

from measuring import Spread


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    print(f"\n{title}\n")
    for row in [head, ["-" * width for width in widths], *rows]:
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        print("  ".join(cells).rstrip(), flush=True)


def explain(rows: Sequence[tuple[str, str]]) -> None:
    print("\nWhat each figure includes:")
    for name, includes in rows:
        print(f"- {name}: {includes}")


def number(value: float) -> str:
    """Formats a number with three digits, or more if it has more before the point."""
    return f"{value:.{2 if abs(value) < 10 else 1 if abs(value) < 100 else 0}f}"


def spread(value: Spread) -> str:
    return f"{number(value.median)} ({number(value.least)}–{number(value.most)})"
