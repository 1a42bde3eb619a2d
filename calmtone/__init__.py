"""calmtone: calm, validating, solution-focused replies from blunt drafts, every fact kept.

>>> import calmtone
>>> calmtone.rewrite("Thank you for the photo, Ana.")
'Thank you for the photo, Ana.'
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from calmtone.errors import CalmtoneError
from calmtone.options import Options
from calmtone.result import Report as _Report
from calmtone.result import Rewrite

if TYPE_CHECKING:
    from calmtone.rewriter import Rewriter

__version__ = "0.1.0"

__all__ = [
    "CalmtoneError",
    "Options",
    "Rewrite",
    "Rewriter",
    "__version__",
    "check",
    "rewrite",
]


def rewrite(draft: str, *, customer: str = "", **options: Any) -> str:
    """Rewrite a draft with the embedded model, which is loaded at the first call.

    :param draft: the text that is about to be sent, of up to 20,000 characters.
    :param customer: the customer's message that it answers, if there is one.
    :param options: any other field of :class:`Options`.
    :returns: the reply; what was done to get there is in :meth:`Rewriter.rewrite`'s result.
    :raises CalmtoneError: if the draft, an option or the model can't be used.

    >>> rewrite("The plumber comes on Tuesday at 9:00.", closer="never")
    'The plumber comes on Tuesday at 9:00.'
    """
    return _embedded().rewrite(draft, customer=customer, **options).text


def check(draft: str) -> _Report:
    """Say what reads as blunt or defensive in a draft, and change nothing.

    :param draft: the text that is about to be sent.
    :raises CalmtoneError: if the draft or the model can't be used.

    >>> check("Thank you for the photo, Ana.").findings
    ()
    """
    return _embedded().check(draft)


@cache
def _embedded() -> Rewriter:
    from calmtone.rewriter import Rewriter

    return Rewriter.load()


def __getattr__(name: str) -> Any:
    if name == "Rewriter":
        from calmtone.rewriter import Rewriter

        return Rewriter
    raise AttributeError(f"module 'calmtone' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
