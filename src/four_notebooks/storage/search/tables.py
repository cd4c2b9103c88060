"""The one table of the index that is a plain one; the others are FTS5's (see ``index``)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped, mapped_column

from four_notebooks.storage.tables import Base, Key


class SearchPlaceRow(Base):
    """Which record stands at which place of the search index."""

    __tablename__ = "search_place"
    __table_args__ = (Index(None, "record", unique=True),)

    id: Mapped[int] = mapped_column(
        Key, primary_key=True, autoincrement=False, comment="The place; it rises with time."
    )
    record: Mapped[int] = mapped_column(BigInteger, comment="The record: its id x 16 + its kind.")
    account_id: Mapped[int] = mapped_column(BigInteger, comment="Its account.")
    at: Mapped[int] = mapped_column(BigInteger, comment="When it was, in minutes since 1970.")
