"""Run the program as ``python -m training.data``."""

import sys

from training.data.application import main

if __name__ == "__main__":
    sys.exit(main())
