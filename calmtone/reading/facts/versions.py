"""Versions of software, and digests that stand for content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import Lazy, Span

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
    r"(?:iOS|iPadOS|Android|Windows|macOS|watchOS|Ubuntu|Debian|Fedora|Linux|Python"
    r"|Node|Node\.js|PHP|Java|Ruby|MySQL|MariaDB"
    r"|Postgres|PostgreSQL|Redis|Docker|Kubernetes|WordPress|WooCommerce|Magento"
    r"|Drupal|Chrome|Firefox|Safari|Edge|Excel"
    r"|TLS|SSL|OAuth|USB|HDMI|Bluetooth|React|Django|Rails|Laravel|Angular|Vue|Go|Rust"
    r"|Swift|Kotlin|Unity|DirectX"
    r"|OpenSSL|nginx|Nginx|Apache|Office|Outlook|Photoshop|Home Assistant|npm|pip|git"
    r"|Git|Gradle|Terraform|Helm|PDF/A|SDK|API|tvOS|visionOS|ChromeOS|Chrome OS|CentOS|RHEL|FreeBSD"
    r"|Fire OS|Wear OS|webOS|One UI|TypeScript|JavaScript|\.NET|Node\.js|MongoDB|Elasticsearch"
    r"|OpenSearch|RabbitMQ|Kafka|Grafana|Jenkins|Xcode|Visual Studio|PowerShell|Excel|Word"
    r"|Acrobat(?: Reader)?|Joomla|TYPO3|PrestaShop|Shopware|Moodle|Odoo|Symfony|Spring Boot|jQuery"
    r"|Bootstrap|Flutter|Next\.js|Nuxt|PyTorch|TensorFlow|CUDA|Vulkan|OpenGL|Proxmox|ESXi|VMware"
    r"|OpenWrt|LibreOffice|Thunderbird|Exchange|SharePoint|SQL Server|Oracle|SMB|SAML|OpenAPI"
    r"|WCAG|PCI DSS|Zigbee|DisplayPort|PCIe|TPM|GCC|CMake|Qt|FFmpeg|OBS|Blender|AutoCAD|Minecraft)"
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
    r"(?<![\w.])(?=[vV\d])(?:"
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
    r"|(?<!\w)(?:1[5-9]|2[0-9])H[12](?!\w)"
    r"|(?<![\w.,/$£€-])\d{1,3}\.x(?!\w)"
    r")",
    digit=True,
)


_NAMED = (
    r"(?:(?i:plug-?in|theme|\bapp|client|library|module|extension|package|template|protocol"
    r"|engine|runtime|sdk|cli)|(?<![.!?] )(?<!^)[A-Z][a-z]*[A-Z]\w*)"
)
_AFTER_SYSTEM = Lazy(
    r"(?<![\w-])(?=[^\d\n]{2,60}+\d)(?:"
    rf"(?<![\w-])(?:(?:{SYSTEM}|(?i:version|versions|firmware|release|patch|build|update"
    rf"|driver|bios|app version|ver\.?|schema|kernel|spec|api))"
    rf"(?: (?:is|was|to|number|from))?:? (?:>=? ?)?({_PLAIN_VERSION})"
    rf"|{_NAMED} (\d{{1,3}}\.\d{{1,3}}(?:\.\d{{1,4}})?))(?![\w%]|[.:]\d|,\d{{3}}"
    rf"| ?[€£$%x×]| (?:kg|km|GB|MB|TB|cm|mm|m|GHz|stars?|hours?|days?|million"
    r"|points?|litres?|miles)\b)"
    r")",
    digit=True,
)


_ELSEWHERE = Lazy(
    r"(?<!\w)(?=[^\d\n]{2,30}+\d)(?:"
    r"(?i:\b(?:on|to|from|in|is|with|wants|needs?|since|than|below|above|until|before"
    r"|after|use|and|or|install|upgraded?|between|not|under) )(?:the )?"
    r"(\d{1,2}\.\d{1,3})(?<!\.\d[059])(?![\w%°]|[.,:/-]\d| ?%| one\b| (?:kg|km|GB|MB"
    r"|cm|mm|GHz|stars?|hours?|days?|million|points?|litres?|miles|and \d)| ?[€£$x×])"
    r")",
    digit=True,
)


_SOFTWARE = Lazy(
    r"(?i:version|firmware|update|upgrade|patch|release|changelog|\bapp\b|plug-?in"
    r"|theme|install|build\b|\bfixed\b|driver|\bapi\b|\bsdk\b|downgrade)"
    rf"|(?<!\w){SYSTEM}(?!\w)|\d\.\d+\.\d|(?<!\w)v\d"
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
    found = list(_ELSEWHERE.spans(text, "version", 1)) if re.search(r"\d\.\d", text) else []
    if found and _SOFTWARE.search(text):
        yield from found
