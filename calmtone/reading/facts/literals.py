"""Wording that must come through untouched: code, placeholders, paths, quoted names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import SPACE, Lazy, Span, context_after, context_before

__all__ = ["find_code", "find_paths", "find_placeholders", "find_quoted"]

_FENCE = Lazy(r"^[ \t]*(```|~~~)[^\n`]*\n(.*?)\n?[ \t]*^[ \t]*\1", re.MULTILINE | re.DOTALL)
_FENCE_INLINE = Lazy(r"```(?:[a-z]+\n)?\s*([^`]{1,4000}?)\s*```")
_BACKTICKS = Lazy(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,300})\1(?!`)")
_TAGS = (
    "a abbr article aside b body br button code div em footer form h1 h2 h3 h4 head"
    " header hr html i"
    " iframe img input label li link main meta nav ol option p pre script section"
    " select span strong"
    " style sub sup table tbody td textarea th thead title tr u ul video"
)
_KEY = "(?:Ctrl|Control|Cmd|Alt|AltGr|Shift|Strg|Command|Option|Opt|Windows|Win|Meta|Super|Fn)"
_IDENTIFIERS = Lazy(
    rf"(?<![\w./\\-])(?:[A-Za-z]\w{{0,60}}(?:\.\w{{1,60}}){{0,6}}\(\)"
    rf"|--[a-z][\w-]{{1,40}}(?:=[\w./-]+)?(?!\w)"
    rf"|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![\w@#.]|\\)"
    rf"|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?=\.(?:\s|$))"
    rf"|(?:{_KEY}|[⌘⌥⇧⌃])(?: ?[+-] ?(?:{_KEY}|Del(?:ete)?|Esc(?:ape)?|Enter|Return"
    rf"|Tab|Space(?:bar)?|Home|End|Backspace|Insert|Ins|PgUp|PgDn|Up|Down|Left|Right|click"
    rf"|PrtSc|Break|Pause|Plus|Minus|F\d{{1,2}}|[A-Z0-9])(?!\w)){{1,3}}"
    rf"|[⌘⌥⇧⌃]+[A-Z0-9](?!\w)"
    rf"|[a-z]{{2,20}}(?:[A-Z][a-z]{{1,20}}){{1,4}}(?![\w@#])"
    rf"|(?:[A-Z][a-z]{{1,20}}){{1,5}}(?:Error|Exception)(?![\w@#])"
    rf"|[a-z][a-z_]{{1,30}}=(?:[\w./-]*\w|\"[^\"\n]{{0,40}}\")"
    rf"|</?(?:{_TAGS.replace(' ', '|')})(?: [^<>\n]{{0,80}})?/?>)",
    ahead=r"[(_<=+⌘⌥⇧⌃]|--|[a-z][A-Z]|[a-z] ?-[A-Z]",
)
_BRANCH = Lazy(r"(?i:\bbranch )((?:[\w-]+/)+[\w.-]*\w)", clues=("branch",))
_KEYWORD = Lazy(
    r"\b(?:(?:[Rr]eply|[Tt]ext|[Ss]end|[Tt]ype|[Ee]nter)(?:ing)?(?: with)?(?: the word)?"
    r"|the word|keyword) (?!(?:PIN|OTP|CVV|CVC|SMS|PDF|IBAN|VAT|NOT|ID|NOTHING|YOUR|ALL|THE|ANY"
    r"|EVERY|US|ME|IT|THIS|THAT|URL|SKU)\b)([A-Z]{3,12})\b",
    clues=("reply", "replying", "text", "send", "type", "enter", "word"),
)
_HEADER = Lazy(r"(?<![\w-])X(?:-[A-Z][a-z]+){1,4}(?![\w-])", clues=("x-",))

_PLACEHOLDERS = Lazy(
    r"(?=[{$*\[<#@(%\u00abX_~^|\u2039&:])(?:"
    r"\{\{[{%#/!&>^~-]?[^{}\n]{1,80}\}\}\}?|\$\{[^{}\n]{1,60}\}|\{%[^{}\n]{1,60}%\}"
    r"|\{[^\W\d_][\w .|:/'\u2019\[\]()$-]{0,60}\}|%\{\w{1,40}\}|\$\(\w{1,40}\)"
    r"|\{[$@%=?!~^_][\w .|:]{1,40}\}|\{%-?[^{}\n]{1,60}-?%\}"
    r"|(?<![\w@])@@\w{1,40}@@|(?<![\w~])~[A-Z][A-Z_]{1,40}~(?![\w~])"
    r"|(?<![\w^])\^[A-Z][A-Z_]{1,40}\^|(?<![\w|])\|[A-Z][A-Z_]{2,40}\|(?![\w|])"
    r"|(?<![\w$])\$[A-Za-z]\w{1,40}\$(?!\w)|(?<![\w#])#[A-Z][A-Z_]{1,40}#(?![\w#])"
    r"|\u2039[^\u2039\u203a\n]{1,40}\u203a|&lt;[A-Za-z][\w .-]{0,40}&gt;"
    r"|\[(?:\.{3}|\u2026|_+|XX+|xx+|\?{2,})\]|<(?:\.{3}|\u2026)>"
    r"|(?<![\w:/]):[a-z]+(?:_[a-z]+)+(?![\w:])"
    r"|\((?:[Ii]nsert|[Ee]nter|[Yy]our|[Aa]dd) [^()\n]{2,40} here\)"
    r"|\{\d{1,2}\}"
    r"|\*\|[A-Z][\w:]{0,40}\|\*|\[\[[^\[\]\n]{1,60}\]\]|<<[A-Za-z][\w .-]{0,40}>>"
    r"|<%=? ?[\w.@ ]{1,60} ?%>|#\{[\w.@ ]{1,60}\}|@\{[\w. ]{1,60}\}|\{![\w. ]{1,60}\}"
    r"|\{#\w{1,40}#\}|\(\([A-Za-z_ ]{2,40}\)\)"
    r"|(?<![\w%])%\d\$[sd](?!\w)|(?<![\w:/])\$[a-z]+_[a-z_]{1,40}(?!\w)"
    r"|\{[A-Za-z_][\w .|:-]{0,40}\}|\{ [\w.]{1,40} \}|\u00ab[A-Z]\w{1,40}\u00bb"
    r"|(?<!\w)(?:XXX+|_{3,}|X{2,}/X{2,}/X{2,4})(?!\w)"
    r"|\[(?!sic\]|[Ll]ink\]\(|x\])[^\W\d_][\w ./'\u2019#:&,?+@-]{1,60}\](?![(\[])"
    r"|\[(?:[Yy]our|[Aa]gent"
    r"|[Cc]ustomer|[Oo]rder|[Ii]nsert|[Dd]ate|[Nn]ame|[Ff]irst|[Ll]ast"
    r"|[Cc]ompany|[Tt]icket|[Aa]mount|[Ll]ink)(?:[ _][\w' -]{1,30})?\](?!\()"
    r"|(?<![\w%])%[A-Za-z][A-Za-z0-9_]{1,40}%|(?<!\w)__[A-Z][A-Z0-9_]{0,40}__(?!\w)"
    r"|(?<![\w%])%(?:\([a-z_]{1,30}\))?[sd](?!\w)|(?<!\w)\$[A-Z][A-Z_]{2,40}(?!\w)"
    r"|(?<!\w)%%[A-Za-z_]{2,40}%%|(?<!\w)##[A-Z_]{2,40}##"
    r")",
    ahead=r"[{}\[<>%$_*|@#~^(:«‹&]|XX",
)
_ANGLED = Lazy(r"<([^\W\d_][\w .'\u2019/#-]{0,50})>", clues=("<",))

_EXTENSIONS = (
    "avi bak bat bin bmp bz2 c cfg conf cpp crt cs css csv dat db deb dll dmg doc"
    " docx dwg env eps exe"
    " flac gif go gz h heic html htm ico ics img ini ipynb iso jar java jpeg jpg js"
    " json jsx key kt lock"
    " log lua m4a md mkv mov mp3 mp4 msg msi odt ogg p12 pdf pem php pkg png ppt pptx"
    " ps1 psd py rar rb"
    " reg rpm rs rtf sh sql sqlite srt step stl svg swift tar tar.gz tex tgz tif tiff"
    " toml ts tsx txt"
    " vbs vue war wav webm webp xls xlsm xlsx xml yaml yml zip apk ai eml xps rst"
)
_EXTENSION = (
    rf"\.(?:"
    rf"{'|'.join(sorted(_EXTENSIONS.replace('.', chr(92) + '.').split(), key=len, reverse=True))}"
    rf")"
)
_PATHS = Lazy(
    r"(?<!\w)(?=[\w%~./\\])(?:"
    r"(?<![\w/\\:.])(?:[A-Za-z]:\\|\\\\|%[A-Z]{2,20}%\\)(?:[\w.$ "
    r"()%-]*\w[\w$)%-]*\\)*[\w.$()%-]*[\w$%)]"
    r"|(?<![\w/\\:.])[A-Za-z]:\\"
    r"|(?<![\w/\\:.)\]{}>%~*])(?:~|\.{1,2})?/(?=[\w.{~*])(?![A-Z][a-z]+\s*$)"
    r"(?:[\w.@{}:*+%-]+/)*[\w.@{}:*+%-]*[\w}*]/?(?!\w)"
    rf"|(?<![\w@/\\.:+-])(?:[\w.-]{{1,60}}/){{1,8}}[\w.-]{{0,80}}?\w{_EXTENSION}(?![\w@/-])"
    rf"|(?<![\w@/\\.:+-])\w(?:[\w.()+-]{{0,80}}[\w)])?{_EXTENSION}(?![\w@/-])(?!\.\w)"
    r"|(?<![\w@/\\.:+-])(?:[A-Z][\w-]+/){2,6}[\w-]+(?!\w)"
    r"|(?<![\w.])\.(?:env|htaccess|gitignore|bashrc|npmrc|ssh|zshrc)(?:\.\w{1,12})?\b"
    r")",
    ahead=r"[/\\]|\.\w",
)
_WORD = r"[\w&'\u2019+/-]{1,40}"
_FIRST_ITEM = (
    r"[A-Z][\w&'\u2019-]*(?: (?:[A-Z][\w&'\u2019-]*|&|and (?=[A-Z])|my|of|to|for"
    r"|the|on|(?!(?:under|via|open|see|from|choose|then|into|inside|click|are|was|use|it)\b)"
    r"[a-z]{3,12}))"
)
_ARROW = rf"{SPACE}{{0,2}}(?:[>→»›➔]|->|=>){SPACE}{{0,2}}"
_MENUS = Lazy(
    rf"(?<![\w])(?:{_FIRST_ITEM}{{0,3}}?{_ARROW})(?:{_WORD}(?: {_WORD}){{0,4}}?{_ARROW}){{0,6}}"
    r"[A-Z0-9][\w&'\u2019-]*(?: (?:[A-Z][\w&'\u2019-]*|& [A-Z]\w*))*"
    rf"(?: a(?= [a-z]))?(?: (?!(?:and|then|to|or|in|on|if|first|before|again|for|with"
    rf"|you|is|it|at|from|until|so|but|where|when"
    rf"|instead|yourself|not|takes?|like|as|there|the|a|now|by|does|has|was|which|that"
    rf"|there's)\b)[a-z]{{2,12}}"
    r"(?: (?!and\b|then\b|to\b|or\b|in\b|on\b|if\b)[a-z]{2,12})?(?=[ ]?[.,;:!?)\n]"
    r"| (?:and|then|to|or|in|on|if|there\w*|you|it|is)\b|$))?"
)

_LEAD = Lazy(
    r"(?:(?:Then|First|Next|Now|Just|Please|Also|Or|And|So|Instead|Again)[,:]? ?)?"
    r"(?:(?:[Uu]nder|[Ii]n|[Oo]pen|[Ss]ee|[Cc]lick|[Uu]se|[Tt]ry|[Cc]heck|[Oo]n|[Gg]o|[Rr]un|[Ss]et"
    r"|[Tt]ap|[Pp]ress|[Vv]isit|[Ss]elect|[Cc]hoose|[Ff]rom|[Vv]ia|[Pp]ick|[Ff]ollow|[Hh]it|[Ll]ook"
    r"|[Nn]avigate|[Ii]t['\u2019]s|[Pp]ath:?|[Mm]enu:)(?: to| in| under| into)? )?(?=[A-Z])"
)

_QUOTES = Lazy(
    r"\u201c([^\u201c\u201d\n]{1,160})\u201d|\u00ab\s?([^\u00ab\u00bb\n]{1,80}?)\s?\u00bb"
    r"|\u201e([^\u201e\u201c\u201d\n]{1,80})[\u201c\u201d]|(?<![\w\"])\"([^\"\n]{1,160})\"(?!\w)"
    r"|(?<![\w'])'((?:[^'\n]|(?<=\w)'(?=\w)){1,80})'(?!\w)"
    r"|(?<!\w)\u2018((?:[^\u2018\u2019\n]|(?<=\w)\u2019(?=\w)){1,80})\u2019(?!\w)"
)
_THING = (
    r"(?:button|field|tab|option|page|section|status|error|errors|message|link|menu"
    r"|box|checkbox|setting"
    r"|settings|screen|label|labelled|folder|mode|toggle|switch|icon|column|heading"
    r"|form|popup|banner"
    r"|article|subject|subject line|title|warning|line|tick ?box|list|view|filter|plan"
    r"|dialog|prompt"
    r"|notification|alert|code|step|category|product|item|listing|document|guide"
    r"|playlist|file|workspace)"
)
_ACT = (
    r"(?:click(?:ed|ing)?|press(?:ed|ing)?|tap(?:ped|ping)?|hit|choos(?:e|ing)|chose"
    r"|select(?:ed|ing)?|pick(?:ed)?|(?:un)?tick(?:ed)?"
    r"|(?:un)?check(?:ed)?|open(?:ed)?|type|enter(?:ed)?|toggle|search(?:ed)?(?: for)?"
    r"|use|set(?: it)?(?: to)?|turn (?:on|off)"
    r"|enable|disable|switch(?:ed)?(?: on| off| to)?|hold|reply(?:ing)?(?: with)?"
    r"|write|put|go to|under|named?|called|titled"
    r"|entitled|labell?ed|headed|marked|flagged|tagged|listed|logged|filed|described"
    r"|renamed|subject|status|reads?|displays?"
    r"|prints?|throws?|returns?|shows?|showed|shown|appears?|signed|see|via|into"
    r"|tracking|scan(?:ned)?|entry|note|code|reason|category)"
)
_STRONG = Lazy(
    rf"\b(?:{_ACT}|(?:it|that|this|screen|page|banner|label|email|mail|letter|sms"
    rf"|notice|sign|box|listing|log|"
    rf"tracking|button|ticket|system|app|status|message|display|card|form|order"
    rf"|contract|policy|portal|display) (?:still |just |only )?"
    rf"(?:says?|said|read)|is|was|from|to|{_THING})(?: line| again| on| as| under| the"
    rf"| to| in| is| says| field| button| our| your| a| this| it| that| them| with)*:?,? $"
)
_SPEECH = Lazy(
    r"\b(?:you|u|he|she|they|i|we|people|customers?|sales\w*|someone|nobody|no one"
    r"|everyone|anybody|your (?:wife|husband|email|mail))"
    r"(?:'ve|'re| have| had| all| just| literally| clearly| even| keep| kept| never"
    r"| also| then| still)*"
    r" (?:said|say|saying|wrote|write|written|typed|told|tell|call|called|calling"
    r"|asked|asking|claim\w*"
    r"|complain\w*|mean|meant|threaten\w*|promised|reckons?|think|thought|quote"
    r"|demand\w*|put|mentioned|insist\w*|shouted)"
    r"(?: (?:us|me|it|him|that|is|was|and i quote|in your \w+|on the phone|this|them))*,?:? ?,?$"
)
_SECRET = Lazy(
    r"\b(?:password|passphrase|passcode|username|user name|login|network|ssid|keyword"
    r"|subject(?: line)?|title|filename|file name|folder)(?: is| was| should be| reads?|:)* $"
)
_SNEER = Lazy(
    r"\b(?:doesn't|don't|didn't|isn't|not|never|aren't|wasn't|no|non|stop|about|your"
    r"|ur|so-called|another|these"
    r"|such|for|of|like|than|more|some|any|just|can't|we're not|being|because|that"
    r"|amount of|it|his|her|their|with|by|a|an|called me) $"
)
_SENTENCE = Lazy(r"\b(?:I|I'm|i|i'm|you|you're|we|we're|my|me|he|she|they|this|nobody)\b|[?!]$")
_THING_AFTER = Lazy(
    rf"^ {_THING}\b|^ (?:is|was|means|isn't) (?:a |an |the |just )?(?:button|field"
    rf"|status|error|option|setting)\b|^ (?:in|on|from|under) the (?:\w+ )?"
    r"(?:menu|app|header|footer|sidebar|list|form|page|top|bottom|left|right|screen|box)\b"
)


_TITLE = Lazy(r"[A-Z][\w'\u2019-]+(?: (?:of|the|and|for|to|in|on|a|de|&))*(?: [A-Z][\w'\u2019-]+)+")


def find_code(text: str) -> Iterator[Span]:
    """Yield code: backticked, fenced, or recognisable by form.

    >>> text = "Run `npm ci`, set max_retries, press Ctrl+Shift+R, reply STOP."
    >>> [text[span.start : span.end] for span in find_code(text)]
    ['npm ci', 'max_retries', 'Ctrl+Shift+R', 'STOP']
    """
    if "`" in text or "~~~" in text:
        yield from _FENCE.spans(text, "code", 2)
        yield from _FENCE_INLINE.spans(text, "code", 1)
        for match in _BACKTICKS.finditer(text):
            inner = match[2].strip()
            start = match.start(2) + match[2].find(inner) if inner else 0
            if inner:
                yield Span(start, start + len(inner), "code")
    yield from _BRANCH.spans(text, "code", 1)
    for pattern, group in ((_IDENTIFIERS, 0), (_KEYWORD, 1), (_HEADER, 0)):
        yield from pattern.spans(text, "token", group)


def find_placeholders(text: str) -> Iterator[Span]:
    """Yield slots to be filled, with their delimiters.

    >>> text = "Hi {{name}}, order [ORDER NO] for %CITY% ships <date>."
    >>> [text[span.start : span.end] for span in find_placeholders(text)]
    ['{{name}}', '[ORDER NO]', '%CITY%', '<date>']
    """
    yield from _PLACEHOLDERS.spans(text, "placeholder")
    for match in _ANGLED.finditer(text):
        if match[1].lower() not in _TAGS.split():
            yield Span(*match.span(), "placeholder")


def find_paths(text: str) -> Iterator[Span]:
    """Yield files, folders, API paths and menu chains.

    >>> text = "See Settings > Billing > Plan, open ~/.ssh/config or bill_03.pdf, or /v2/orders."
    >>> sorted(text[span.start : span.end] for span in find_paths(text))
    ['/v2/orders', 'Settings > Billing > Plan', 'bill_03.pdf', '~/.ssh/config']
    """
    yield from _PATHS.spans(text, "path")
    if re.search("[>→»›➔]", text):
        for match in _MENUS.finditer(text):
            lead = _LEAD.match(match.group())
            yield Span(match.start() + (lead.end() if lead else 0), match.end(), "path")


def find_quoted(text: str) -> Iterator[Span]:
    """Yield wording in quotation marks that names something, without the marks.

    Sneers (``your "research"``) and quoted speech (``you said 'soon'``) are left out.

    >>> text = 'Click "Forgot password", it says “Payment declined”, and spare me your "research".'
    >>> [text[span.start : span.end] for span in find_quoted(text)]
    ['Forgot password', 'Payment declined']
    """
    if not re.search("[\"'\u2018\u201c\u201e\u00ab]", text):
        return
    for match in _QUOTES.finditer(text):
        group = match.lastindex or 0
        if _names_something(text, match, match[group]):
            inner = match[group].strip()
            start = match.start(group) + match[group].find(inner)
            end = start + len(inner.rstrip(".,;"))
            if end > start:
                yield Span(start, end, "quoted")


def _names_something(text: str, match: re.Match[str], inner: str) -> bool:
    before = context_before(text, match.start(), 60)
    capital = inner[:1].isupper() or (inner[:1].isdigit() and " " in inner)
    if _THING_AFTER.search(context_after(text, match.end(), 24)) and (
        capital or not _SNEER.search(before)
    ):
        return True
    if _SPEECH.search(before):
        return False
    if _SECRET.search(before):
        return True
    strong = bool(_STRONG.search(before))
    if not capital:
        return (
            strong
            and not _SNEER.search(before)
            and not re.search(r"\b(?:is|was|a|to|from) $", before)
        )
    if strong or _TITLE.fullmatch(inner):
        return True
    return not _SENTENCE.search(inner) and not _SHARP.search(before)


_SHARP = Lazy(
    r"\b(?:your|ur|his|her|their|so-called|no|another|not|isn't|never|by|with|about"
    r"|that's|more) $|^\s*$|[.!?]\s*$|\n\s*$"
)
