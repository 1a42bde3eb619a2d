"""Run the command line as ``python -m calmtone.cli``."""

import sys

from calmtone.cli.application import main

if __name__ == "__main__":
    sys.exit(main())
