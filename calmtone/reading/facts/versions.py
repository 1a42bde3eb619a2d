"""Versions of software, and digests that stand for content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import Lazy, Span

__all__ = ["find_hashes", "find_versions"]

_HEX = Lazy(
    r"(?<![\w#./@+=-])(?=[0-9a-f]{0,39}[a-f])(?=[0-9a-f]{0,39}\d)(?:[0-9a-f]{7,40}"
    r"|[0-9a-f]{64}|[0-9a-f]{56}|[0-9a-f]{128})(?![\w-]|\.\w)"
)


_DIGEST = Lazy(
    r"(?<!\w)(?:sha-?(?:1|256|384|512)|md5|SHA-?(?:1|256|384|512)"
    r"|MD5):[A-Za-z0-9+/=]{4,128}(?:…|\.\.\.)?(?!\w)"
    r"|(?<![\w:])(?:[0-9A-Fa-f]{2}:){7,31}[0-9A-Fa-f]{2}(?![\w:])"
    r"|(?<![\w])[0-9a-f]{4,40}(?:…|\.\.\.)(?=[\s,;)]|$)"
)


_COMMIT = Lazy(
    r"(?i:\b(?:commit|revision|sha|hash|deploy|checksum|rev|digest|fingerprint)(?: is"
    r"|:)? )([0-9a-fA-F]{7,64})(?!\w)"
)


_SYSTEM = (
    r"(?:iOS|iPadOS|Android|Windows|macOS|watchOS|Ubuntu|Debian|Fedora|Linux|Python"
    r"|Node|Node\.js|PHP|Java|Ruby|MySQL|MariaDB"
    r"|Postgres|PostgreSQL|Redis|Docker|Kubernetes|WordPress|WooCommerce|Magento"
    r"|Drupal|Chrome|Firefox|Safari|Edge|Excel"
    r"|TLS|SSL|OAuth|USB|HDMI|Bluetooth|React|Django|Rails|Laravel|Angular|Vue|Go|Rust"
    r"|Swift|Kotlin|Unity|DirectX"
    r"|OpenSSL|nginx|Nginx|Apache|Office|Outlook|Photoshop|Home Assistant|npm|pip|git"
    r"|Git|Gradle|Terraform|Helm|PDF/A|SDK|API)"
)


_PLAIN_VERSION = (
    r"\d{1,5}(?:\.(?:\d{1,5}|x)){0,3}(?:-?(?:alpha|beta|rc|pre|b"
    r"|a)[.-]?\d{0,3})?(?:-[a-z]+(?:\.\d{1,3})?)?"
)


_VERSIONS = Lazy(
    r"(?<![\w.])[vV]\d{1,4}(?:\.(?:\d{1,5}|x)){0,3}(?:[-.]?(?:alpha|beta|rc|pre|dev"
    r"|SNAPSHOT)[.-]?\d{0,3})?(?:\+[\w.]+)?(?![\w])"
    r"|(?<![\w.,/$£€-])\d{1,4}\.\d{1,4}\.(?:\d{1,5}"
    r"|x)(?:\.\d{1,5})?(?:-[a-z]+(?:[.-]?\d{1,3})?)?(?:\+[\w.]+)?(?![\w]|[.,/]\d)"
    r"|(?<![\w.,/$£€-])\d{1,3}\.x(?!\w)"
)


_AFTER_SYSTEM = Lazy(
    rf"(?<![\w-])(?:{_SYSTEM}|(?i:version|versions|firmware|release|patch|build|update"
    rf"|driver|bios|app version|ver\.?|schema|kernel"
    rf"|spec|api)) ({_PLAIN_VERSION})(?![\w%]|[.:]\d|,\d{{3}})"
)


_ELSEWHERE = Lazy(
    r"(?i:\b(?:on|to|from|in|is|with|wants|needs?|since|than|below|above|until|before"
    r"|after|use|and|or|install|upgraded?|between|not|under) )(?:the )?"
    r"(\d{1,2}\.\d{1,3})(?<!\.\d[059])(?![\w%°]|[.,:/-]\d| ?%| one\b| (?:kg|km|GB|MB"
    r"|cm|mm|GHz|stars?|hours?|days?|million|points?|litres?|miles|and \d)| ?[€£$x×])"
)


_SOFTWARE = Lazy(
    r"(?i:version|firmware|update|upgrade|patch|release|changelog|\bapp\b|plug-?in"
    r"|theme|install|build\b|\bfixed\b|driver|\bapi\b|\bsdk\b|downgrade)"
    rf"|(?<!\w){_SYSTEM}(?!\w)|\d\.\d+\.\d|(?<!\w)v\d"
)


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
    yield from _AFTER_SYSTEM.spans(text, "version", 1)
    if re.search(r"\d\.\d", text) and _SOFTWARE.search(text):
        yield from _ELSEWHERE.spans(text, "version", 1)
