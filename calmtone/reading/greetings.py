"""How a message opens: greetings, and the handle at the start of a social reply."""

from __future__ import annotations

import regex

from calmtone.reading.abbreviations import STARTERS, TITLES
from calmtone.reading.sentences import absorbed
from calmtone.reading.word_sets import word_set

__all__ = ["greeting_end", "is_name_line"]

_HELLO = (
    r"(?:(?:good\s(?:morning|afternoon|evening|day))|morning|afternoon|evening|greetings|"
    r"hi+|hello+|hey+|heya|hiya|howdy|hallo|hullo|g['’]day|salut|ciao|hola)"
    r"(?:\s(?:there|again|all|everyone|everybody|folks|team|both|guys|y['’]all))*"
)
_PLACEHOLDER = r"\{\{[^{}\n]{1,60}\}\}|\{[\w. ]{1,40}\}|\[[\w. ]{1,40}\]|<[\w. ]{1,40}>|%\w{1,40}%"
_TITLE = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|ma['’]am|rev|judge|doctor|herr|frau)\b\.?"
)
_INITIAL = r"(?:\p{Lu}\.)+"
_CAPITAL = r"\p{Lu}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*"
_JOINER = r"(?:and|or|&|de|da|di|do|dos|del|della|la|le|van|von|der|den|ter|al|el|bin|y|e|und)"
_ADDRESSEE = (
    r"(?:all|team|everyone|everybody|folks|guest|customer|customers|member|resident|residents|"
    r"patient|tenant|tenants|parent|parents|neighbour|neighbours|neighbor|friend|friends|family|"
    r"colleague|colleagues|student|students|traveller|passenger|subscriber|user|client|"
    r"support|accounts|valued|mate|buddy|dear|guys|lovely|community)\b"
)
_NAME_WORD = (
    rf"(?:{_PLACEHOLDER}|(?i:{_TITLE})|@[\w.-]{{0,40}}\w|{_INITIAL}|{_CAPITAL}|{_JOINER}\b"
    rf"|(?i:{_ADDRESSEE}))"
)
_NAMES = rf"{_NAME_WORD}(?:(?:\s|\s?/\s?|,\s(?=\p{{Lu}}.{{0,30}}\s(?:and|&)\s)){_NAME_WORD}){{0,6}}"
_STOP = r"(?:\s?[,.!:;…]+|\s[-–—](?=\s)|(?=\s*$)|(?=\s?\p{Extended_Pictographic}))"

_TO_WHOM = regex.compile(r"to\swhom\sit\smay\sconcern\s?(?:[,.:!]+|(?=\s*$))", regex.I)
_DEAR = regex.compile(
    r"dear\s(?:[^\s,:!.]{1,30}\.?\s){0,7}[^\s,:!.]{1,40}\s?(?:[,:!]+|\.?(?=\s*$))", regex.I
)
_HELLO_ALONE = regex.compile(rf"(?:{_HELLO}){_STOP}", regex.I)
_HELLO_NAME = regex.compile(rf"(?i:{_HELLO}),?\s(?P<name>{_NAMES}){_STOP}")
_HELLO_COMMA_NAME = regex.compile(
    rf"(?i:{_HELLO}),\s(?P<name>(?:(?i:{_TITLE})\s{_NAMES}|{_PLACEHOLDER}|{_CAPITAL})(?:\s{_CAPITAL})?)"
    r"(?:\s?[.!:]+(?=\s|$)|,?(?=\s*$))"
)
_HELLO_SMALL = regex.compile(
    rf"(?:{_HELLO})\s(?P<name>[\p{{L}}'’-]+(?:\s[\p{{L}}'’-]+)?){_STOP}", regex.I
)
_HANDLE = regex.compile(r"@\w(?:[\w.-]{0,60}\w)?(?:\s?[,:;!.…-]+(?=\s|$)|(?=\s|$))")
_HANDLE_AS_SUBJECT = regex.compile(
    r"\s+(?:is|was|are|were|isn['’]t|has|will|can|and|or|at)\b", regex.I
)
_NAME_LINE = regex.compile(
    rf"(?:(?i:{_TITLE})|{_INITIAL}|{_CAPITAL}|{_PLACEHOLDER})(?:\s{_NAME_WORD}){{0,3}}\s?[,:!]"
)
# A bare name ("Greg, your mailbox ...") looks like a bare word ("Chill, your parcel ...").
_TITLED = regex.compile(rf"(?:(?i:{_TITLE})(?:\s{_CAPITAL}){{0,2}}|(?i:all|team)),(?=\s)")
_NOT_NAMES = word_set(
    "yes no nope ok okay sorry thanks thank so listen look well sure please just again yeah yep",
    "right unfortunately sadly actually apparently obviously again nothing we you i it this that",
    "the there your our my not as if how what why when where who which can could",
)
_CLAUSE_STARTS = word_set(
    "we you your you're i i'm it it's the this that a an no yes please there if what how do don't",
    "can can't as my our they he she for here let nobody nothing stop read we're we've i've is are",
    "did why when to in on at not thanks thank",
)
_ADDRESS_WORDS = word_set(
    "my our the to in at for of a it as",
)
_DEAR_ME = regex.compile(r"dear\s(?:me|god|lord|oh)\b", regex.I)
_REACH = 160


