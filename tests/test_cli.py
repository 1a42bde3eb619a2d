"""The command line: what it prints where, and how it exits."""

import io
import json
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest

import calmtone
from calmtone.cli import main
from calmtone.cli.showing import word_changes
from calmtone.explanation import Explanation, Place, TriedCandidate
from calmtone.options import CHANNELS, Options
from calmtone.result import Edit, Finding, Notice, Report, Rewrite, Scores
from calmtone.writing.loading import ENGINES

DRAFT = "Calm down. It ships on Friday."
BEFORE, AFTER = Scores(0.3, 0.0, 0.4), Scores(1.0, 0.5, 0.4)
RESULT = Rewrite(
    text="It leaves on Friday.",
    draft=DRAFT,
    edits=(
        Edit(0, 11, "Calm down. ", "", "dropped", ("command",), "It orders.", "model"),
        Edit(
            11, 30, "It ships on Friday.", "It leaves on Friday.", "rewritten", (), "Dry.", "model"
        ),
    ),
    facts=(),
    warnings=(Notice("timed_out", "The time\nran out."),),
    scores_before=BEFORE,
    scores_after=AFTER,
    alternatives=("Friday it is.",),
    model="fake",
)
RECORD = Explanation(
    DRAFT,
    (
        Place("opener", "", "", "draft", 1.0, (), ()),
        Place(
            "segment",
            "Calm down.",
            "",
            "phrasebook",
            0.25,
            (Finding("Calm down", "command", 0, 9, "Leave it out."),),
            (TriedCandidate("Chill.", "model", -0.5, (Notice("blame", "It orders."),)),),
        ),
    ),
)
SEVERITIES = {"cold": 1, "blunt": 2, "hurtful": 3}


class FakeRewriter:
    """Answers what it is told to, and remembers what it was asked."""

    def __init__(self):
        self.asked = SimpleNamespace(model=None, engine=None, options=None, drafts=[])
        self.result, self.record, self.language = RESULT, RECORD, "en"

    def load(self, model=None, *, engine="ctranslate2", options=None):
        self.asked.model, self.asked.engine, self.asked.options = model, engine, options
        return self

    def rewrite(self, draft):
        self.asked.drafts.append(draft)
        return self.result

    def explain(self, draft):
        self.asked.drafts.append(draft)
        return self.record

    def check(self, draft, *, draft_limit):
        """Find the words of SEVERITIES; refuse what the library refuses."""
        from calmtone.reading.accept import accept_draft

        accept_draft(draft, draft_limit)
        findings = tuple(
            Finding(word[0], "coldness", *word.span(), "Warm it up.", severity=SEVERITIES[word[0]])
            for word in re.finditer("|".join(SEVERITIES), draft)
        )
        warnings = () if self.language == "en" else (Notice("not_english", "…"),)
        return Report(draft, findings, BEFORE, (), warnings)


@pytest.fixture
def fake(monkeypatch):
    rewriter = FakeRewriter()
    monkeypatch.setattr("calmtone.rewriter.Rewriter", rewriter)
    return rewriter


@pytest.fixture
def run(fake, capsys):  # noqa: ARG001
    """Run the command line; return status, standard output, standard error."""

    def run_with(*arguments):
        status = main(list(map(str, arguments)))
        return status, *capsys.readouterr()

    return run_with


@pytest.fixture
def pipe(monkeypatch):
    """Set standard input."""

    def pipe_in(data, *, terminal=False):
        stream = io.TextIOWrapper(io.BytesIO(data))
        stream.isatty = lambda: terminal
        monkeypatch.setattr("sys.stdin", stream)

    return pipe_in


