"""``python -m four_notebooks``."""

import sys

from four_notebooks.app.main import main

sys.exit(main())
