"""Names that a form gives away: firms by their legal form, signers by their initial, documents."""

from __future__ import annotations

from collections.abc import Iterator

from calmtone.reading.facts.spans import Lazy, Span
from calmtone.reading.facts.words import ROLES, TITLES, is_ordinary

__all__ = ["find_firms"]

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'\u2019-]*"
_SMALL = (
    r"(?:(?:&|and|(?<=Bank )of|"
    r"(?<=House )of|de|do|da|del|della|di|du|des|et|e|y|und|van|von|la|le) )"
)
_FORM = (
    r"(?:(?:GmbH|UG|AG|KG|OHG|SE)(?: & Co\.? (?:KGaA|KG|OHG))?|(?:Co\.?,? )?(?:Ltd|LTD|Limited)"
    r"|P(?:ty|te|vt|rivate)\.? (?:Ltd|Limited)|LLC|LLP|PLC|plc|Inc|INC|Corp|Co|& Co|S\.A\. de C\.V"
    r"|S\.A\.S|S\.A\.U|S\.A\.R\.L|S\.à r\.l|S\.p\.A|S\.r\.l|S\.r\.o|s\.r\.o|S\.L\.U|S\.L|S\.A|SA"
    r"|SARL|SAS"
    r"|SpA|SRL|Srl|N\.V|B\.V|NV|BV|V\.O\.F|AB|ApS|A/S|ASA|Oyj|Oy|Kft|Zrt|Nyrt|a\.s|sp\. z o\.o"
    r"|S\.K\.A"
    r"|d\.o\.o|d\.d|Sdn\.? Bhd|Bhd|K\.K|G\.K|Ltda|Lda|Cía|A\.Ş|Ltd\. Şti|EOOD|OOD|SIA|UAB|OÜ|JSC"
    r"|OJSC|e\.V"
    r"|e\.K|FZE|FZCO|FZ-LLC|W\.L\.L|WLL|Sacco(?: Ltd)?|Tbk|C\.A|E\.I\.R\.L|S\.A\.C)"
)
_FIRM = Lazy(
    rf"(?<![\w'\u2019-])({_WORD}(?: {_SMALL}?{_WORD}){{0,5}}?),? {_FORM}(?![\w'\u2019])(?!\.\w)"
    rf"(\.?)"
)
_ALWAYS_DOTTED = Lazy(r"\.\w$")
_GOES_ON = Lazy(r"[ \t]*(?:$|\n|[,;:)]| [a-z(&|/])")
_SIGNER = Lazy(
    r"(?:^|\n)[ \t]*(?:[-~\u2013\u2014] ?)?([A-ZÀ-ÖØ-Þ][\w'\u2019-]+ [A-ZÀ-ÖØ-Þ]\.)[ \t]*(?=\n|$"
    r"|,|\(| [-|\u2013\u2014])"
)
_INITIALED = Lazy(r"(?<![\w.'\u2019-])([A-ZÀ-ÖØ-Þ][a-zà-ÿ'\u2019-]+ [A-Z]\.)(?= [a-z]{2,}|, |[)])")
_DOCUMENTS = Lazy(
    r"(?<![\w-])(?:(?:General |Special |Standard |Booking )?(?:Terms (?:and|&) Conditions"
    r"|Terms of (?:Service|Use|Sale|Business|Trade|Hire)|Conditions of (?:Carriage|Sale|Hire|Use"
    r"|Entry))"
    r"(?: of (?:Sale|Carriage|Use|Hire|Service|Business))?|Contract of (?:Carriage|Sale|Employment)"
    r"|Bill of (?:Lading|Rights|Sale)|Code of (?:Conduct|Practice)|Power of Attorney"
    r"|Charter of [A-Z]\w+(?: [A-Z]\w+)?|Certificate of (?:[A-Z]\w+)"
    r"|(?:Privacy|Cookie|Acceptable Use|Fair Use|Fair Usage|Refund|Returns|Shipping|Cancellation"
    r"|Community|Content) (?:Policy|Notice|Guidelines)|(?:Service Level|Data Processing"
    r"|Master Services?"
    r"|Tenancy|Licence|License|Rental|Subscription|User|End User Licen[cs]e) Agreement"
    r"|House Rules|Community Guidelines|Highway Code)(?![\w-])",
    clues=(
        "terms", "conditions of", "contract of", "bill of", "code", "attorney", "charter",
        "certificate", "policy", "notice", "guidelines", "agreement", "rules",
    ),
)  # fmt: skip
_BODIES = Lazy(
    r"(?<=[a-z,:] )(?:[A-Z][\w-]+ (?:(?:and|of|for|&) )?){1,4}(?:Ombudsman(?: Service| Scheme)?"
    r"|Authority|Commission(?:er)?|Tribunal|Ministry|Agency|Bureau|Federation|Foundation"
    r"|Association|Inspectorate|Regulator)(?: (?:for"
    r"|of) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?(?![\w-])",
    clues=(
        "ombudsman", "authority", "commission", "tribunal", "ministry", "agency", "bureau",
        "federation", "foundation", "association", "inspectorate", "regulator",
    ),
)  # fmt: skip
_AWAY = Lazy(
    r"(?:(?<![^\n.!?] )|(?<=[.!?] ))(?<![\w-])(?:(?:Will|May|Mark|Rose|Grace|Dawn|Hope|Faith"
    r"|Frank|Grant"
    r"|Rob|Jack|Pat|Bill|Sue|Art|Summer|Ray|Dean|Chip|Drew|June|April)(?= (?:is|was) (?:off|away"
    r"|out|on"
    r"|back|in|at)\b)"
    r"|Will(?= (?:is|was|has|had|said|says|isn['\u2019]t|wasn['\u2019]t|will|won['\u2019]t|can"
    r"|can['\u2019]t"
    r"|did|does|didn['\u2019]t|asked|called|sent|told|wrote|tried|spoke|replied|confirmed|checked"
    r"|booked|left|already|and [A-Z])\b))",
)
_STATE = Lazy(
    r"(?<=[a-z], )(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]"
    r"|O[HKR]|PA|RI"
    r"|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|QC|BC|AB|MB|SK|NS|NB|NL|NSW|VIC|QLD|TAS|ACT)"
    r"(?= (?:\d{4,5}|[A-Z]\d[A-Z] \d[A-Z]\d)\b|[.,;)]|\s*$)",
)
_SERVERS = Lazy(
    r"(?<![\w-])(?:NA|EU|APAC|EMEA|LATAM|SEA|OCE|BR|KR|JP|EUW|EUNE)"
    r"(?= (?:account|server|region|one|shard|store|realm)s?\b)"
)
_SUFFIXED = Lazy(
    r"(?<![\w-])[A-Z]{1,4}-?\d{1,4}[A-Z]{0,2} (?:Turbo|Pro|Max|Plus|Mini|Ultra|Lite|Air|SE|XL|GT"
    r"|Sport"
    r"|Eco|Duo|Neo|Elite|Evo)(?! (?:plan|tier|member|subscri))(?![\w-])",
    digit=True,
)
_NUMBERED_STREETS = Lazy(
    r"(?<![\w.,-])\d{1,3}(?:(?:st|nd|rd|th) (?:[A-Z]\w+ )?(?:Avenue|Ave|Street|St|Main|Cross"
    r"|Road|Boulevard)"
    r"|(?: |-)(?:Feet|Ft|Foot|Mile) (?:Road|Lane|Street))(?: (?:Road|North|South|East|West|NW|NE"
    r"|SW|SE))?"
    r"(?!\w)",
    digit=True,
)
_BUTTONS = Lazy(
    r"(?:(?<=pressed )|(?<=clicked )|(?<=tapped )|(?<=press )|(?<=click )|(?<=tap )|(?<=select )"
    r"|(?<=hit )|(?<=choose )|(?<=chose ))(?:(?:Pay|Buy|Book|Order|Submit|Apply) now(?!\w)"
    r"|[A-Z][a-z]+ (?:order|booking|payment|purchase"
    r"|account|changes"
    r"|password|details|subscription|all|up|out|off|to (?:cart|basket|bag|wishlist)|file|again"
    r"|plan|request"
    r"|email|code|card|address|later|refund|return|order and pay|and (?:pay|close"
    r"|continue)))(?!\w)",
    clues=("press", "click", "tap", "select", "hit", "choose", "chose"),
)
_WHOLE = (
    _DOCUMENTS, _BODIES, _AWAY, _STATE, _SERVERS, _SUFFIXED, _NUMBERED_STREETS, _BUTTONS,
)  # fmt: skip


