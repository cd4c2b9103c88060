"""The rows of a list as arrivals: one path for everything that comes in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo

from four_notebooks.exchange.arrivals import Arrival, FailedRow, Visit
from four_notebooks.exchange.columns import Mapping
from four_notebooks.exchange.leads import Lead, lead_of
from four_notebooks.exchange.tables_in import Table
from four_notebooks.services.refusals import Refused


def arrivals_of(
    table: Table, mapping: Mapping, zone: tzinfo
) -> Iterator[Arrival | FailedRow | int]:
    """Row by row what it says, why it cannot be taken, or the number of a blank one."""
    headers = table.headers
    for line in table.lines:
        if line.blank:
            yield line.number
            continue
        try:
            lead = lead_of(line.cells, headers, mapping)
        except Refused as refusal:
            yield FailedRow(line.number, refusal.code, refusal.values, line.cells)
            continue
        yield Arrival(line.number, lead, visits=_visits(lead, zone))


def _visits(lead: Lead, zone: tzinfo) -> tuple[Visit, ...]:
    if lead.visit is None:
        return ()
    return (Visit(lead.visit.day, lead.visit.instant(zone), lead.visit_purpose),)
