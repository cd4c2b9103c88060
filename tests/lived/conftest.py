import pytest

pytest.register_assert_rewrite("lived.comparing", "lived.lists")
