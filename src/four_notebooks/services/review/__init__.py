"""What became of the work of a day, a week, a quarter: figures, and reports to paste."""

from four_notebooks.services.review.figures import Figures
from four_notebooks.services.review.review import Review

__all__ = ["Figures", "Review"]
