"""When two rows are about one account, and when they only look so."""

from __future__ import annotations

from typing import Any

import pytest

from four_notebooks.exchange.same_account import known_by, recognition_of


def match(one: dict[str, Any], other: dict[str, Any]) -> str | None:
    """By what the second is recognised as the first, or None."""
    found = recognition_of([known_by(1, **one)]).find(known_by(2, **other))
    return found.by if found else None


CODE, OTHER_CODE = "91765LWGRHM59W985N", "91L4E8YD88ERRHM0MT"


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        ({"name": "甲", "code": CODE}, {"name": "乙", "code": CODE.lower()}, "code"),
        ({"name": "恒远印务有限公司"}, {"name": "恒远印务"}, "name"),
        ({"name": "南通恒远印务有限公司"}, {"name": "恒远印务(南通)"}, "name"),
        ({"name": "江苏恒远印务有限公司"}, {"name": "南通恒远印务"}, "name"),
        ({"name": "ACME Tools Ltd."}, {"name": "Acme Tools"}, "name"),
        (
            {"name": "华启精密制造", "phones": ["13800000000"]},
            {"name": "华启", "phones": ["+86 138 0000 0000"]},
            "phone",
        ),
        (
            {"name": "上海同创电子", "short_name": "同创", "phones": ["13800000000"]},
            {"name": "同创精密", "phones": ["13800000000"]},
            "phone",
        ),
    ],
)
def test_equal_codes_names_or_phones_are_one_account(
    one: dict[str, Any], other: dict[str, Any], by: str
) -> None:
    assert match(one, other) == by


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "无锡海川新材料"}, {"name": "中山海川新材料"}),
        ({"name": "海川新材料", "area": "无锡市"}, {"name": "中山海川新材料"}),
        ({"name": "恒远印务", "code": CODE}, {"name": "恒远印务", "code": OTHER_CODE}),
        (
            {"name": "南通恒远印务", "phones": ["13800000000"]},
            {"name": "新南通恒远印务", "phones": ["13800000000"]},
        ),
        (
            {"name": "恒远印务", "phones": ["13800000000"]},
            {"name": "海纳物流", "phones": ["13800000000"]},
        ),
        (
            {"name": "王敏", "phones": ["13800000000"]},
            {"name": "王敏", "phones": ["13900000000"]},
        ),
        ({"name": "恒远印务", "phones": ["12345"]}, {"name": "恒远", "phones": ["12345"]}),
        ({"name": "甲", "code": "-"}, {"name": "乙", "code": "-"}),
        ({"name": "恒远印务有限公司"}, {"name": "恒远印务有限公司上海分公司"}),
    ],
)
def test_what_only_looks_alike_stays_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert match(one, other) is None


def test_people_of_one_name_without_a_phone_are_one() -> None:
    assert match({"name": "王敏", "phones": ["13800000000"]}, {"name": "王敏"}) == "name"


def test_the_code_speaks_before_the_name_and_the_name_before_the_phone() -> None:
    known = recognition_of(
        [
            known_by(1, "海纳物流", phones=["13800000000"]),
            known_by(2, "海纳物流园"),
            known_by(3, "海纳物流科技", code=CODE),
        ]
    )
    wanted = known_by(9, "海纳物流园", code=CODE, phones=["13800000000"])
    assert known.find(wanted) is not None
    assert known.find(wanted)[0].key == 3  # type: ignore[index]
    plain = known.find(known_by(9, "海纳物流园", phones=["13800000000"]))
    assert plain is not None
    assert (plain.known.key, plain.by) == (2, "name")
