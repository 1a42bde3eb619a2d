"""Results for people's eyes: the changes of a reply, and the record of an explanation."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from calmtone.explanation import Explanation, Place, TriedCandidate
from calmtone.result import Edit, Rewrite

__all__ = ["show_changes", "show_explanation", "word_changes"]

_SIGNS = {"rewritten": "~ ", "dropped": "- ", "added": "+ "}


def word_changes(before: str, after: str) -> Iterator[tuple[str, str, str]]:
    """Yield what becomes of the words of a text: runs of (kept, removed, added).

    White space counts as one space; a run is either kept or changed.

    :param before: the text as it was.
    :param after: the text as it is.

    >>> list(word_changes("That is your fault.", "That is on your side."))
    [('That is', '', ''), ('', '', 'on'), ('your', '', ''), ('', 'fault.', 'side.')]
    """
    old, new = before.split(), after.split()
    for kind, i, j, k, l in difflib.SequenceMatcher(None, old, new).get_opcodes():  # noqa: E741
        removed, added = " ".join(old[i:j]), " ".join(new[k:l])
        yield (removed, "", "") if kind == "equal" else ("", removed, added)


def show_changes(result: Rewrite, console: Console) -> None:
    """Print each edit as a line of changed words, with its reason below, and the scores.

    :param result: the reply.
    :param console: where to; without colour the words stand in ``[-removed-]`` and ``{+added+}``.
    """
    for edit in result.edits:
        if edit.action == "kept":
            console.print(Text(f"  {_one_line(edit.before)}", "dim"))
        else:
            console.print(Text(_SIGNS[edit.action]) + _changes(edit, console))
            console.print(Text(f"    {_why(edit)}", "italic"))
    before, after = result.scores_before, result.scores_after
    console.print()
    for name in ("calm", "validating", "solution"):
        console.print(f"{name:<11}{getattr(before, name):.2f} -> {getattr(after, name):.2f}")


def show_explanation(explanation: Explanation, console: Console) -> None:
    """Print what was considered for each place of a draft.

    :param explanation: the record.
    :param console: where to.
    """
    for place in explanation.places:
        if place.before or place.tried:
            _show_place(place, console)


def _changes(edit: Edit, console: Console) -> Text:
    plain = console.color_system is None
    words = []
    for kept, removed, added in word_changes(edit.before, edit.after):
        if kept:
            words.append(Text(kept))
        if removed:
            words.append(Text(f"[-{removed}-]" if plain else removed, "red strike"))
        if added:
            words.append(Text(f"{{+{added}+}}" if plain else added, "green"))
    return Text(" ").join(words)


def _why(edit: Edit) -> str:
    labels = f"{', '.join(edit.labels)}: " if edit.labels else ""
    return f"{labels}{_one_line(edit.reason)} ({edit.source})"


def _show_place(place: Place, console: Console) -> None:
    console.print(Text(_one_line(place.before) or place.role, "bold"))
    for finding in place.findings:
        console.print(f'  found {finding.label}: "{_one_line(finding.text)}"')
    if place.role == "segment":
        console.print(
            f"  the model would keep it with a probability of {place.keep_probability:.2f}"
        )
    for tried in place.tried:
        console.print(f"  {_tried(tried)}")
    console.print(
        Text(f"  stands ({place.source}): {_one_line(place.chosen) or 'nothing'}", "green")
    )


def _tried(tried: TriedCandidate) -> str:
    rejections = "; ".join(
        f"rejected, {rejection.code}: {_one_line(rejection.message)}"
        for rejection in tried.rejections
    )
    wording = _one_line(tried.text) or "nothing"
    return f"tried ({tried.source}, {tried.score:.2f}): {wording}" + (
        f" [{rejections}]" if rejections else ""
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
