"""Word stems counted from the hand-written messages (``python -m training.introduced_words``)."""

from __future__ import annotations

import json
from functools import cache

from calmtone.errors import PhraseDataError
from calmtone.tone.phrases import phrases_folder

__all__ = ["learnt_stems"]


@cache
def learnt_stems(name: str) -> frozenset[str]:
    """Return the stems that a file of the phrase data lists.

    :param name: ``introduced`` (what rewrites bring in) or ``opening`` (what openers bring in).
    :raises PhraseDataError: if the file is missing or malformed.

    >>> "afraid" in learnt_stems("introduced")
    True
    """
    file = phrases_folder() / f"{name}.json"
    try:
        return frozenset(json.loads(file.read_text(encoding="utf-8"))["stems"])
    except (OSError, ValueError, KeyError) as error:
        raise PhraseDataError(
            f"{file} can't be read ({error!r}); reinstall calmtone, or run "
            "`python -m training.introduced_words`."
        ) from error
