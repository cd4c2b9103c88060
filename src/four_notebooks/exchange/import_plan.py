"""What an import would do; see ``taking_in``."""

from four_notebooks.exchange.arrivals import FailedRow, Visit
from four_notebooks.exchange.taking_in.plan import (
    Duplicate,
    ImportPlan,
    NewAccount,
    PreviewRow,
    Update,
)
from four_notebooks.exchange.taking_in.planning import plan_import

__all__ = [
    "Duplicate",
    "FailedRow",
    "ImportPlan",
    "NewAccount",
    "PreviewRow",
    "Update",
    "Visit",
    "plan_import",
]
