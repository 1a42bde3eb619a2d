"""What all tests share."""

import os

from hypothesis import settings

if "CI" not in os.environ:  # there, hypothesis chooses a profile of its own, without chance
    settings.register_profile("calmtone", deadline=None)
    settings.load_profile("calmtone")
