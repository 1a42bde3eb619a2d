"""Facts: what is found, how it is normalised, what counts as missing or invented."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmtone.reading.facts import figures, find_facts, invented_facts, missing_facts, same_facts
from calmtone.reading.facts.figures import KINDS, load_model
from calmtone.reading.facts.normal import normal_form

CASES = Path(__file__).parent.parent / "cases" / "facts.jsonl"
PIECES = st.sampled_from(
    [
        "£1,349 ",
        "1.349,00 €",
        "5 pm",
        "17:00-18:30",
        "14 March",
        "3.11.",
        "Mon-Fri",
        "#A-20931",
        "{{name}}",
        "%X%",
        "`npm ci`",
        "https://x.example/a?b=1",
        "a@b.example",
        "+44 20 7946 0018",
        "Settings > Billing",
        "C:\\x",
        "Mr Adeyemi",
        "DHL",
        '"Save"',
        "v2.1",
        "3-5 working days",
        "two",
        "one",
        "May",
        "the 7th",
        "10 %",
        "100% ",
        "🙄",
        "\u200b",
        "אבג",
        "\n- ",
        "\r\n",
        "```\n",
        "'",
        " ",
        ".",
        ",",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "<",
        ">",
        "/",
        "\\",
        "@",
        "#",
        "_",
        "-",
        "*",
        "12",
        "345678",
        "IBAN ",
        "GB00 TEST 1234 5698",
        "x",
        "WAIT",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join))


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["draft"][:40])
def test_case_has_exactly_its_facts(row: dict[str, Any]) -> None:
    assert [[fact.type, fact.text] for fact in find_facts(row["draft"])] == row["facts"]


@pytest.mark.parametrize(
    ("kind", "spellings"),
    [
        ("amount", ["£1,349", "£1349", "1349 GBP", "1,349.00 GBP", "GBP 1349"]),
        ("amount", ["€17,90", "17,90 €", "EUR 17.90", "17.90 euros"]),
        ("amount", ["$2.5M", "2,500,000 USD", "US$2,500,000"]),
        ("amount", ["50p", "£0.50", "50 pence", "fifty pence"]),
        ("amount", ["£40-60", "£40-£60", "£40–60"]),
        ("percentage", ["10%", "10 %", "10 percent", "ten per cent"]),
        ("time", ["5 pm", "5pm", "17:00", "5 p.m.", "5:00 PM"]),
        ("time", ["noon", "12 noon", "12:00", "midday"]),
        ("time", ["4-6 pm", "4 to 6 pm", "16:00-18:00"]),
        ("duration", ["two weeks", "2 weeks", "2-week", "Two Weeks"]),
        ("duration", ["24h", "24 hours", "24-hour"]),
        ("duration", ["3-5 working days", "3 to 5 business days", "three to five working days"]),
        ("duration", ["an hour and a half", "1.5 hours", "one and a half hours"]),
        ("date", ["14 March", "March 14", "14th of March", "Mar 14th"]),
        ("date", ["2026-02-18", "18 February 2026", "Feb 18, 2026", "18.02.2026"]),
        ("date", ["3 November", "3 novembre", "3 noviembre"]),
        ("date", ["14 July", "14 juillet", "14 luglio"]),
        ("date", ["2024/25", "2024-25", "2024-2025"]),
        ("date", ["6-10 Nov", "6 to 10 November", "Nov 6–10"]),
        ("weekday", ["Monday", "Mon", "monday", "Mondays"]),
        ("number", ["43", "forty-three", "Forty three"]),
        ("number", ["1,250", "1250"]),
        ("id", ["#A-20931", "A-20931", "a-20931"]),
        ("link", ["https://x.example/a/", "http://X.example/a", "x.example/a"]),
        ("phone", ["020 7946 0331", "(020) 7946-0331"]),
        ("version", ["v2.1", "2.1", "V2.1"]),
        ("name", ["Mr. Iyer", "Iyer", "iyer", "Iyer's"]),
        ("path", ["Settings > Billing", "Settings → Billing", "settings>billing"]),
    ],
)
def test_spellings_of_one_fact_share_a_normal_form(kind: str, spellings: list[str]) -> None:
    assert len({normal_form(spelling, kind) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("amount", "£40", "€40"),
        ("amount", "£4.0", "£40"),
        ("amount", "-£5", "£5"),
        ("duration", "two weeks", "14 days"),
        ("duration", "3 days", "3 working days"),
        ("time", "5 pm", "5 am"),
        ("time", "9:00 CET", "9:00 UTC"),
        ("date", "14 March", "14 May"),
        ("date", "14 juin", "14 juillet"),
        ("date", "14 March 2025", "14 March 2026"),
        ("percentage", "5%", "15%"),
        ("number", "2nd", "2"),
        ("link", "x.example/A", "x.example/b"),
    ],
)
def test_different_facts_have_different_normal_forms(kind: str, left: str, right: str) -> None:
    assert normal_form(left, kind) != normal_form(right, kind)


@pytest.mark.parametrize(
    ("draft", "reply"),
    [
        ("It takes 2 weeks.", "Two weeks is a long time, I know."),
        ("3 of 14 arrived.", "Three of the 14 have arrived."),
        ("Be here at 5pm.", "Could you be here at 17:00?"),
        ("Call Mr. Iyer.", "Iyer's number is on the form."),
        ("THE ANSWER IS NO, SARA.", "I'm afraid not, Sara."),
        ("Use code SAVE20.", "The code is save20."),
        ("You were told on Mon.", "On Monday we wrote to you."),
        ("£1349.00 is due.", "There is a balance of £1,349."),
        ("Closed 6-10 Nov.", "We're closed from 6 to 10 November."),
        ("Wait 3-5 days.", "It takes between 3 and 5 days."),
        ("Since 14 March.", "Since 14 March 2026."),
        ("ticket 4417", "Your reference is #4417."),
        ("Two conditions weren't met.", "Both conditions weren't met."),
        ("Ask DHL.", "DHL can tell you."),
        ("Settings > Billing. Do it.", "It's under Settings → Billing."),
    ],
)
def test_fact_in_another_spelling_is_not_missing(draft: str, reply: str) -> None:
    assert missing_facts(find_facts(draft), reply) == ()


@pytest.mark.parametrize(
    ("draft", "reply", "lost"),
    [
        ("£40 by Friday.", "£40, please.", ["Friday"]),
        ("It's £40.", "It's €40.", ["£40"]),
        ("It's 5.", "It's £5, about 5.30 pm.", ["5"]),
        ("Two weeks.", "14 days.", ["Two weeks"]),
        ("3-5 days.", "3 days.", ["3-5 days"]),
        ("14 March 2026.", "14 March.", ["14 March 2026"]),
        ("Ask Will.", "I will ask.", ["Will"]),
        ("Run `npm ci`.", "Run npm install.", ["npm ci"]),
        ("order 88213", "order 882134", ["88213"]),
        ("Hi {{name}}", "Hi {name}", ["{{name}}"]),
        ("by 5 pm", "by 5 am", ["5 pm"]),
        ("Monday 3 June", "3 June", ["Monday 3 June"]),
    ],
)
def test_lost_or_altered_fact_is_missing(draft: str, reply: str, lost: list[str]) -> None:
    assert [fact.text for fact in missing_facts(find_facts(draft), reply)] == lost


@pytest.mark.parametrize(
    ("candidate", "sources"),
    [
        ("Two weeks is a long time to wait.", ["It takes 2 weeks."]),
        ("Three of the 14 are here.", ["3 of 14 came."]),
        ("I can't do it that day, one way or another.", ["Not on that day."]),
        ("Apologies for the wait. Tracking shows nothing yet.", ["No news."]),
        ("Which of the two suits you?", ["Refund or exchange."]),
        ("May I ask for a photo?", ["Send a photo."]),
        ("The Pro plan renews on Monday.", ["ur pro plan renews mon"]),
        ("On 14 March, that is.", ["It was 14 March 2026."]),
        ("We're here until 17:00.", ["we close 5pm"]),
        ("Karen, I hear you.", ["calm down karen"]),
        ("You're 100% right to ask.", ["Stop asking."]),
        ("It's £1,349 in all.", ["", "You owe us 1349 GBP"]),
        ("A week is long.", ["You'll wait one week."]),
    ],
)
def test_fact_with_a_source_is_not_invented(candidate: str, sources: list[str]) -> None:
    assert invented_facts(candidate, sources) == ()


@pytest.mark.parametrize(
    ("candidate", "sources", "invented"),
    [
        ("By Monday.", ["Soon."], ["Monday"]),
        ("By Monday, 3 June.", ["By 3 June."], ["Monday, 3 June"]),
        ("By 5 pm.", ["By 5."], ["5 pm"]),
        ("It takes 14 days.", ["It takes two weeks."], ["14 days"]),
        ("That's £20.", ["That's 20."], ["£20"]),
        ("Ask Priya in Leeds.", ["Ask somebody."], ["Priya", "Leeds"]),
        ("On 14 March 2026.", ["On 14 March."], ["14 March 2026"]),
        ("See help.x.example.", ["See our site."], ["help.x.example"]),
        ("Within 24 hours.", [], ["24 hours"]),
        ("Order 4471.", ["Order 4417."], ["4471"]),
    ],
)
def test_fact_without_a_source_is_invented(
    candidate: str, sources: list[str], invented: list[str]
) -> None:
    assert [fact.text for fact in invented_facts(candidate, sources)] == invented


def test_same_facts_ignores_order_spelling_and_repeats() -> None:
    left = find_facts("£40 by Mon, 5 pm. That's £40.")
    assert same_facts(left, find_facts("By Monday at 17:00 it's 40 GBP."))
    assert not same_facts(left, find_facts("By Monday at 17:00 it's 45 GBP."))


def test_longest_and_most_specific_fact_stands() -> None:
    text = "Monday 3 June, https://x.example/88213, `order 5`"
    assert [fact.type for fact in find_facts(text)] == ["date", "link", "code"]


@pytest.mark.parametrize(
    ("draft", "kind", "text"),
    [
        ("Hold Power+Volume Down until it restarts.", "code", "Power+Volume Down"),
        ("Set spring.datasource.url in the file.", "code", "spring.datasource.url"),
        ("The request id is req_8Hq2LmT0, look it up.", "id", "req_8Hq2LmT0"),
        ("Your exam in CHEM 2031 began late.", "id", "CHEM 2031"),
        ("The plate is MH 12 AB 3456.", "id", "MH 12 AB 3456"),
        ("It's been gone since le 3 novembre.", "date", "3 novembre"),
        ("The alert fired at 02:07 WAT.", "time", "02:07 WAT"),
        ("I can give you €25 or 2,500 points.", "amount", "€25"),
        ("I'm on extension 9 until five.", "phone", "9"),
        ("Print pages 2 to 9 and sign.", "number", "2 to 9"),
        ("It is rated to -15 °C. It was colder.", "number", "-15 °C"),
        ("That is calendar > hours > sun, as ever.", "path", "calendar > hours > sun"),
        ("Simpler than that, mevrouw de Vries.", "name", "de Vries"),
        ("A screen for the Novo 8 takes an hour.", "name", "Novo 8"),
        ("Press CLEAR, then wait.", "name", "CLEAR"),
    ],
)
def test_fact_is_found_whole_and_with_its_type(draft: str, kind: str, text: str) -> None:
    assert (kind, text) in [(fact.type, fact.text) for fact in find_facts(draft)]


@pytest.mark.parametrize(
    "draft",
    [
        "Dear Residents,\n\nThe pool is closed.",
        "It was cold. It was -15 °C. It snowed.",
        "Send the template.\n\nCustomer Care Manager",
    ],
)
def test_position_and_role_make_no_name(draft: str) -> None:
    assert [fact.text for fact in find_facts(draft) if fact.type == "name"] == []


def test_row_numbers_of_a_table_are_no_facts() -> None:
    table = "| # | due |\n|---|---|\n| 1 | £210 |\n| 2 | £214 |\n"
    assert [fact.text for fact in find_facts(table)] == ["£210", "£214"]


def test_figure_model_fits_the_features_it_is_asked_with() -> None:
    model = load_model()
    assert len(model.bias) == len(KINDS)
    assert {len(row) for row in model.weights.values()} == {len(KINDS)}


def test_figure_model_for_other_features_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "FEATURES_VERSION", -1)
    load_model.cache_clear()
    with pytest.raises(ValueError, match=r"python -m training\.fit_figures"):
        load_model()
    monkeypatch.undo()
    load_model.cache_clear()


def test_figure_kinds_keep_their_normal_form() -> None:
    facts = find_facts("Doors, Tuesday 8.30 and not later.")
    assert [(f.type, f.normal) for f in facts] == [
        (f.type, normal_form(f.text, f.type)) for f in facts
    ]


def test_import_loads_no_heavy_library() -> None:
    code = (
        "import sys, calmtone.reading.facts;"
        "print({'phonenumbers', 'linkify_it', 'dateutil', 'price_parser'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_facts_lie_exactly_where_they_say_in_order_without_overlap(text: str) -> None:
    end = 0
    for fact in find_facts(text):
        assert text[fact.start : fact.end] == fact.text
        assert fact.start >= end
        assert fact.end > fact.start
        end = fact.end


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_no_fact_is_missing_from_or_invented_beside_its_own_text(text: str) -> None:
    assert missing_facts(find_facts(text), text) == ()
    assert invented_facts(text, [text]) == ()


@pytest.mark.parametrize(
    "piece",
    ["a", "A", "1", ".", "-", "/", "*", "_", "'", '"', "`", "[", "{", "<", "\u200b", "A ", "1 "],
)
def test_time_is_about_linear_in_a_long_line(piece: str) -> None:
    """Doubling a line of one kind must not quadruple the time (with room for noise)."""
    find_facts(piece * 100)
    seconds = []
    for size in (5_000, 20_000):
        start = time.process_time()
        find_facts((piece * size)[:size])
        seconds.append(time.process_time() - start)
    assert seconds[1] < 0.5 or seconds[1] < 8 * seconds[0]


@pytest.mark.parametrize(
    ("draft", "kind", "text"),
    [
        ("ur parcel is w/ evri, not us", "name", "evri"),
        ("hey bexley\n\nno refund", "name", "bexley"),
        ("Sapphire members get lounge access.", "name", "Sapphire"),
        ("Hotel Los Almendros says no.", "name", "Hotel Los Almendros"),
        ("Ring 01632 960417.", "phone", "01632 960417"),
        ("The API gave you a 502 again.", "id", "502"),
    ],
)
def test_fact_without_the_usual_marks_is_found(draft: str, kind: str, text: str) -> None:
    assert (kind, text) in [(fact.type, fact.text) for fact in find_facts(draft)]


@pytest.mark.parametrize(
    ("draft", "kind", "text"),
    [
        ("The remote costs 750 TL new.", "amount", "750 TL"),
        ("We took KES 4,500 for it.", "amount", "KES 4,500"),
        ("You were charged Rp 150.000 twice.", "amount", "Rp 150.000"),
        ("It is 45 usd or nothing.", "amount", "45 usd"),
        ("The total was 1500 руб, as agreed.", "amount", "1500 руб"),
        ("The foam has 30 kg/m³, as sold.", "number", "30 kg/m³"),
        ("The impact was at 9.4 m/s near here.", "number", "9.4 m/s"),
        ("It uses 6.5 l/100 km in town.", "number", "6.5 l/100 km"),
        ("The limit is 1.8 m, read the page.", "number", "1.8 m"),
        ("Doors open 18h, not before.", "time", "18h"),
        ("Tuesday to Saturday, 10h-19h.", "time", "10h-19h"),
        ("Come until 20 h 30 at the latest.", "time", "20 h 30"),
        ("Arrive by 0630 hrs or wait.", "time", "0630 hrs"),
        ("It was between 9:12 and 9:40 AM PT.", "time", "9:12 and 9:40 AM PT"),
        ("The repair took 18h in all.", "duration", "18h"),
        ("The licence covers QuantPro 9 only.", "version", "9"),
        ("It will never do WiFi 6.", "version", "6"),
        ("We run MATLAB R2023b here.", "version", "R2023b"),
        ("The car, plate M-KR 4417, was towed.", "id", "M-KR 4417"),
        ("Your letter RK 44 120 887 6 FR came.", "id", "RK 44 120 887 6 FR"),
        ("Pay BSB 062-000 by Friday.", "id", "062-000"),
        ("The HS code, 9018.90, is yours.", "id", "9018.90"),
        ("Complaint no. VB/CHN/448812 was closed.", "id", "VB/CHN/448812"),
        ("He was chipped (956 0000 1277 4410).", "id", "956 0000 1277 4410"),
        ("Gate code: 7719#, dogs are fine.", "id", "7719#"),
        ("Your band is C and stays so.", "id", "C"),
        ("The answer is B. You marked D. Enough.", "id", "D"),
        ("Errors in eu-central went up.", "id", "eu-central"),
        ("You're in zone H4, not here.", "id", "H4"),
        ("It lasts, dial *#06# for the number.", "phone", "*#06#"),
        ("It's under Me > Verification > Level 3.", "path", "Me > Verification > Level 3"),
        ('The invoice says "gift" for goods.', "quoted", "gift"),
        ('Your badge "Century Rider" is safe.', "quoted", "Century Rider"),
        ("Closed.\n\nThanks & regards,\nLakshmi R.\nNodal Desk", "name", "Lakshmi R."),
        ("No.\n\nMorag\nWee Tartan Co.", "name", "Wee Tartan Co."),
        ("No.\n\nAna\nLinhas do Mar, S.A.", "name", "Linhas do Mar, S.A."),
        ("That is all.\n\nGordon Pike MRICS", "name", "Gordon Pike"),
        ("WE CAN NOT RELEASE IT FROM JEBEL ALI.", "name", "JEBEL ALI"),
        ("MR HENDERSON, THE ANSWER IS STILL NO.", "name", "HENDERSON"),
        ("Dear Herr Doktor Wüst,\n\nit is closed.", "name", "Wüst"),
        ("Senhora Matos was offered it twice.", "name", "Matos"),
        ("It's at 18 rue Sainte-Anne, as ever.", "name", "rue Sainte-Anne"),
        ("Will is off until further notice.", "name", "Will"),
        ("See the Contract of Carriage on our site.", "name", "Contract of Carriage"),
        ("Tell van den Berg that it's fixed.", "name", "van den Berg"),
    ],
)
def test_form_of_a_class_is_found_whole(draft: str, kind: str, text: str) -> None:
    assert (kind, text) in [(fact.type, fact.text) for fact in find_facts(draft)]


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("AutoCAD 2024 won't open it.", "amount"),
        ("PLEASE TRY 2 TIMES.", "amount"),
        ("WE DO NOT SHIP TO ISLANDS. READ THE PAGE.", "name"),
        ("It is closed.\n\nRegards,\nNodal Desk", "name"),
        ("It is closed.\n\nExaminations Unit", "name"),
        ("A is fine. I waited and B is not.", "id"),
        ("There were 86 day guests in all.", "duration"),
    ],
)
def test_form_that_only_resembles_a_class_is_left(draft: str, kind: str) -> None:
    assert [fact.text for fact in find_facts(draft) if fact.type == kind] == []