class TestRewrite:
    def test_prints_the_reply_alone_and_warns_on_standard_error(self, run, fake):
        fake.result = Rewrite.from_dict(RESULT.to_dict() | {"alternatives": []})
        assert run("rewrite", DRAFT) == (
            0,
            "It leaves on Friday.\n",
            "calmtone: warning: The time ran out.\n",
        )
        assert fake.asked.drafts == [DRAFT]

    def test_alternatives_follow_after_a_line(self, run):
        assert run("rewrite", DRAFT)[1] == "It leaves on Friday.\n---\nFriday it is.\n"

    def test_json_is_the_result_and_nothing_else(self, run):
        status, out, err = run("rewrite", "--json", DRAFT)
        assert (status, json.loads(out), err) == (0, RESULT.to_dict(), "")

    def test_options_reach_the_library(self, run, fake):
        run(
            *("rewrite", DRAFT, "--customer", "Where?", "--channel", "chat", "--strength", "light"),
            *("--no-opener", "--no-closer", "--keep", "a", "--keep", "b", "--avoid", "c"),
            *("--max-characters", 80, "--alternatives", 2, "--timeout", 1.5),
            *("--model", "folder", "--engine", "transformers"),
        )
        assert fake.asked.options == Options(
            customer="Where?",
            channel="chat",
            opener="never",
            closer="never",
            strength="light",
            keep=("a", "b"),
            avoid=("c",),
            max_characters=80,
            alternatives=2,
            timeout=1.5,
        )
        assert (fake.asked.model, fake.asked.engine) == ("folder", "transformers")

    def test_defaults_are_the_librarys(self, run, fake):
        run("rewrite", DRAFT)
        assert fake.asked.options == Options()
        assert (fake.asked.model, fake.asked.engine) == (None, "ctranslate2")

    @pytest.mark.parametrize("arguments", [["rewrite"], ["rewrite", "-"]])
    @pytest.mark.parametrize("end", ["", "\n", "\r\n"])
    def test_pipe_is_read_without_its_last_line_end(self, run, fake, pipe, arguments, end):
        pipe(f"Hé!\r\n\nIt ships.{end}".encode())
        assert run(*arguments)[0] == 0
        assert fake.asked.drafts == ["Hé!\r\n\nIt ships."]

    def test_terminal_is_not_waited_for(self, run, pipe):
        pipe(b"typed", terminal=True)
        status, out, err = run("rewrite")
        assert (status, out) == (2, "")
        assert 'calmtone rewrite "' in err

    def test_terminal_is_read_when_asked_for(self, run, fake, pipe):
        pipe(b"typed", terminal=True)
        assert run("rewrite", "-")[0] == 0
        assert fake.asked.drafts == ["typed"]

    def test_diff_shows_words_reasons_and_scores(self, run):
        _, out, err = run("rewrite", "--diff", DRAFT)
        assert out.splitlines() == [
            "- [-Calm down.-]",
            "    command: It orders. (model)",
            "~ It [-ships-] {+leaves+} on Friday.",
            "    Dry. (model)",
            "",
            "calm       0.30 -> 1.00",
            "validating 0.00 -> 0.50",
            "solution   0.40 -> 0.40",
        ]
        assert err == "calmtone: warning: The time ran out.\n"

    def test_diff_is_coloured_on_a_terminal(self, run, monkeypatch):
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("TERM", "xterm-256color")
        out = run("rewrite", "--diff", DRAFT)[1]
        assert "\x1b[32mleaves\x1b[0m" in out
        assert "{+" not in out

    def test_explain_shows_what_was_tried_and_leaves_out_empty_places(self, run):
        assert run("rewrite", "--explain", DRAFT)[1].splitlines() == [
            "Calm down.",
            '  found command: "Calm down"',
            "  the model would keep it with a probability of 0.25",
            "  tried (model, -0.50): Chill. [rejected, blame: It orders.]",
            "  stands (phrasebook): nothing",
        ]

    def test_explain_as_json_is_the_record(self, run):
        out = run("rewrite", "--explain", "--json", DRAFT)[1]
        assert json.loads(out) == json.loads(json.dumps(RECORD.to_dict()))

    @pytest.mark.parametrize("other", ["--json", "--explain"])
    def test_diff_stands_alone(self, run, other):
        assert run("rewrite", "--diff", other, DRAFT)[0] == 2

    def test_markup_in_a_draft_is_text(self, run, fake):
        edit = Edit(0, 3, "No.", "[red]No[/red] :smile:", "rewritten", (), "[b]", "model")
        fake.result = Rewrite(edit.after, "No.", (edit,), (), (), BEFORE, AFTER)
        out = run("rewrite", "--diff", "No.")[1]
        assert "{+[red]No[/red] :smile:+}" in out
        assert "    [b] (model)" in out


