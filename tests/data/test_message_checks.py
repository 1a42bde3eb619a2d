"""The row checks: each finds what it is for, and the data passes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from training.data.application import main
from training.data.check import Checked, check_rows
from training.data.corpus_checks import check_corpus
from training.data.findings import ERROR
from training.data.places import MESSAGES, read_json, read_rows, split_files
from training.data.row_checks import check_row
from training.messages import MessageDataError, parse_row

SLACK = 0.03
ROW: dict[str, Any] = {
    "id": "a-1",
    "channel": "email",
    "industry": "gym (UK)",
    "stance": "inform",
    "customer": "",
    "draft": "Hi Tom,\n\nYour pass costs £40, as I told you. Calm down.",
    "opener": "",
    "segments": [
        {"text": "Hi Tom,", "labels": ["none"], "rewrite": "Hi Tom,"},
        {
            "text": "Your pass costs £40, as I told you.",
            "labels": ["impatience"],
            "rewrite": "Your pass costs £40.",
        },
        {"text": "Calm down.", "labels": ["dismissal"], "rewrite": ""},
    ],
    "closer": "",
}


def changed(**values: Any) -> dict[str, Any]:
    row: dict[str, Any] = json.loads(json.dumps(ROW))
    rewrite = values.pop("rewrite", None)
    if rewrite is not None:
        row["segments"][1]["rewrite"] = rewrite
    return row | values


@pytest.fixture
def checked(tmp_path: Path):
    def run(*rows: dict[str, Any] | str) -> Checked:
        file = tmp_path / "rows.jsonl"
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return check_rows([file], against=None)

    return run


def test_good_row_passes(checked):
    result = checked(ROW)
    assert result.findings == ()
    assert (result.messages, result.targets) == (1, 2)


@pytest.mark.parametrize(
    ("row", "check", "place"),
    [
        (changed(rewrite="Your pass costs money."), "facts", "1"),
        (changed(rewrite="Your pass costs £45."), "guard", "1"),
        (changed(opener="Two lines,\nno less."), "lines", "opener"),
        (changed(closer="We'll refund you the lot. "), "lines", "closer"),
        (changed(excused={"1": "It reads well."}), "excused", "1"),
        (changed(draft="Hi"), "schema", ""),
        (changed(excused={"7": "No such segment."}), "schema", ""),
        ("[]", "schema", ""),
    ],
)
def test_fault_is_found_where_it_stands(checked, row, check, place):
    found = [one for one in checked(row).findings if one.check == check]
    assert [one.place for one in found] == [place]
    assert found[0].where.endswith("rows.jsonl:1")


def test_excused_target_is_no_finding_but_still_refused(checked):
    rewrite = "Your pass costs £45."
    result = checked(changed(rewrite=rewrite, excused={"1": "The price has changed."}))
    assert result.findings == ()
    assert {one.check for one in result.refused} == {"facts", "guard"}


def test_calm_draft_gets_nothing_added(checked):
    kept = [{"text": "It's open.", "labels": ["none"], "rewrite": "It's open."}]
    row = changed(draft="It's open.", segments=kept, closer="Shall I book you in?")
    assert "lines" in checked(row).counts


def test_same_draft_and_same_id_are_found_once(checked):
    result = checked(ROW, ROW)
    assert (result.counts["ids"], result.counts["duplicates"]) == (1, 1)


def test_other_cut_is_a_warning(checked):
    whole = changed(draft="It's shut. Go home.")
    whole["segments"] = [
        {"text": "It's shut. Go home.", "labels": ["coldness"], "rewrite": "It's shut for today."}
    ]
    found = [one for one in checked(whole).findings if one.check == "segmentation"]
    assert [one.severity for one in found] == ["warning"]


def test_opening_on_too_many_messages_is_found(checked):
    rows = [
        changed(
            id=f"a-{i}",
            draft=f"{word} it.",
            opener=f"I can see {word}.",
            segments=[
                {"text": f"{word} it.", "labels": ["coldness"], "rewrite": f"Please {word} it."}
            ],
        )
        for i, word in enumerate(("Send", "Keep", "Sign"))
    ]
    found = [one for one in checked(*rows).findings if one.check == "diversity"]
    assert [one.place for one in found] == ["opener"]
    assert "'i can see' is that of 3 of 3 messages" in found[0].message


def test_reason_for_an_excuse_is_needed():
    with pytest.raises(MessageDataError, match="needs a reason"):
        parse_row("a.jsonl:1", json.dumps(changed(excused={"1": " "})))


def test_command_prints_findings_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file, refused = tmp_path / "rows.jsonl", tmp_path / "refused.jsonl"
    file.write_text(json.dumps(changed(rewrite="Your pass costs £45.")), encoding="utf-8")
    given = ["check", str(file), "--against", str(tmp_path), "--refused", str(refused)]
    assert main(given) == 1
    assert "rows.jsonl:1: error: guard [1]" in capsys.readouterr().out
    first = json.loads(refused.read_text(encoding="utf-8").splitlines()[0])
    assert (first["id"], first["place"], first["check"]) == ("a-1", "1", "guard")


def test_command_prints_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps(ROW), encoding="utf-8")
    assert main(["check", str(file), "--against", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["failing"] == []


def test_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["check", str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl" in capsys.readouterr().err


def test_every_row_of_the_data_is_sound():
    rows, malformed = read_rows(split_files([MESSAGES]))
    assert malformed == []
    found = [one for placed in rows for one in check_row(placed) if one.severity == ERROR]
    assert found == []
    alone = [one for one in check_corpus(rows, []) if one.check != "diversity"]
    assert alone == []


@pytest.mark.slow
def test_data_passes_and_ceilings_only_go_down():
    result = check_rows(split_files([MESSAGES]))
    assert result.failing() == []
    for check, ceiling in read_json("targets.json")["ceilings"].items():
        share = result.share(check)
        assert ceiling <= share + SLACK, f"lower the ceiling of {check} to {share:.3f}"