def greeting_end(text: str) -> int:
    """Return where the greeting ends that a text starts with, or 0 if it starts with none.

    :param text: a line without white space at its edges; only its first 160 characters are read.

    >>> line = "Hi Tom, your order is late."
    >>> line[:greeting_end(line)]
    'Hi Tom,'
    >>> greeting_end("Hi there is no update."), greeting_end("@mia_k it only supports 2.4 GHz.")
    (0, 6)
    """
    head = text[:_REACH]
    end = _handle_end(head) if head.startswith("@") else _hello_end(head)
    if not end:
        return 0
    return absorbed(text, end)


def _handle_end(head: str) -> int:
    match = _HANDLE.match(head)
    if not match or _HANDLE_AS_SUBJECT.match(head, match.end()):
        return 0
    return int(match.end())


def _hello_end(head: str) -> int:
    for pattern in (_TO_WHOM, _DEAR):
        match = pattern.match(head)
        if match and not _DEAR_ME.match(head) and len(_verbs(match[0])) == 0:
            return int(match.end())
    for pattern in (_HELLO_COMMA_NAME, _HELLO_NAME, _HELLO_ALONE, _HELLO_SMALL):
        match = pattern.match(head)
        if match and _names_somebody(match, head):
            return int(match.end())
    match = _TITLED.match(head)
    return int(match.end()) if match else 0


def _verbs(text: str) -> list[str]:
    """Return the words that no address holds: "Dear customer you can't" is a sentence."""
    words = text.lower().replace("’", "'").split()
    return [word for word in words if word in _CLAUSE_STARTS - _ADDRESS_WORDS]


def _names_somebody(match: regex.Match[str], head: str) -> bool:
    name = match.groupdict().get("name")
    if name is None:
        return True
    words = name.replace("’", "'").split()
    plain = [word.lower().strip(".,") for word in words]
    if any(word in _NOT_NAMES or word.endswith("ly") for word in plain[:1]):
        return False
    if head.isupper() or name.islower() or match.re is _HELLO_SMALL:
        inner = [word for word in plain if word not in TITLES and word not in ("and", "all")]
        return not any(word in STARTERS for word in inner) and len(plain) <= 4
    return True


def is_name_line(text: str) -> bool:
    """Return whether a line is only a name and a comma, as at the top of a letter.

    >>> is_name_line("Mr. Whitlock,"), is_name_line("Unfortunately,")
    (True, False)
    """
    if len(text) > _REACH or not _NAME_LINE.fullmatch(text):
        return False
    words = [word.strip(".,:!").lower() for word in text.split()]
    if text.endswith(("!", ":")) and words[0] not in TITLES:
        return False
    return not any(word in STARTERS or word in _NOT_NAMES or word.endswith("ly") for word in words)
