from __future__ import annotations

import pytest

from calmtone.result import Finding
from calmtone.tone import LABELS, advice_for, describe

GUIDE = (
    "blame dismissal defensiveness condescension sarcasm impatience policy_wall deflection "
    "command coldness threat insult overpromise none"
)


def test_the_labels_are_the_guides() -> None:
    assert list(LABELS) == GUIDE.split()
    assert all(name == label.name for name, label in LABELS.items())


@pytest.mark.parametrize("name", [name for name in LABELS if name != "none"])
def test_each_label_says_what_to_do_in_at_most_two_sentences(name: str) -> None:
    label = LABELS[name]
    assert 1 <= label.severity <= 3
    assert advice_for(name).count(". ") <= 1
    assert advice_for(name).endswith(".")
    assert not label.definition.endswith(".")


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(KeyError):
        advice_for("rudeness")


def test_a_reason_quotes_what_was_found() -> None:
    found = Finding("your fault", "blame", 0, 10, "")
    assert describe(["blame"], [found]) == ('It says that the customer is at fault ("your fault").')


def test_a_reason_is_one_line_even_if_the_finding_is_not() -> None:
    found = Finding("your\nfault", "blame", 0, 10, "")
    assert "\n" not in describe(["blame"], [found])


def test_without_labels_the_findings_are_described() -> None:
    assert "mocks" in describe([], [Finding("lol", "sarcasm", 0, 3, "")])


def test_nothing_wrong_is_said_so() -> None:
    assert describe(["none"]) == describe([]) == "Reads calmly."
