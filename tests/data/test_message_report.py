"""The counts of the messages against the targets of data/targets.json."""

from __future__ import annotations

import json

import pytest

from training.data.agreement import ReadingError, agreements, read_readings
from training.data.application import main
from training.data.changelog import CHANGELOG, data_files, render_table, top_section
from training.data.datasheet import DatasheetError, with_table
from training.data.openings import opening
from training.data.places import MESSAGES, read_json
from training.data.report import count_figures, load_splits
from training.data.sectors import english_of, sector_of
from training.data.spread import length_class
from training.data.targets import Figure, known_shortfalls

COUNTED = {figure.key: figure for figure in count_figures(load_splits(MESSAGES))}


def targeted():
    shortfalls = known_shortfalls()
    for key, figure in COUNTED.items():
        if figure.target:
            marks = [pytest.mark.xfail(strict=True)] if key in shortfalls else []
            yield pytest.param(key, id=key, marks=marks)


@pytest.mark.parametrize("key", list(targeted()))
def test_target_is_met(key: str):
    figure = COUNTED[key]
    assert figure.met, f"{figure.value} should be {figure.target}"


def test_every_known_shortfall_is_a_figure_with_a_target():
    assert all(COUNTED[key].target for key in known_shortfalls())


def test_most_industries_have_a_sector():
    assert COUNTED["train size.industry without sector"].value < 0.08
    assert 40 <= len(read_json("sectors.json")["sectors"]) <= 60


def test_no_keyword_belongs_to_two_sectors():
    keywords = [word for words in read_json("sectors.json")["sectors"].values() for word in words]
    assert len(set(keywords)) == len(keywords)


@pytest.mark.parametrize(
    ("industry", "sector"),
    [
        ("pet insurance (UK)", "insurance"),
        ("veterinary practice software", "software and cloud"),
        ("caravan park", "hotels and holiday lets"),
        ("hospital pharmacy (India)", "pharmacies and medical products"),
        ("bell", ""),
    ],
)
def test_last_keyword_names_the_sector(industry: str, sector: str):
    assert sector_of(industry) == sector


def test_english_goes_by_the_brackets():
    assert english_of("university IT (India)") == "India"
    assert english_of("hotel (Germany, non-native)") == "non-native writers"
    assert english_of("Scotland tours") == ""


@pytest.mark.parametrize(
    ("words", "name"),
    [(1, ""), (2, "2-12 words"), (12, "2-12 words"), (13, "13-49 words"), (50, "50-200 words")],
)
def test_length_goes_by_words(words: int, name: str):
    assert length_class("no " * words) == name


def test_opening_is_three_words_without_marks():
    assert opening("I’m sorry, it's late.") == opening("i'm sorry it’s due") == "i'm sorry it's"


def test_target_counts_at_its_bound():
    assert Figure("dev", "channel.email", 0.06, at_least=0.06).met
    assert not Figure("dev", "openings.most frequent of openers", 0.016, at_most=0.015).met


def test_report_prints_json_and_fails_below_a_target(capsys: pytest.CaptureFixture[str], tmp_path):
    (tmp_path / "dev").mkdir()
    few = (MESSAGES / "dev" / "seed.jsonl").read_text(encoding="utf-8").splitlines()[:3]
    (tmp_path / "dev" / "few.jsonl").write_text("\n".join(few), encoding="utf-8")
    assert main(["report", "--folder", str(tmp_path), "--json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    sizes = {figure["name"]: figure for figure in printed if figure["split"] == "dev"}
    assert sizes["size.messages"]["value"] == 3
    assert not sizes["size.messages"]["met"]


def test_report_shows_tables(capsys: pytest.CaptureFixture[str]):
    main(["report"])
    assert "most frequent of openers" in capsys.readouterr().out


def test_datasheet_has_the_counts_of_today():
    assert main(["datasheet", "--check"]) == 0, "run: python -m training.data datasheet"


def test_datasheet_without_marks_is_refused():
    with pytest.raises(DatasheetError, match="needs the lines"):
        with_table("# Datasheet\n", "counts", "| |")


def test_changelog_has_the_hashes_of_today():
    table = render_table(data_files())
    section = top_section(CHANGELOG.read_text(encoding="utf-8"))
    assert table in section, "run: python -m training.data hashes --write"


def test_agreement_is_one_where_readers_agree_and_none_by_chance():
    same = [{"first": [["blame"], ["none"]], "second": [["blame"], ["none"]]}]
    assert {found.kappa for found in agreements(same)} == {1.0}
    crossed = [
        {"first": [["blame"], ["blame"], ["none"], ["none"]], "second": [["blame"], ["none"]] * 2}
    ]
    assert {found.kappa for found in agreements(crossed)} == {0.0}


def test_readings_of_different_length_are_refused(tmp_path):
    file = tmp_path / "dev.jsonl"
    file.write_text('{"id": "x-1", "first": [["none"]], "second": []}\n', encoding="utf-8")
    with pytest.raises(ReadingError, match="x-1"):
        read_readings(file)


def test_agreement_shows_every_label(capsys: pytest.CaptureFixture[str]):
    assert main(["agreement", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert len(printed["labels"]) == 14
