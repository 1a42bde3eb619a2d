"""Versions of software, and digests that stand for content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.numbers import UNITS
from calmtone.reading.facts.spans import SPACE, Lazy, Span

__all__ = ["SYSTEM", "find_hashes", "find_versions"]

_HEX = Lazy(
    r"(?<![\w#./@+=-])(?=[0-9a-f]{0,39}[a-f])(?=[0-9a-f]{0,39}\d)(?:[0-9a-f]{7,40}"
    r"|[0-9a-f]{64}|[0-9a-f]{56}|[0-9a-f]{128})(?![\w-]|\.\w)",
    digit=True,
)


_DIGEST = Lazy(
    r"(?<!\w)(?:sha-?(?:1|256|384|512)|md5|SHA-?(?:1|256|384|512)"
    r"|MD5):[A-Za-z0-9+/=]{4,128}(?:…|\.\.\.)?(?!\w)"
    r"|(?<![\w:])(?:[0-9A-Fa-f]{2}:){7,31}[0-9A-Fa-f]{2}(?![\w:])"
    r"|(?<![\w-])(?=[0-9A-F ]{0,20}[A-F])(?:[0-9A-F]{4} {1,2}){5,15}[0-9A-F]{4}(?![\w-])"
    r"|(?<![\w])[0-9a-f]{4,40}(?:…|\.\.\.)(?=[\s,;)]|$)",
    ahead=r"(?:sha|md5|SHA|MD5)|[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}:|\u2026|\.\.\."
    r"|[0-9A-F]{4} {1,2}[0-9A-F]{4}",
)


_COMMIT = Lazy(
    r"(?i:\b(?:commit|revision|sha|hash|deploy|checksum|rev|digest|fingerprint)(?: is"
    r"|:)? )([0-9a-fA-F]{7,64})(?!\w)",
    clues=(
        "commit",
        "revision",
        "sha",
        "hash",
        "deploy",
        "checksum",
        "rev",
        "digest",
        "fingerprint",
    ),
)


SYSTEM = (
    r"(?:(?:Microsoft |MS |Adobe |Apple |Google |Mozilla )?"
    r"(?:iOS|iPadOS|Android|Windows(?: Server)?|macOS|Mac OS X|OS X|watchOS|Ubuntu|Debian|Fedora"
    r"|Linux"
    r"|Python|Node|Node\.js|PHP|Java|Ruby|MySQL|MariaDB"
    r"|Postgres|PostgreSQL|Redis|Docker|Kubernetes|WordPress|WooCommerce|Magento"
    r"|Drupal|Chrome|Firefox|Safari|Edge|Excel|Access|Word|PowerPoint|OneNote|Visio|Reader"
    r"|TLS|SSL|OAuth|USB|HDMI|Bluetooth|React|Django|Rails|Laravel|Angular|Vue|Go|Rust"
    r"|Swift|Kotlin|Unity|DirectX|Wi-?[Ff]i|WI-?FI|Thunderbolt|NFC|Matter|UEFI|Unicode|IPv"
    r"|OpenSSL|nginx|Nginx|Apache|Office|Outlook|Photoshop|Home Assistant|npm|pip|git"
    r"|Git|Gradle|Maven|Ansible|Terraform|Helm|PDF/A|SDK|API|tvOS|visionOS|ChromeOS|Chrome OS"
    r"|CentOS"
    r"|RHEL|FreeBSD|Alpine|Arch|Mint|Fire OS|Wear OS|webOS|Tizen|HarmonyOS|One UI|MIUI|ColorOS"
    r"|OxygenOS|TypeScript|JavaScript|ECMAScript|\.NET|\.NET Framework|MongoDB|Elasticsearch"
    r"|OpenSearch|RabbitMQ|Kafka|Grafana|Jenkins|Xcode|Visual Studio|VS Code|PowerShell"
    r"|Acrobat(?: Reader| Pro| DC)?|Joomla|TYPO3|PrestaShop|Shopware|Moodle|Odoo|Symfony"
    r"|Spring Boot"
    r"|jQuery|Bootstrap|Flutter|Next\.js|Nuxt|PyTorch|TensorFlow|CUDA|Vulkan|OpenGL|Proxmox|ESXi"
    r"|VMware|VirtualBox|OpenWrt|LibreOffice|OpenOffice|Thunderbird|Exchange|SharePoint|SQL Server"
    r"|Oracle|SQLite|SMB|SAML|OpenAPI|Internet Explorer|Opera|SPSS|MATLAB|Matlab|Stata|Mathematica"
    r"|QuickBooks|Sage|SolidWorks|SOLIDWORKS|Revit|SketchUp|ArchiCAD|InDesign|Illustrator|Premiere"
    r"|Lightroom|Final Cut|Logic Pro|Ableton Live|Pro Tools|Cubase|FL Studio|Unreal Engine|Unreal"
    r"|Perl|Elixir|Erlang|Scala|Julia|Svelte|Tailwind|Deno|Bun|Electron|Cordova|Ionic|Zotero"
    r"|EndNote"
    r"|WCAG|PCI DSS|Zigbee|Z-Wave|DisplayPort|PCIe|TPM|GCC|Clang|LLVM|CMake|Qt|GTK|FFmpeg|OBS"
    r"|Blender"
    r"|AutoCAD|Minecraft|WINDOWS|ANDROID|IOS|MACOS|BLUETOOTH|CHROME|FIREFOX|SAFARI|JAVA|PYTHON))"
)
"""Expression for software and standards that a version follows without more ado."""


_STAGE = (
    r"(?:alpha|beta|rc|RC|pre|preview|dev|SNAPSHOT|hotfix|patch|fix|rev|build|canary|nightly|lts"
    r"|stable|final|ga|GA|ubuntu|debian|el|p|r|b|a)(?:[.-]?\d{1,4})*"
)
_BUILD = r"(?: \((?:build )?\d{2,6}\))?"
_PLAIN_VERSION = (
    rf"\d{{1,5}}(?:\.(?:\d{{1,5}}|x)){{0,3}}(?:-?{_STAGE})?(?:-[a-z]+(?:\.\d{{1,3}})?)?"
)


_VERSIONS = Lazy(
    r"(?<![\w.])(?=[vVR\d])(?:"
    rf"(?<![\w.])[vV]\d{{1,4}}(?:\.(?:\d{{1,5}}|x)){{0,3}}(?:[-.]?{_STAGE})?(?:\+[\w.]+)?"
    rf"{_BUILD}(?!\w)"
    r"|(?<![\w.,/$£€-])\d{1,4}\.\d{1,4}\.(?:\d{1,5}"
    rf"|x)(?:\.\d{{1,5}})?(?:-?{_STAGE}|-[a-z]+(?:[.-]?\d{{1,3}})?)?(?:\+[\w.]+)?{_BUILD}"
    r"(?![\w]|[.,/]\d)"
    r"|(?<![\w.,/$£€-])\d{1,3}\.\d{1,3}(?=(?: LTS)? (?:is|was|and|has|drops?|adds?|fixes|ships?"
    r"|changed?|does|doesn't|broke|removed?|needs?|requires?|came)\b[^.\n]{0,40}"
    r"\b(?:versions?|releases?|updates?)\b)"
    r"|(?<![\w.,/$£€-])\d{1,3}\.\d{1,3}(?= (?:LTS\b|(?:\w+ )?(?:update|release|version|patch|branch"
    r"|firmware|build|beta|upgrade)s?\b))"
    r"|(?<![\w.,/$£€-])20[12]\d\.\d(?![\w%]|[.,:/-]\d)"
    r"|(?<!\w)R20\d\d[ab](?!\w)|(?<!\w)(?:1[5-9]|2[0-9])H[12](?!\w)"
    r"|(?<![\w.,/$£€-])\d{1,3}\.x(?!\w)"
    r")",
    digit=True,
)


_NAMED = (
    r"(?:(?i:plug-?in|theme|\bapp|client|library|module|extension|package|template|protocol"
    r"|engine|runtime|sdk|cli)|(?<![.!?] )(?<!^)[A-Z][a-z]*[A-Z]\w*)"
)
_COUNTS = (
    rf"{SPACE}?[€£$%x×°]|{SPACE}(?:{UNITS}(?!\w)|(?:stars?|hours?|days?|weeks?|months?|years?"
    rf"|million"
    r"|points?|litres?|miles|metres?|meters?|inch(?:es)?|phones?|users?|licences?|licenses?|seats?"
    r"|machines?|laptops?|devices?|times|people|computers?)\b)"
)
"""Expression for what makes a figure a measure or a count."""


_AFTER_SYSTEM = Lazy(
    r"(?<![\w-])(?=[^\d\n]{2,60}+\d)(?:"
    rf"(?<![\w-])(?:(?:{SYSTEM}|(?i:version|versions|firmware|release|patch|build|update"
    rf"|driver|bios|app version|ver\.?|schema|kernel|spec|api))"
    rf"(?: (?:is|was|to|number|from))?:? (?:>=? ?)?({_PLAIN_VERSION})"
    rf"|{_NAMED} (\d{{1,3}}\.\d{{1,3}}(?:\.\d{{1,4}})?))(?![\w%]|[.:]\d|,\d{{3}}|{_COUNTS})"
    r")",
    digit=True,
)


_ELSEWHERE = Lazy(
    r"(?<!\w)(?=[^\d\n]{2,30}+\d)(?:"
    r"(?i:\b(?:on|to|from|in|is|with|wants|needs?|since|than|below|above|until|before"
    r"|after|use|and|or|install|upgraded?|between|not|under) )(?:the )?"
    r"(\d{1,2}\.\d{1,3})(?<!\.\d[059])(?![\w%°]|[.,:/-]\d| ?%| one\b| and \d"
    rf"|{_COUNTS})"
    r")",
    digit=True,
)


_SOFTWARE = Lazy(
    r"(?i:version|firmware|update|upgrade|patch|release|changelog|\bapp\b|plug-?in"
    r"|theme|install|build\b|\bfixed\b|driver|\bapi\b|\bsdk\b|downgrade)"
    rf"|(?<!\w){SYSTEM}(?!\w)|\d\.\d+\.\d|(?<!\w)v\d"
)


_PRODUCT = Lazy(
    r"(?<![\w-])[A-Z][a-z]+(?:[A-Z]+[a-z]*)+ (\d{1,2})(?=[.,;:!?)]?(?:\s|$))(?! (?!is\b|was\b"
    r"|has\b|does\b|runs\b|needs\b|works\b)(?:[a-z]+s|kg|GB|MB)\b)"
    r"|\b(?:still|now|only|[Yy]ou['\u2019]re|[Yy]ours is|ur|[Yy]ou are|it['\u2019]s|phone is"
    r"|stays?|stuck|running) on (\d{1,2})(?=[.,;!?)](?!\d)|\s*$| (?:and|so|which|because|but)\b)",
    digit=True,
)
_NUMBERED_SYSTEM = Lazy(rf"(?<!\w){SYSTEM} \d")
_LICENSED = Lazy(
    r"(?i:\b(?:licen[cs]es?|licen[cs]ed|install\w*|software|runs? on|upgrade\w*|end of support"
    r"|patch"
    r"|release|version|plug-?in|activation|desktop app|serial key)\b)"
)
_ALSO = Lazy(
    r"(?:, and |, | and | or | to |/| & | ?(?:->|→) ?| through )(\d{1,3}(?:\.(?:\d{1,5}|x)){1,3})"
    r"(?![\w%]|[.:]\d| ?[€£$%])"
)


def _also(text: str, end: int) -> Iterator[Span]:
    """Yield the dotted versions that follow one in a list: "versions 4.1, 4.2 and 5.0"."""
    while following := _ALSO.match(text, end):
        yield Span(*following.span(1), "version")
        end = following.end(1)


def find_hashes(text: str) -> Iterator[Span]:
    """Yield digests, fingerprints and commit ids.

    >>> text = "Commit 9f3c2ab broke it, not 1234567 or deadbeef."
    >>> sorted({text[span.start : span.end] for span in find_hashes(text)})
    ['9f3c2ab']
    """
    yield from _DIGEST.spans(text, "hash")
    yield from _HEX.spans(text, "hash")
    yield from _COMMIT.spans(text, "hash", 1)


def find_versions(text: str) -> Iterator[Span]:
    """Yield versions of software, firmware, standards and APIs, without the name before.

    >>> text = "Windows 11, iOS 17.2 and v2.4.1 work, you're on 1.9."
    >>> sorted({text[span.start : span.end] for span in find_versions(text)})
    ['1.9', '11', '17.2', 'v2.4.1']
    """
    yield from _VERSIONS.spans(text, "version")
    for match in _AFTER_SYSTEM.finditer(text):
        last = match.span(match.lastindex or 0)
        yield Span(*last, "version")
        yield from _also(text, last[1])
    if _PRODUCT.is_possible(text) and (_LICENSED.search(text) or _NUMBERED_SYSTEM.search(text)):
        for match in _PRODUCT.finditer(text):
            yield Span(*match.span(match.lastindex or 0), "version")
    found = list(_ELSEWHERE.spans(text, "version", 1)) if re.search(r"\d\.\d", text) else []
    if found and _SOFTWARE.search(text):
        yield from found
