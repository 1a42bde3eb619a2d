"""What ``calmtone check`` found, where, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calmtone.cli.source import SourceText
from calmtone.result import Finding

__all__ = ["LocatedFinding", "as_line", "as_workflow_command", "finding_score", "located"]

HIGHEST_SEVERITY = 3


@dataclass(frozen=True, slots=True)
class LocatedFinding:
    """A finding and where it stands in its file; lines and columns count from 1, in characters.

    :param path: the file, as the user named it.
    :param line: the line that it starts on.
    :param column: the column that it starts at.
    :param end_line: the line that it ends on.
    :param end_column: the column behind its last character.
    :param finding: what was found.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    finding: Finding

    @property
    def score(self) -> float:
        """How bad it is, from 0 to 1; see :func:`finding_score`."""
        return finding_score(self.finding)

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain JSON types."""
        finding = self.finding
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "end_line": self.end_line,
            "end_column": self.end_column,
            "text": finding.text,
            "label": finding.label,
            "score": self.score,
            "advice": finding.advice,
            "source": finding.source,
            "phrase": finding.phrase,
        }


def located(finding: Finding, source: SourceText) -> LocatedFinding:
    """Return a finding with its place in the file that the text is from.

    :param finding: what was found in ``source.text``.
    :param source: the text.
    """
    start, end = source.position(finding.start), source.position(finding.end)
    return LocatedFinding(source.path, *start, *end, finding)


def finding_score(finding: Finding) -> float:
    """Return how bad a finding is: 0.33 (cold), 0.67 (blunt) or 1.0 (hurtful).

    >>> finding_score(Finding("Calm down.", "command", 0, 10, "Leave it out.", severity=2))
    0.67
    """
    return round(finding.severity / HIGHEST_SEVERITY, 2)


def as_line(found: LocatedFinding, counts: bool) -> str:  # noqa: ARG001
    """Return a finding as a line for people, in the manner of compilers.

    :param found: the finding.
    :param counts: whether it is at or above the score asked for; lines don't show it.
    """
    finding = found.finding
    phrase, advice = (" ".join(text.split()) for text in (finding.text, finding.advice))
    place = f"{found.path}:{found.line}:{found.column}"
    return f'{place}: {finding.label} {found.score:.2f} "{phrase}": {advice}'


def as_workflow_command(found: LocatedFinding, counts: bool) -> str:
    """Return a finding as a GitHub workflow command, which marks the place in a pull request.

    :param found: the finding.
    :param counts: whether it is a warning, or only a notice.
    """
    properties = {
        "file": found.path,
        "line": found.line,
        "col": found.column,
        "endLine": found.end_line,
        "endColumn": found.end_column,
        "title": f"calmtone: {found.finding.label}",
    }
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = _data(f'"{found.finding.text}": {found.finding.advice}')
    return f"::{'warning' if counts else 'notice'} {given}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
