"""The command line: ``calmtone rewrite``, ``calmtone check`` and ``calmtone info``.

Only what a command needs is imported, when it runs, so that ``calmtone --help`` answers at once.
"""

from calmtone.cli.application import main

__all__ = ["main"]
