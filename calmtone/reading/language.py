"""Which language a draft is in: whether it is English, above all."""

from __future__ import annotations

from collections import Counter

import regex

from calmtone.reading.function_words import ENGLISH, ENGLISH_SHARED, FOREIGN, SUPPORT

__all__ = ["language_of"]

_NOT_WORDS = regex.compile(
    r"`[^`\n]{0,400}`|\{\{[^{}\n]{0,80}\}\}|\S{1,200}@\S{1,200}|[@#]\S{1,80}"
    r"|(?:https?://|www\.)\S{1,500}|[\w-]{1,60}(?:[./_][\w-]{1,60})+"
)
_WORDS = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
_LETTERS = regex.compile(r"\p{L}")
_LATIN = regex.compile(r"\p{Latin}")
_QUOTED_LINE = regex.compile(r"(?m)^[ \t]*>.*$")
_FENCED = regex.compile(r"(```|~~~).*?(?:\1|\Z)", regex.S)
_SCRIPTS = (
    ("ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]"), 0.05),
    ("ko", regex.compile(r"\p{Hangul}"), 0.3),
    ("zh", regex.compile(r"\p{Han}"), 0.3),
    ("el", regex.compile(r"\p{Greek}"), 0.5),
    ("he", regex.compile(r"\p{Hebrew}"), 0.5),
    ("th", regex.compile(r"\p{Thai}"), 0.5),
    ("ka", regex.compile(r"\p{Georgian}"), 0.5),
    ("hy", regex.compile(r"\p{Armenian}"), 0.5),
    ("bn", regex.compile(r"\p{Bengali}"), 0.5),
    ("ta", regex.compile(r"\p{Tamil}"), 0.5),
    ("te", regex.compile(r"\p{Telugu}"), 0.5),
    ("gu", regex.compile(r"\p{Gujarati}"), 0.5),
    ("pa", regex.compile(r"\p{Gurmukhi}"), 0.5),
    ("km", regex.compile(r"\p{Khmer}"), 0.5),
    ("am", regex.compile(r"\p{Ethiopic}"), 0.5),
    ("ru", regex.compile(r"\p{Cyrillic}"), 0.5),
    ("ar", regex.compile(r"\p{Arabic}"), 0.5),
    ("hi", regex.compile(r"\p{Devanagari}"), 0.5),
)
# Several languages share these scripts; the library tells them apart.
_SHARED_SCRIPTS = {
    "ru": frozenset({"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn"}),
    "ar": frozenset({"ar", "fa", "ur", "ps", "ug"}),
    "hi": frozenset({"hi", "mr", "ne"}),
}
_READ = 4_000
_FEWEST_LETTERS = 24
_FEWEST_WORDS = 4
_MARGIN = 12.0


def language_of(text: str) -> str:
    """Return the language a text is in: ``"en"``, or another two-letter code.

    A text counts as English until the evidence says otherwise, so a short one, a list of facts or
    names, or an English one with a foreign phrase is English. Only its first 4,000 characters
    are read, without links, addresses, handles, quotes and code.

    :param text: any text.

    >>> language_of("pls fwd ur order no asap")
    'en'
    >>> language_of("Wir können Ihnen das Geld leider nicht zurückgeben.")
    'de'
    """
    plain = text[:_READ]
    if ">" in plain or "```" in plain or "~~~" in plain:
        plain = _QUOTED_LINE.sub(" ", _FENCED.sub(" ", plain))
    plain = _NOT_WORDS.sub(" ", plain)
    if not plain.isascii():
        script = _script_of(plain)
        if script:
            return _asked(plain, script) if script in _SHARED_SCRIPTS else script
    words = [word.lower().replace("’", "'") for word in _WORDS.findall(plain)]
    return _latin(plain, words)


def _script_of(plain: str) -> str:
    """Return the language of a script other than Latin that most letters are in, or ``""``."""
    letters = len(_LETTERS.findall(plain))
    latin = len(_LATIN.findall(plain))
    other = letters - latin
    # One ideograph says as much as a few Latin letters.
    if other < 2 or other * 1.5 < latin:
        return ""
    for language, pattern, share in _SCRIPTS:
        if len(pattern.findall(plain)) >= share * other:
            return language
    return ""


def _asked(plain: str, script: str) -> str:
    """Return the likeliest of the languages that share a script."""
    related = _SHARED_SCRIPTS[script]
    return next((name for name, _ in _ranked(plain)[:6] if name in related), script)


def _latin(plain: str, words: list[str]) -> str:
    if not words:
        return "en"
    counts = Counter(words)
    own = sum(number for word, number in counts.items() if word in ENGLISH)
    shared = sum(number for word, number in counts.items() if word in ENGLISH_SHARED)
    foreign = _foreign(counts)
    language, strength = foreign.most_common(1)[0] if foreign else ("", 0)
    support = sum(number for word, number in counts.items() if word in SUPPORT)
    english = own + 0.5 * (shared + support)
    if own and (english >= 0.2 * len(words) or english > 2 * strength) and english > strength:
        return "en"
    if len(words) < _FEWEST_WORDS or sum(map(len, words)) < _FEWEST_LETTERS:
        return language if strength >= 2 and strength > english else "en"
    return _weighed(plain, words, english, language, strength)


def _foreign(counts: Counter[str]) -> Counter[str]:
    """Return how many words of the text are everyday words of each other language."""
    found: Counter[str] = Counter()
    for word, number in counts.items():
        for language in FOREIGN.get(word, ()):
            found[language] += min(number, 3)
    return found


def _weighed(plain: str, words: list[str], english: float, language: str, strength: int) -> str:
    """Return the language that function words and letter patterns agree on."""
    ranked = _ranked(plain)
    best, score = ranked[0]
    if best == "en":
        return language if strength >= 3 and strength > 2 * english else "en"
    margin = score - dict(ranked).get("en", score)
    if strength > english and strength >= 2:
        return language
    # Names and product codes stand in capitals; words of a sentence mostly don't.
    small = sum(word in plain for word in words)
    if english == 0 and margin >= _MARGIN and small >= _FEWEST_WORDS:
        accented = sum(not word.isascii() for word in words)
        evidence = strength + accented + margin / _MARGIN
        return best if evidence >= 0.25 * len(words) + 1 else "en"
    return "en"


def _ranked(plain: str) -> list[tuple[str, float]]:
    # Loading the library's model takes half a second, and most drafts never need it.
    from py3langid import rank

    return [(str(language), float(score)) for language, score in rank(plain)]