class TestCheck:
    def test_text_findings_name_file_line_and_column(self, run, tmp_path):
        file = tmp_path / "a.md"
        file.write_bytes("\ufeffHé, blunt.\r\n\n so hurtful\n".encode())
        assert run("check", file) == (
            1,
            f'{file}:1:5: coldness 0.67 "blunt": Warm it up.\n'
            f'{file}:3:5: coldness 1.00 "hurtful": Warm it up.\n',
            "",
        )

    @pytest.mark.parametrize(
        ("least", "counted"),
        [
            ("0", ["cold", "blunt", "hurtful"]),
            ("0.33", ["cold", "blunt", "hurtful"]),
            ("0.34", ["blunt", "hurtful"]),
            ("0.67", ["blunt", "hurtful"]),
            ("1", ["hurtful"]),
        ],
    )
    def test_findings_count_from_the_score_on(self, run, pipe, least, counted):
        pipe(b"cold blunt hurtful")
        status, out, _ = run("check", "--json", "--min-score", least)
        assert status == 1
        assert [finding["text"] for finding in json.loads(out)] == counted

    def test_findings_below_the_score_pass(self, run, pipe):
        pipe(b"cold")
        assert run("check") == (0, "", "")

    def test_all_shows_findings_that_pass(self, run, pipe):
        pipe(b"cold")
        status, out, _ = run("check", "--all")
        assert status == 0
        assert out.startswith('<stdin>:1:1: coldness 0.33 "cold"')

    def test_nothing_found_is_an_empty_list(self, run, pipe):
        pipe(b"Thanks!")
        assert run("check", "-", "--json") == (0, "[]\n", "")

    def test_json_has_the_whole_finding(self, run, pipe):
        pipe(b"so\nblunt")
        [finding] = json.loads(run("check", "--format", "json")[1])
        assert finding == {
            "path": "<stdin>",
            "line": 2,
            "column": 1,
            "end_line": 2,
            "end_column": 6,
            "text": "blunt",
            "label": "coldness",
            "score": 0.67,
            "advice": "Warm it up.",
            "source": "phrasebook",
            "phrase": "",
        }

    def test_github_commands_are_escaped(self, run, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "50%,a:b.txt").write_text("cold blunt", encoding="utf-8")
        out = run("check", "--format", "github", "--all", "50%,a:b.txt")[1]
        assert out.splitlines() == [
            f"::{level} file=50%25%2Ca%3Ab.txt,line=1,col={column},endLine=1,endColumn={end},"
            f'title=calmtone%3A coldness::"{word}": Warm it up.'
            for level, column, end, word in [("notice", 1, 5, "cold"), ("warning", 6, 11, "blunt")]
        ]

    def test_rows_are_texts_of_their_own(self, run, tmp_path):
        lines, table = tmp_path / "a.jsonl", tmp_path / "b.csv"
        lines.write_text('{"reply": "ok"}\n\n{"id": 1, "reply": "a \\"blunt\\" one"}\n')
        table.write_text('id,reply\n1,"fine"\n2,"so\n""hurtful"", really"\n3,blunt\n')
        _, out, err = run("check", "--column", "reply", "--json", lines, table)
        places = [(found["path"], found["line"], found["column"]) for found in json.loads(out)]
        assert places == [(str(lines), 3, 25), (str(table), 4, 3), (str(table), 5, 3)]
        assert err == ""

    def test_texts_without_a_letter_are_passed_over(self, run, tmp_path):
        file = tmp_path / "a.jsonl"
        file.write_text('{"draft": " "}\n{"draft": null}\n{"draft": "👍 100%"}\n')
        assert run("check", file) == (0, "", "")

    def test_text_that_is_refused_leaves_the_others_checked(self, run, tmp_path):
        file = tmp_path / "a.jsonl"
        file.write_text('{"draft": "x\\u0000"}\n{"draft": "blunt"}\n')
        status, out, err = run("check", file)
        assert status == 2
        assert out.startswith(f"{file}:2:12: ")
        assert err.startswith(f"calmtone: {file}:1: the draft holds the control character U+0000")

    def test_long_files_are_checked(self, run, pipe):
        pipe(b"ok " * 10_000 + b"blunt")
        assert run("check")[1].startswith("<stdin>:1:30001: ")

    def test_other_languages_are_warned_of(self, run, fake, pipe):
        fake.language = "de"
        pipe(b"Hallo")
        assert "<stdin>:1: this doesn't read as English" in run("check")[2]

    def test_quick_leaves_the_model_out(self, run, fake, pipe):
        pipe(b"Hi")
        run("check", "--quick")
        assert fake.asked.engine == "none"
        pipe(b"Hi")
        run("check", "--model", "folder")
        assert (fake.asked.model, fake.asked.engine) == ("folder", "ctranslate2")

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("a.txt", b"caf\xe9", "a.txt isn't UTF-8 text (see byte 3)"),
            ("a.jsonl", b'{"draft": "x"}\nno', "a.jsonl:2: this line isn't JSON"),
            ("a.jsonl", b"[" * 100_000, "a.jsonl:1: this line isn't JSON"),
            ("a.jsonl", b'{"text": 1}', "there is no key 'draft', there are: text"),
            ("a.jsonl", b"[]", "there is no key 'draft', there are: none"),
            ("a.jsonl", b'{"draft": 1}', "'draft' is 1"),
            ("a.csv", b"id,text\n1,x\n", "there is no column 'draft', there are: id, text"),
            ("a.csv", b"", "there is no column 'draft', there are: none"),
            ("a.csv", b'draft\nx\n"y\n', "a.csv:3: this row can't be read"),
        ],
    )
    def test_unreadable_file_is_one_line(self, run, tmp_path, monkeypatch, name, content, message):
        monkeypatch.chdir(tmp_path)
        (tmp_path / name).write_bytes(content)
        status, out, err = run("check", name)
        assert (status, out) == (2, "")
        assert message in err
        assert err.startswith("calmtone: ")
        assert err.count("\n") == 1

    @pytest.mark.parametrize("name", ["nowhere.txt", "."])
    def test_missing_file_and_folder_are_one_line(self, run, name):
        status, out, err = run("check", name)
        assert (status, out) == (2, "")
        assert re.fullmatch(rf"calmtone: {re.escape(name)}: [^\n]+\n", err)

    def test_unknown_format_is_refused(self, run):
        assert run("check", "--format", "xml", "a.txt")[0] == 2


