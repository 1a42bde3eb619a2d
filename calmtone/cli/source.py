"""A text from a file, which remembers where each of its characters stood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calmtone.errors import CalmtoneError

__all__ = ["SourceText", "TextFileError"]


class TextFileError(CalmtoneError):
    """A file holds no texts that can be read."""


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""A text, and where it stands in its file.

    :param text: the text.
    :param path: the file, as the user named it.
    :param line: the line of the file that ``raw`` starts on, counted from 1.
    :param raw: what the file holds there, quotes and escapes included.
    :param offsets: for each character of the text, and for its end, where it stands in ``raw``.

    >>> SourceText("No.", "a.txt", 4, "\nNo.", range(1, 5)).position(0)
    (5, 1)
    """

    text: str
    path: str
    line: int
    raw: str
    offsets: Sequence[int]

    @property
    def place(self) -> str:
        """The file and the line that the text starts on.

        >>> SourceText("No.", "a.txt", 1, "No.", range(4)).place
        'a.txt:1'
        """
        return f"{self.path}:{self.position(0)[0]}"

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a character in the file, both counted from 1.

        :param offset: which character of the text, from 0 to the text's length.

        >>> SourceText("No.", "a.txt", 1, '"No."', range(1, 5)).position(1)
        (1, 3)
        """
        before = self.raw[: self.offsets[offset]]
        ends = before.count("\n") + before.count("\r") - before.count("\r\n")
        last_end = max(before.rfind("\n"), before.rfind("\r"))
        return self.line + ends, len(before) - last_end
