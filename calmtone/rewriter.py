"""The corridor: reading, tone, writing, guard, compose, in this order."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from calmtone.compose import compose, compose_alternatives
from calmtone.errors import OptionsError
from calmtone.explanation import Explanation
from calmtone.guard import Choice, choose
from calmtone.options import Options
from calmtone.reading import accept_customer, accept_draft, read
from calmtone.reporting import draft_notices, explanation_of, kept_facts, reply_notices
from calmtone.result import Report, Rewrite, apply_edits
from calmtone.tone import find_phrases, score
from calmtone.writing import Engine, Task, load_engine, model_findings, propose

__all__ = ["Rewriter"]


class Rewriter:
    """Rewrites drafts with one loaded model; make it once and share it between threads.

    :param engine: the model.
    :param options: what each call starts from; its keyword arguments override them.

    >>> from calmtone.writing import IdentityEngine
    >>> Rewriter(IdentityEngine()).rewrite("Your parcel is on its way.").text
    'Your parcel is on its way.'
    """

    def __init__(self, engine: Engine, options: Options | None = None) -> None:
        self.engine = engine
        self.options = options or Options()

    @classmethod
    def load(
        cls,
        model: str | Path | None = None,
        *,
        engine: str = "ctranslate2",
        workers: int = 1,
        options: Options | None = None,
    ) -> Self:
        """Load a model.

        :param model: a folder that ``python -m training.export`` wrote, or ``None`` for the model
            in the package; for the transformers engine a checkpoint folder or a hub id.
        :param engine: ``ctranslate2``, ``transformers``, or ``none`` for the phrasebook alone.
        :param workers: how many batches of segments run at a time, each on one core.
        :param options: what each call starts from.
        :raises ModelError: if the model is missing or was made for another calmtone.
        :raises OptionsError: if there is no such engine.

        >>> Rewriter.load(engine="none").engine.name
        'phrasebook'
        """
        return cls(load_engine(model, engine=engine, workers=workers), options)

    def rewrite(self, draft: str, **options: Any) -> Rewrite:
        """Rewrite one draft.

        :param draft: the text that is about to be sent.
        :param options: any field of :class:`~calmtone.options.Options`.
        :raises DraftError: if the draft or the customer's message can't be worked on.
        :raises OptionsError: if an option is unknown or outside its range.

        >>> rewriter = Rewriter.load(engine="none")
        >>> rewriter.rewrite("As I already told you, it ships on Friday.", opener="never",
        ...                  closer="never").text
        'It ships on Friday.'
        """
        return self.rewrite_batch([draft], **options)[0]

    def rewrite_batch(
        self, drafts: Sequence[str], *, customers: Sequence[str] | None = None, **options: Any
    ) -> list[Rewrite]:
        """Rewrite many drafts; the segments of all of them go to the model together.

        :param drafts: the drafts.
        :param customers: the customer's message for each draft, ``""`` where there is none.
        :param options: any field of :class:`~calmtone.options.Options`; ``timeout`` counts for the
            whole batch.
        :returns: the results, in the drafts' order.
        :raises DraftError: if any draft can't be worked on, before any work is done.
        :raises OptionsError: if an option is wrong, or there aren't as many customers as drafts.

        >>> rewriter = Rewriter.load(engine="none")
        >>> results = rewriter.rewrite_batch(["Thank you, Ana.", "Calm down. It's here."])
        >>> [result.changed for result in results]
        [False, True]
        """
        tasks = self._read(drafts, customers, options)
        proposals = propose(self.engine, tasks)
        return [
            self._compose(task, choose(task, row))
            for task, row in zip(tasks, proposals, strict=True)
        ]

    async def arewrite(self, draft: str, **options: Any) -> Rewrite:
        """Rewrite one draft without blocking the event loop; see :meth:`rewrite`.

        >>> import asyncio
        >>> rewriter = Rewriter.load(engine="none")
        >>> asyncio.run(rewriter.arewrite("Thank you, Ana.")).text
        'Thank you, Ana.'
        """
        return await asyncio.to_thread(self.rewrite, draft, **options)

    def check(self, draft: str, **options: Any) -> Report:
        """Say what is wrong with a draft and where, and change nothing.

        :param options: any field of :class:`~calmtone.options.Options`.
        :raises DraftError: if the draft can't be worked on.

        >>> Rewriter.load(engine="none").check("Calm down.").findings[0].label
        'condescension'
        """
        [task] = self._read([draft], None, options)
        findings = sorted(
            (*task.findings, *model_findings(self.engine, task)), key=lambda f: (f.start, f.end)
        )
        facts, warnings = task.message.facts, draft_notices(task)
        return Report(draft, tuple(findings), score(draft, findings), facts, warnings)

    def explain(self, draft: str, **options: Any) -> Explanation:
        """Return what was considered for each place of a draft, and why it was taken or not.

        :param options: any field of :class:`~calmtone.options.Options`.
        :raises DraftError: if the draft can't be worked on.

        >>> Rewriter.load(engine="none").explain("Thank you, Ana.").places[0].role
        'opener'
        """
        [task] = self._read([draft], None, options)
        return explanation_of(task, choose(task, propose(self.engine, [task])[0]))

    def _read(
        self, drafts: Sequence[str], customers: Sequence[str] | None, options: dict[str, Any]
    ) -> list[Task]:
        chosen = self.options.merged(**options)
        asked = [chosen.customer] * len(drafts) if customers is None else customers
        if len(asked) != len(drafts):
            raise OptionsError(
                f"customers has {len(asked)} entries for {len(drafts)} drafts; give one each."
            )
        deadline = None if chosen.timeout is None else time.monotonic() + chosen.timeout
        accepted = [accept_draft(draft, chosen.draft_limit) for draft in drafts]
        return [
            Task(read(draft), replace(chosen, customer=customer), find_phrases(draft), deadline)
            for draft, customer in zip(accepted, map(accept_customer, asked), strict=True)
        ]

    def _compose(self, task: Task, choices: Sequence[Choice]) -> Rewrite:
        message, options = task.message, task.options
        edits = compose(message, choices, max_characters=options.max_characters)
        text = apply_edits(message.draft, edits)
        return Rewrite(
            text=text,
            draft=message.draft,
            edits=edits,
            facts=kept_facts(task, text),
            warnings=reply_notices(task, choices, text),
            scores_before=score(message.draft, task.findings),
            scores_after=score(text),
            alternatives=compose_alternatives(
                message, choices, options.alternatives, max_characters=options.max_characters
            ),
            model=self.engine.name,
        )