class TestProgram:
    def test_version(self, run):
        assert run("--version") == (0, f"calmtone {calmtone.__version__}\n", "")

    def test_no_command_shows_the_help(self, run):
        status, out, _ = run()
        assert status == 2
        assert out == run("--help")[1]

    @pytest.mark.parametrize("command", ["rewrite", "check", "info"])
    def test_help_has_examples(self, run, command):
        status, out, _ = run(command, "--help")
        assert status == 0
        assert f"calmtone {command}" in out.partition("Examples:")[2]

    def test_help_names_every_engine_and_channel(self, run):
        words = run("rewrite", "--help")[1].split()
        assert {*ENGINES, *CHANNELS} <= {word.strip(",.()") for word in words}

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["rewrit"], "rewrit"),
            (["rewrite", "--chanel", "x"], "see calmtone rewrite --help."),
            (["rewrite", "--alternatives", "x", "Hi"], "'--alternatives'"),
            (["rewrite", "--channel", "fax", "Hi"], "channel is 'fax'"),
            (["rewrite", "--timeout", "-1", "Hi"], "timeout is -1"),
            (["check", "--min-score", "2"], "'--min-score'"),
        ],
    )
    def test_wrong_use_is_one_line(self, run, arguments, message):
        status, out, err = run(*arguments)
        assert (status, out) == (2, "")
        assert err.startswith("calmtone: ")
        assert err.count("\n") == 1
        assert message in err

    def test_errors_of_the_library_are_one_line(self, capsys, tmp_path):
        assert main(["rewrite", "--model", str(tmp_path), "Hi"]) == 2
        assert re.fullmatch(
            r"calmtone: [^\n]+ holds no calmtone.json; [^\n]+\n", capsys.readouterr().err
        )

    def test_interrupt_is_quiet(self, run, fake, monkeypatch):
        monkeypatch.setattr(fake, "rewrite", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        assert run("rewrite", "Hi") == (130, "", "")

    def test_bugs_are_not_hidden(self, run, fake, monkeypatch):
        monkeypatch.setattr(fake, "rewrite", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run("rewrite", "Hi")

    @pytest.mark.parametrize("argument", ["--help", "--version"])
    def test_closed_pipe_is_quiet(self, argument):
        program = [sys.executable, "-m", "calmtone.cli", argument]
        with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
            done.stdout.close()
            assert done.stderr.read() == b""
        assert done.returncode == 1

    def test_output_that_the_terminal_cannot_show_is_said(self, run, fake, monkeypatch):
        fake.result = Rewrite("Thanks 👍", "Thanks 👍", (), (), (), BEFORE, AFTER)
        monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="latin-1"))
        status, _, err = run("rewrite", "Thanks 👍")
        assert status == 2
        assert "latin-1" in err
        assert "PYTHONIOENCODING=utf-8" in err


