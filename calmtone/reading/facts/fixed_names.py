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
    r"|XPS|(?:Tesla )?Model(?= [3SXY]\b))"
    r"(?: ?[A-Z]{0,2}\d{1,4}[a-zA-Z]{0,2}| [SXY]\b| (?:One|Series [XS\d]|SE|Air|Pro|Mini))"
    r"(?: (?:Pro Max|Pro|Max|Plus|Mini|Ultra|Lite|SE|FE|Air)\b)?(?: M[1-9]\b)?(?![\w-])",
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
        "model",
    ),
)


_STREETS = Lazy(
    r"\b(?:[Rr]ue|[Cc]alle|[Bb]oulevard|[Uu]l\.|[Vv]iale|[Pp]iazza|[Aa]venida|[Tt]ravessa"
    r"|[Pp]raça|[Ll]argo"
    r"|[Cc]arrer|[Pp]asseig|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Qq]uai|[Cc]orso|[Cc]alea|Rua|Place"
    r"|Jalan|Jl\."
    r"|Via|(?<=\d )(?:via|plaza|avenue|cours|place)) (?:(?:de|des|du|la"
    r"|le|les|del|della|dei|da|do|dos|delle|di|das) |d['\u2019]|l['\u2019]|dell['\u2019])*"
    r"[A-ZÀ-Þ][\w'\u2019]+(?:-[\w'\u2019]+)*(?: (?:de |di |da |d['\u2019])?[A-ZÀ-Þ][\w-]+){0,3}",
    clues=(
        "rue ",
        "calle ",
        "boulevard ",
        "ul. ",
        "via",
        "plaza ",
        "avenue ",
        "piazza ",
        "avenida ",
        "travessa ",
        "praça ",
        "largo ",
        "carrer ",
        "passeig ",
        "chemin ",
        "impasse ",
        "allée ",
        "quai ",
        "corso ",
        "calea ",
        "rua ",
        "place ",
        "jalan ",
        "jl. ",
        "cours ",
    ),
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


_KEYS = Lazy(
    r"(?:(?<=[Pp]ress )|(?<=[Hh]old )|(?<=[Hh]it )|(?<=[Tt]ap )|(?<=[Cc]lick )|(?<=[Ss]elect )"
    r"|(?<=[Cc]hoose )|(?<=[Pp]ush ))(?!(?:A|THE|IT|YOUR|ON|NOT|AND|ALL|THIS|THAT|US|ONE|NOW|MY|ANY"
    r"|BOTH|DOWN|SEND)\b)[A-Z]{2,12}\b(?![-_/]\w)",
    clues=("press ", "hold ", "hit ", "tap ", "click ", "select ", "choose ", "push "),
)


_TIERS = Lazy(
    r"(?<![\w-])(?:(?:Platinum|Gold|Silver|Bronze|Diamond|Sapphire|Ruby|Emerald|Titanium|Palladium"
    r"|Premium|Premier|Elite|Pro|Plus|Prime|Enterprise|Starter)(?: (?:Plus|Pro|Elite))?"
    r"(?= (?:members?(?:hip)?|plan|tier|package|subscri\w+|status|cardholders?|pass(?:es)?|holders?"
    r"|accounts?|customers?|users?|guests?|level|refunds?|upgrade|trial)\b)"
    r"|(?:Standard|Basic|Family|Business|Essentials?|Classic|Advanced|Ultimate|Lite"
    r"|Free|Team|Student)"
    r"(?= (?:plan|tier|package|membership|members|subscription|subscribers|deal)\b))",
    clues=(
        " member", " plan", " tier", " package", " subscri", " status", " cardholder", " pass",
        " holder", " account", " customer", " user", " guest", " level", " refund",
        " upgrade", " trial",
        " deal",
    ),
)  # fmt: skip
_CARDS = Lazy(
    r"(?<![\w-])(?i:visa|mastercard|amex|maestro)(?= (?:debit|credit|card|ending"
    r"|payment|\*|x{2}|\d{4}\b))",
    clues=("visa", "mastercard", "amex", "maestro"),
)
_FIRMS = Lazy(
    r"(?<![\w-])(?:Nationwide|Chase|Target|Shell|Apple|Wise|Steam|Discord|Zoom|Slack|Notion|Outlook"
    r"|Excel|Stripe|Sky|Delta|Boots|Halifax|Discover|Safari|Chrome|Windows|Twitch|Telegram|Amazon)"
    r"(?= (?:has|hasn['\u2019]t|says?|said|won['\u2019]t|doesn['\u2019]t"
    r"|didn['\u2019]t|declined|holds"
    r"|blocked|refused|refunded|charges|charged|will|can['\u2019]t|told|confirmed"
    r"|keeps|wants|asks|sent"
    r"|delivers|delivered|collects|pays|paid|handles|owns|decides|locked|banned|rejected)\b)",
)
_SERIES = Lazy(
    r"(?<![\w-])[A-Z][A-Za-z]+ Series (?:\d{1,2}|[A-Z])(?![\w%-]|[.,]\d)", clues=(" series ",)
)
_CAMEL_MODELS = Lazy(
    r"(?<![\w-])[A-Z][a-z]+[A-Z][a-z]+ (?!(?:19|20)\d\d\b)\d{2,4}(?![\w%/-]|[.,:]\d"
    r"| ?[£€$%]| (?:days?|hours?|minutes?|times|users?|kg|GB)\b)",
    digit=True,
)

FIXED_NAMES = (
    _FEASTS,
    _LAWS,
    _MODELS,
    _STREETS,
    _SYSTEMS,
    _NAMED_AFTER_DAY,
    _KEYS,
    _TIERS,
    _CARDS,
    _FIRMS,
    _SERIES,
    _CAMEL_MODELS,
)

"""Patterns for names that hold a number, a day or small words."""
