"""``python -m compare`` is the command ``jajar``."""

import sys

from compare.cli import main

sys.exit(main())
