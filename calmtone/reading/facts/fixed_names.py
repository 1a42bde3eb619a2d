"""Names that a pattern knows: feasts, laws, products with a number, streets."""

from __future__ import annotations

from calmtone.reading.facts.spans import Lazy

__all__ = ["FIXED_NAMES"]

_FEASTS = Lazy(
    r"\b(?:(?:Black|Good|Ash|Super|Pancake|Shrove|Palm|Giving)|Cyber|Easter|Whit"
    r"|Bank Holiday|Boxing|Christmas|New Year['\u2019]?s"
    r"|Valentine['\u2019]?s|Mother['\u2019]?s|Father['\u2019]?s"
    r"|St\.? Patrick['\u2019]?s|Independence|Labou?r|Veterans"
    r"|Singles['\u2019]?|Prime|Memorial|Canada|Australia|Anzac|Republic|May)"
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)?[Dd]ay\b|\b(?:Christmas"
    r"|New Year['\u2019]s) Eve\b|\bNew Year(?:['\u2019]s)?\b"
    r"|\bHalloween\b|\bBlack Friday\b",
    clues=("day", "eve", "new year", "halloween"),
)


_LAWS = Lazy(
    r"(?<!\w)(?=[A-Z])(?:"
    r"(?<!\w)(?:[A-Z][a-z]+ ){1,5}(?:\([A-Z][a-z ]+\) )?(?:Act|Regulations?|Directive"
    r"|Code|Order)(?: (?:19|20)\d\d)?\b"
    r"|(?<!\w)(?:ISO|EN|DIN|BS|IEC|EC|EU)[ /]?\d{3,5}(?:[:-]\d{1,4})*(?!\w)"
    r")",
    clues=("act", "regulation", "directive", "code", "order", "iso", "en", "din", "bs", "ec", "eu"),
)


_MODELS = Lazy(
    r"(?<![\w-])(?:iPhone|iPad|Galaxy|Pixel|PlayStation|PS|Xbox|Office|Surface|Kindle"
    r"|Echo|AirPods|MacBook|Redmi|OnePlus"
    r"|GoPro Hero|Peugeot|Golf|Boeing|Airbus|Article|Fitbit Charge|Forerunner|Mavic"
    r"|Microsoft|Apple Watch|Galaxy Watch"
    r"|Galaxy Tab|Galaxy Note|MacBook (?:Pro|Air)"
    r"|XPS)(?: ?[A-Z]{0,2}\d{1,4}[a-zA-Z]{0,2}| (?:One|Series [XS\d]|SE|Air|Pro|Mini))"
    r"(?: (?:Pro Max|Pro|Max|Plus|Mini|Ultra|Lite|SE|FE|Air)\b)?(?![\w-])",
    clues=(
        "iphone",
        "ipad",
        "galaxy",
        "pixel",
        "playstation",
        "ps",
        "xbox",
        "office",
        "surface",
        "kindle",
        "echo",
        "airpods",
        "macbook",
        "redmi",
        "oneplus",
        "gopro",
        "peugeot",
        "golf",
        "boeing",
        "airbus",
        "article",
        "fitbit",
        "forerunner",
        "mavic",
        "microsoft",
        "apple watch",
        "xps",
    ),
)


_STREETS = Lazy(
    r"\b(?:rue|calle|boulevard|ul\.|(?<=\d )(?:via|plaza|avenue)) (?:(?:de|des|du|la"
    r"|le|del|da) |d['\u2019])*[A-Z]\w+(?: [A-Z]\w+)*",
    clues=("rue ", "calle ", "boulevard ", "ul. ", "via ", "plaza ", "avenue "),
)


_SYSTEMS = Lazy(
    r"(?<![\w-])(?:Windows (?:XP|Vista|Server)|(?:Windows|Android|iOS|macOS|Office"
    r"|Excel|Outlook|Chrome|Node|Python|Ubuntu|PHP|Java)(?= \d))",
    clues=(
        "windows",
        "android",
        "ios",
        "macos",
        "office",
        "excel",
        "outlook",
        "chrome",
        "node",
        "python",
        "ubuntu",
        "php",
        "java",
    ),
)


_NAMED_AFTER_DAY = Lazy(
    r"(?<=[a-z,] )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:Grill|Club|Market"
    r"|School|Brunch|Roast|Times|Night|Bistro|Lounge|Live)\b",
    clues=("day ",),
)


FIXED_NAMES = (_FEASTS, _LAWS, _MODELS, _STREETS, _SYSTEMS, _NAMED_AFTER_DAY)

"""Patterns for names that hold a number, a day or small words."""
