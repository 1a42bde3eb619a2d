"""What calmtone returns: frozen types that turn into JSON and back.

The reply is always the draft with a list of edits applied, so every change can be explained
and taken back: ``apply_edits(draft, edits) == text`` holds for each :class:`Rewrite`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

__all__ = [
    "Edit",
    "Fact",
    "Finding",
    "Notice",
    "Report",
    "Rewrite",
    "Scores",
    "apply_edits",
]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that must come through a rewrite to the letter.

    :param text: the fact as it stands.
    :param type: ``amount``, ``percentage``, ``number``, ``date``, ``weekday``, ``time``,
        ``duration``, ``id``, ``version``, ``link``, ``email``, ``phone``, ``handle``, ``hash``,
        ``path``, ``code``, ``placeholder``, ``quoted`` or ``name``.
    :param start: where it starts, in characters from the start of the text it was found in.
    :param end: where it ends (exclusive).
    :param normal: a spelling-independent form: facts with equal type and normal form are the same
        fact (``5 pm`` and ``5pm``).
    :param kept: whether the reply has it (true for a fact that was only read).

    >>> Fact("5 pm", "time", 6, 10, "17:00").normal
    '17:00'
    """

    text: str
    type: str
    start: int
    end: int
    normal: str
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a draft that reads as blunt or defensive.

    :param text: the stretch.
    :param label: one of the guide's labels, such as ``blame``.
    :param start: where it starts, in characters.
    :param end: where it ends (exclusive).
    :param advice: a sentence that a person can act on.
    :param source: ``phrasebook`` (a curated phrase matched) or ``model``.
    :param phrase: the id of the phrase that matched, or ``""``.
    :param severity: 1 (cold) to 3 (hurtful).

    >>> Finding("your fault", "blame", 8, 18, "Say what happened, not who did it.").label
    'blame'
    """

    text: str
    label: str
    start: int
    end: int
    advice: str
    source: str = "phrasebook"
    phrase: str = ""
    severity: int = 2


@dataclass(frozen=True, slots=True)
class Scores:
    """How a message reads, each from 0 (not at all) to 1 (fully).

    :param calm: free of blame, sneer, scolding and haste.
    :param validating: names the customer's concern or thanks for something given.
    :param solution: leads to a next step, an option, or a question that moves things on.

    >>> Scores(calm=1.0, validating=0.5, solution=0.0).calm
    1.0
    """

    calm: float
    validating: float
    solution: float


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the caller should know about a result.

    :param code: a stable word to switch on, such as ``not_english``.
    :param message: what happened and what to do about it.

    >>> Notice("not_english", "The draft reads as German; it is returned as it was.").code
    'not_english'
    """

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What was done with one stretch of the draft.

    :param start: where the stretch starts in the draft, in characters.
    :param end: where it ends (exclusive); equal to ``start`` for something added.
    :param before: ``draft[start:end]``.
    :param after: what stands there in the reply.
    :param action: ``kept``, ``rewritten``, ``dropped`` or ``added``.
    :param labels: what was wrong with the stretch; empty for kept and added ones.
    :param reason: why, in a sentence that a person can act on.
    :param source: ``model``, ``phrasebook`` or ``draft``.
    :param alternatives: other texts for ``after`` that passed the same checks, best first.

    >>> Edit(0, 4, "Wait", "Wait", "kept", (), "Reads calmly.", "draft").action
    'kept'
    """

    start: int
    end: int
    before: str
    after: str
    action: str
    labels: tuple[str, ...]
    reason: str
    source: str
    alternatives: tuple[str, ...] = ()


def apply_edits(draft: str, edits: Iterable[Edit]) -> str:
    """Return the draft with each edit's stretch replaced.

    :param draft: the text that the edits' offsets count in.
    :param edits: edits in the draft's order whose stretches don't overlap.

    >>> apply_edits("No way.", [Edit(0, 2, "No", "Sadly no", "rewritten", (), "", "model")])
    'Sadly no way.'
    """
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += [draft[position : edit.start], edit.after]
        position = edit.end
    return "".join([*pieces, draft[position:]])


@dataclass(frozen=True, slots=True)
class Report:
    """What :func:`calmtone.check` found in a draft; nothing is changed.

    :param draft: the text that was read.
    :param findings: what reads as blunt or defensive, in the draft's order.
    :param scores: how the draft reads.
    :param facts: what a rewrite would have to keep.
    :param warnings: what the caller should know.

    >>> Report("Thanks!", (), Scores(1.0, 0.5, 0.0), (), ()).findings
    ()
    """

    draft: str
    findings: tuple[Finding, ...]
    scores: Scores
    facts: tuple[Fact, ...]
    warnings: tuple[Notice, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain JSON types.

        >>> Report("Hi", (), Scores(1.0, 0.0, 0.0), (), ()).to_dict()["draft"]
        'Hi'
        """
        return _plain(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return :meth:`to_dict` as JSON text.

        >>> '"calm": 1.0' in Report("Hi", (), Scores(1.0, 0.0, 0.0), (), ()).to_json()
        True
        """
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A reply, with everything that was done to get there.

    :param text: the reply.
    :param draft: what it was made from.
    :param edits: one for each segment of the draft, in order, and one for each sentence added.
    :param facts: the draft's facts and whether the reply has them.
    :param warnings: what the caller should know.
    :param scores_before: how the draft reads.
    :param scores_after: how the reply reads.
    :param alternatives: other whole replies that passed the same checks, best first.
    :param model: the name of the model that wrote it.

    >>> rewrite = Rewrite("Hi", "Hi", (), (), (), Scores(1, 0, 0), Scores(1, 0, 0))
    >>> rewrite.changed
    False
    """

    text: str
    draft: str
    edits: tuple[Edit, ...]
    facts: tuple[Fact, ...]
    warnings: tuple[Notice, ...]
    scores_before: Scores
    scores_after: Scores
    alternatives: tuple[str, ...] = ()
    model: str = ""
    changed: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "changed", self.text != self.draft)

    def undo(self, index: int) -> str:
        """Return the reply with one edit taken back.

        :param index: which of :attr:`edits`, counted from 0; negative counts from the end.
        :raises IndexError: if there is no such edit.

        >>> edit = Edit(0, 3, "No.", "Sadly not.", "rewritten", ("coldness",), "", "model")
        >>> scores = Scores(1.0, 0.0, 0.0)
        >>> Rewrite("Sadly not.", "No.", (edit,), (), (), scores, scores).undo(0)
        'No.'
        """
        if not -len(self.edits) <= index < len(self.edits):
            raise IndexError(f"there is no edit {index}; the reply has {len(self.edits)}.")
        taken_back = self.edits[index]
        return apply_edits(self.draft, (edit for edit in self.edits if edit is not taken_back))

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain JSON types; :meth:`from_dict` reads them back.

        >>> rewrite = Rewrite("Hi", "Hi", (), (), (), Scores(1, 0, 0), Scores(1, 0, 0))
        >>> Rewrite.from_dict(rewrite.to_dict()) == rewrite
        True
        """
        plain = _plain(self)
        scores = {"before": plain.pop("scores_before"), "after": plain.pop("scores_after")}
        return plain | {"scores": scores}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return :meth:`to_dict` as JSON text.

        >>> rewrite = Rewrite("Hi", "Hi", (), (), (), Scores(1, 0, 0), Scores(1, 0, 0))
        >>> '"text": "Hi"' in rewrite.to_json()
        True
        """
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Rewrite:
        """Build a result from what :meth:`to_dict` returned.

        :raises KeyError: if a field is missing.

        >>> scores = {"calm": 1.0, "validating": 0.0, "solution": 0.0}
        >>> Rewrite.from_dict({
        ...     "text": "Hi", "draft": "Hi", "edits": [], "facts": [], "warnings": [],
        ...     "scores": {"before": scores, "after": scores}, "alternatives": [], "model": "",
        ... }).text
        'Hi'
        """
        edits = (
            Edit(**edit | {name: tuple(edit[name]) for name in ("labels", "alternatives")})
            for edit in values["edits"]
        )
        return cls(
            text=values["text"],
            draft=values["draft"],
            edits=tuple(edits),
            facts=tuple(Fact(**fact) for fact in values["facts"]),
            warnings=tuple(Notice(**notice) for notice in values["warnings"]),
            scores_before=Scores(**values["scores"]["before"]),
            scores_after=Scores(**values["scores"]["after"]),
            alternatives=tuple(values["alternatives"]),
            model=values["model"],
        )


def _plain(value: Any) -> dict[str, Any]:
    """Return a dataclass as dicts and lists (``asdict`` keeps tuples, JSON has none)."""
    return {name: _listed(item) for name, item in asdict(value).items()}


def _listed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _listed(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_listed(item) for item in value]
    return value