class TestInfo:
    def test_json_says_what_is_installed(self, run):
        facts = json.loads(run("info", "--json")[1])
        assert facts["version"] == calmtone.__version__
        assert facts["phrases"]["blunt"] > 100
        assert set(facts["engines"]) == set(ENGINES)
        assert facts["engines"]["ctranslate2"] is True

    def test_text_has_the_same_entries(self, run):
        facts = json.loads(run("info", "--json")[1])
        names = [line[:13].strip() for line in run("info")[1].splitlines()]
        assert names == [name.replace("_", " ") for name in facts]

    def test_model_is_described_from_its_folder(self, run, tmp_path, monkeypatch):
        from calmtone.writing.model_folder import ModelManifest, write_manifest

        write_manifest(tmp_path, ModelManifest("tiny", "seq2seq", 1, "</s>", "int8"))
        (tmp_path / "model.bin").write_bytes(bytes(2_000_000))
        monkeypatch.setattr("calmtone.writing.model_folder.embedded_folder", lambda: tmp_path)
        assert f"tiny (seq2seq, int8, 2 MB) in {tmp_path}\n" in run("info")[1]
        assert json.loads(run("info", "--json")[1])["model"]["size"] > 2_000_000

    def test_missing_model_is_said(self, run, tmp_path, monkeypatch):
        monkeypatch.setattr("calmtone.writing.model_folder.embedded_folder", lambda: tmp_path)
        assert json.loads(run("info", "--json")[1])["model"] is None
        assert "--engine none" in run("info")[1]


def test_word_changes_rebuild_both_texts():
    before, after = "You  should\nhave read it.", "Please have a look, it helps."
    changes = list(word_changes(before, after))
    assert " ".join(kept or old for kept, old, _ in changes if kept or old) == " ".join(
        before.split()
    )
    assert " ".join(kept or new for kept, _, new in changes if kept or new) == after
