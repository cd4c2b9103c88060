"""The review's tables as a file: what people named like a formula stays words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from four_notebooks.exchange.tables_out import write_csv
from four_notebooks.models.review.chart import ROWS, Behind, Chart, Line, Table, Tile
from four_notebooks.models.review.files import csv_rows


@pytest.mark.parametrize("name", ["=1+1", "+86 139", "-2+3", "@SUM(A1)", "\t=1", "＝1+1"])
def test_a_name_like_a_formula_is_neutralised_wherever_it_stands(tmp_path: Path, name: str) -> None:
    tile = Tile(code="visits", title=name, figure=name, aside=name, behind=Behind("visits"))
    table = Table((name, "plain"), (Line((name, "3")),))
    chart = Chart(code="places", kind=ROWS, title=name, aside=name, table=table)
    path = tmp_path / "review.csv"
    write_csv(path, csv_rows([tile], [chart]))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    said = "'" + name
    assert rows == [[said] * 3, [], [said] * 2, [said, "plain"], [said, "3"]]
