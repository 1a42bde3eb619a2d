"""Words, light stems and clauses: the little grammar that the rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from calmtone.guard.lexicon import CLAUSE_STARTERS, EXPANDED, FUNCTION_WORDS, STEM_EXCEPTIONS

__all__ = ["Clause", "clauses_of", "contains", "content_stems", "stem", "words_of"]

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[,;:.!?()\u2013\u2014\n]")


def stems_of(listed: str) -> frozenset[str]:
    """Return the stems of the words of a string, as a set.

    >>> sorted(stems_of("refunds shipping"))
    ['refund', 'ship']
    """
    return frozenset(map(stem, listed.split()))


def plain(text: str) -> str:
    r"""Return the text in lower case with straight apostrophes.

    >>> plain("DON\u2019T")
    "don't"
    """
    return text.replace("\u2019", "'").replace("\u02bc", "'").casefold()


@lru_cache(maxsize=2048)
def tokens_of(text: str) -> tuple[str, ...]:
    """Return words and clause marks in order, in lower case, contractions repaired.

    >>> tokens_of("We dont know, sorry.")
    ('we', "don't", 'know', ',', 'sorry', '.')
    """
    return tuple(EXPANDED.get(token, token) for token in _TOKEN.findall(plain(text)))


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case.

    >>> words_of("It's GONE!")
    ("it's", 'gone')
    """
    return tuple(token for token in tokens_of(text) if token[0].isalnum())


_KEEPS_DOUBLE = frozenset({"install", "scroll", "recall", "refill", "resell", "enroll"})
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a light stem: plural, tense and possessive endings go, nothing else.

    >>> [stem(word) for word in ("refunds", "refunded", "shipping", "lost", "deliveries")]
    ['refund', 'refund', 'ship', 'los', 'deliver']
    """
    word = word.removesuffix("'s") or word
    if word in STEM_EXCEPTIONS:
        return _root(STEM_EXCEPTIONS[word])
    for ending, kept in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return _root(_undoubled(word[: -len(ending)]) + kept)
    return _root(word)


def _root(word: str) -> str:
    short = word.removesuffix("e")
    return (short.removesuffix("y") if len(word) > 4 else short) or word


def _undoubled(word: str) -> str:
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sz"
    if doubled and word[-1] == "l":
        doubled = len(word) > 5 and word not in _KEEPS_DOUBLE
    return word[:-1] if doubled else word


@lru_cache(maxsize=2048)
def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words that carry meaning, in order.

    >>> content_stems("We can't refund the shoes.")
    ('refund', 'sho')
    """
    return tuple(stem(word) for word in words_of(text) if word not in FUNCTION_WORDS)


def contains(text: str, phrase: str) -> bool:
    """Say whether a phrase occurs in a text at word edges, whatever its case.

    >>> contains("Our Policy says so.", "policy"), contains("spolicy", "policy")
    (True, False)
    """
    whole, part = plain(text), plain(phrase).strip()
    position = whole.find(part) if part else -1
    while position >= 0:
        end = position + len(part)
        starts = position == 0 or not (whole[position - 1].isalnum() and part[0].isalnum())
        ends = end == len(whole) or not (whole[end].isalnum() and part[-1].isalnum())
        if starts and ends:
            return True
        position = whole.find(part, position + 1)
    return False


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas, stops and conjunctions.

    :param words: its words in lower case.
    :param stems: the stems of those that carry meaning.
    :param starts_anew: whether it opens a sentence or follows a conjunction, rather than a comma.
    """

    words: tuple[str, ...]
    stems: frozenset[str]
    starts_anew: bool = True


@lru_cache(maxsize=2048)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text.

    >>> [" ".join(clause.words) for clause in clauses_of("No key, no exchange, but I can help.")]
    ['no key', 'no exchange', 'but i can help']
    """
    pieces: list[tuple[list[str], bool]] = [([], True)]
    for token in tokens_of(text):
        if not token[0].isalnum():
            pieces.append(([], token != ","))
            continue
        if token in CLAUSE_STARTERS:
            pieces.append(([], True))
        pieces[-1][0].append(token)
    return tuple(_clause(tuple(piece), anew) for piece, anew in pieces if piece)


def _clause(words: tuple[str, ...], starts_anew: bool) -> Clause:
    stems = frozenset(stem(word) for word in words if word not in FUNCTION_WORDS)
    return Clause(words, stems, starts_anew)
