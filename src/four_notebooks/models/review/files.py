"""All tables of the review as rows for a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from four_notebooks.models.review.chart import Chart, Tile


def csv_rows(tiles: Iterable[Tile], charts: Iterable[Chart]) -> Iterator[tuple[str, ...]]:
    """The figures, then each table under its title, parted by an empty row."""
    for tile in tiles:
        yield (tile.title, tile.figure, tile.aside)
    for chart in charts:
        yield ()
        yield (chart.title, chart.aside)
        yield chart.table.columns
        for line in chart.table.lines:
            yield line.cells