def find_firms(text: str) -> Iterator[Span]:
    """Yield firms with their legal form, signers with an initial, documents and the like.

    >>> text = "See the Terms of Service of Linhas do Mar, S.A., or ask Sneha K. about it."
    >>> sorted(text[span.start : span.end] for span in find_firms(text))
    ['Linhas do Mar, S.A.', 'Sneha K.', 'Terms of Service']
    """
    for match in _FIRM.finditer(text):
        end = match.end()
        if match[2] and not _keeps_dot(text, match.start(2)):
            end -= 1
        start = _after_lead(text, *match.span(1))
        if start < match.end(1):
            yield Span(start, end, "model")
    for pattern in (_SIGNER, _INITIALED):
        for match in pattern.finditer(text):
            first = match[1].split(" ")[0]
            if not is_ordinary(first) and first.lower() not in TITLES | ROLES:
                yield Span(*match.span(1), "model")
    for pattern in _WHOLE:
        yield from pattern.spans(text, "model")


def _keeps_dot(text: str, dot: int) -> bool:
    """Whether the dot behind a legal form belongs to it rather than to the sentence."""
    dotted = _ALWAYS_DOTTED.search(text[:dot][-2:]) is not None
    alone = (
        "." not in text[text.rfind("\n", 0, dot) + 1 : dot] and len(text[:dot].split("\n")[-1]) < 50
    )
    ends_line = not text[dot + 1 :].split("\n", 1)[0].strip()
    if ends_line:
        return dotted or (alone and "\n" in text[:dot])
    return dotted or _GOES_ON.match(text, dot + 1) is not None


def _after_lead(text: str, start: int, end: int) -> int:
    """Return where a firm's name starts, without the ordinary words that lead a sentence."""
    opens = not text[:start].strip(" \t") or text[:start].rstrip(" \t")[-1:] in ".!?:\n"
    words = text[start:end].split(" ")
    while opens and words and (is_ordinary(words[0]) and _is_leading(words[0])):
        start += len(words[0]) + 1
        words = words[1:]
    return start


_LEADS = frozenset({
    "the", "our", "your", "a", "an", "my", "this", "that", "contact", "ask", "call", "email",
    "write", "tell", "see", "dear", "hi", "hello", "hey", "from", "to", "at", "with", "by",
    "for", "in", "on", "and", "or", "but", "if", "as", "so", "when", "regards", "thanks",
    "sincerely", "yours", "pay", "use", "try", "unfortunately", "please", "under", "since",
    "because", "while", "although",
})  # fmt: skip


def _is_leading(word: str) -> bool:
    """Whether a word leads a sentence rather than a name."""
    return word.lower() in _LEADS
