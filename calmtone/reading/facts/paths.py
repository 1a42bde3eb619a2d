"""Files, folders, API paths and chains of menus."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import SPACE, Lazy, Span

__all__ = ["find_paths"]

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
    " aab aac aiff asc bkp blend cr2 cr3 dae dds djvu dng dta dxf ebk fbx fit fnt gcode gpx gz3 h5"
    " hex iges igs ipa ips jfif kml kmz m3u m4b m4r m4v mid midi mobi mpp mpg mpeg msix nef nes"
    " numbers obj odp ods ofx old onnx ost otf p7m p7s pages parquet pfx pkpass pk3 plist pps ppsx"
    " pptm pst qbo qbw qfx qif rdata rds rvt sav sas7bdat shp sig skp sldprt srt ssa stp syx tcx"
    " tga"
    " tmp torrent ttf vcf vob vsdx wma wmv woff woff2 x3f xcf xlsb xltx 3mf 7z azw3 bak2 dmp"
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
    r"|(?<![\w@/\\.:+-])(?![A-Z0-9/-]+(?![\w/-]))(?:[A-Z][\w-]+/){2,6}[\w-]+(?!\w)"
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
    r"[A-Z0-9][\w&'\u2019-]*(?: (?:[A-Z][\w&'\u2019-]*|& [A-Z]\w*|\d{1,3}(?=[.,;:!?)]|\s|$)))*"
    rf"(?: a(?= [a-z]))?(?: (?!(?:and|then|to|or|in|on|if|first|before|again|for|with"
    rf"|you|is|it|at|from|until|so|but|where|when"
    rf"|instead|yourself|not|takes?|like|as|there|the|a|now|by|does|has|was|which|that"
    rf"|there's)\b)[a-z]{{2,12}}"
    r"(?: (?!and\b|then\b|to\b|or\b|in\b|on\b|if\b)[a-z]{2,12})?(?=[ ]?[.,;:!?)\n]"
    r"| (?:and|then|to|or|in|on|if|there\w*|you|it|is)\b|$))?"
)
_LOWER_MENUS = Lazy(rf"(?<![\w>-])[a-z][\w-]{{1,20}}(?:{_ARROW}[\w-]{{1,20}}){{2,6}}(?![\w>-])")
_LEAD = Lazy(
    r"(?:(?:Then|First|Next|Now|Just|Please|Also|Or|And|So|Instead|Again)[,:]? ?)?"
    r"(?:(?:[Uu]nder|[Ii]n|[Oo]pen|[Ss]ee|[Cc]lick|[Uu]se|[Tt]ry|[Cc]heck|[Oo]n|[Gg]o|[Rr]un|[Ss]et"
    r"|[Tt]ap|[Pp]ress|[Vv]isit|[Ss]elect|[Cc]hoose|[Ff]rom|[Vv]ia|[Pp]ick|[Ff]ollow|[Hh]it|[Ll]ook"
    r"|[Nn]avigate|[Ii]t['\u2019]s|[Pp]ath:?|[Mm]enu:)(?: to| in| under| into)? )?(?=[A-Z])"
)


def find_paths(text: str) -> Iterator[Span]:
    """Yield files, folders, API paths and menu chains.

    >>> text = "See Settings > Billing > Plan, open ~/.ssh/config or bill_03.pdf, or /v2/orders."
    >>> sorted(text[span.start : span.end] for span in find_paths(text))
    ['/v2/orders', 'Settings > Billing > Plan', 'bill_03.pdf', '~/.ssh/config']
    """
    yield from _PATHS.spans(text, "path")
    if re.search("[>→»›➔]", text):
        yield from _LOWER_MENUS.spans(text, "path")
        for match in _MENUS.finditer(text):
            lead = _LEAD.match(match.group())
            yield Span(match.start() + (lead.end() if lead else 0), match.end(), "path")
