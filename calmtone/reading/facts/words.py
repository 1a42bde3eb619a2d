"""What tells a name from an ordinary word: word lists, kept small and used by :mod:`names`.

``ordinary.txt`` holds ordinary English words of support messages, in lower case: words that the
training messages and the phrase data use uncapitalised, and others added by hand.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

__all__ = [
    "ACRONYMS",
    "GENERIC",
    "KNOWN",
    "ROLES",
    "TITLES",
    "TRADE",
    "is_ordinary",
]

TITLES = frozenset(
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "madam", "frau", "herr", "señor", "señora", "mme", "monsieur", "captain", "rev", "mister", "doctor"]
)
"""Titles, which stand outside a name."""

ROLES = frozenset(
    ["customer", "customers", "sir", "madam", "ma'am", "all", "team", "support", "care", "service", "services", "sales", "billing", "claims", "accounts", "payable", "receivable", "finance", "legal", "marketing", "payroll", "hr", "it", "manager", "managers", "engineer", "senior", "junior", "director", "head", "chief", "officer", "agent", "agents", "supervisor", "supervisors", "department", "dept", "desk", "helpdesk", "office", "operations", "logistics", "dispatch", "shipping", "returns", "complaints", "compliance", "security", "moderation", "moderators", "technical", "tech", "success", "relations", "reception", "accounting", "admin", "administration", "client", "clients", "guest", "guests", "member", "members", "passenger", "patient", "parent", "resident", "tenant", "user", "users", "colleague", "colleagues", "everyone", "folks", "friend", "friends", "ceo", "cfo", "cto", "coo", "owner", "landlord", "assistant", "coordinator", "specialist", "representative", "rep", "advisor", "adviser", "lead", "president", "vice", "trust", "warehouse", "engineering", "product", "procurement", "recruitment", "people", "facilities", "maintenance", "front", "back", "bookings", "booking", "reservations", "experience", "community", "regards", "best", "kind", "warm", "thanks", "thank", "cheers", "sincerely", "yours", "faithfully", "truly", "many", "warmest", "respectfully", "dear", "hi", "hello", "hey", "love", "god", "lord", "jesus", "christ", "heaven", "hell", "internet", "web", "general", "counsel", "underwriting", "quality", "assurance", "editor", "host", "hosts", "staff", "crew", "duty", "night", "day", "morning", "evening", "after", "dispatcher", "maintainer", "maintainers", "founder", "teacher", "tutor", "principal", "nurse", "chef", "mum", "dad", "mom", "grandma", "grandad", "auntie", "uncle", "sent", "bro", "dude", "mate", "buddy", "pal", "lol", "ps", "nb", "fyi"]
)
"""Roles, departments, courtesy words and closings: no names when they stand alone."""

GENERIC = frozenset(
    ["AC", "ACK", "AGM", "AI", "AM", "AMA", "AOB", "API", "APR", "ASAP", "ATM", "AWB", "BBQ", "BCC", "BIC", "BTW", "CAPTCHA", "CC", "CCTV", "CD", "CEO", "CFO", "CI", "CMS", "CORS", "COO", "CPU", "CRM", "CSS", "CSV", "CT", "CTA", "CTO", "CTR", "CV", "CVC", "CVV", "DB", "DIY", "DM", "DNS", "DOA", "DOB", "DPI", "DVD", "EAN", "EFT", "EMI", "EOD", "EOM", "EOL", "EPS", "ESP", "ETA", "ETD", "FAO", "FAQ", "FAQS", "FX", "FYI", "GB", "GIF", "GMT", "GPS", "GPU", "HD", "HDMI", "HR", "HTML", "HTTP", "HTTPS", "IBAN", "ID", "IDE", "IDS", "II", "III", "IMAP", "IMEI", "IMO", "IO", "IP", "ISBN", "ISP", "IT", "IV", "IVR", "JPEG", "JPG", "JS", "JSON", "KB", "KPI", "KWH", "KYC", "LAN", "LCD", "LED", "LMAO", "LOL", "MAC", "MB", "MFA", "MIA", "MS", "MTU", "NA", "NB", "NDA", "NFC", "NO", "NPS", "OCR", "OK", "OMG", "ON", "OS", "OTP", "PA", "PC", "PCS", "PDF", "PDFS", "PIN", "PINS", "PLC", "PM", "PMS", "PNG", "PNR", "PO", "POD", "POS", "PPI", "PR", "PS", "PSA", "PSU", "PTO", "PUK", "QA", "QR", "RAM", "RAW", "REST", "RFC", "RFP", "RMA", "ROI", "RSVP", "RTFM", "SAAS", "SATA", "SDK", "SEO", "SFTP", "SIM", "SIMS", "SKU", "SKUS", "SLA", "SLAS", "SLI", "SLO", "SMS", "SMTP", "SOP", "SOS", "SOW", "SPF", "SQL", "SSD", "SSH", "SSID", "SSL", "SSO", "STFU", "SUV", "SVG", "TB", "TBA", "TBC", "TBD", "TBH", "TC", "TLS", "TOS", "TV", "TVS", "TXT", "UI", "UPC", "URL", "URLS", "USB", "USP", "UTC", "UV", "UX", "VAR", "VAT-ID", "VIN", "VIP", "VM", "VPN", "VPS", "WFH", "WIFI", "WLAN", "WTF", "WWW", "XL", "XML", "XS", "XXL", "YAML", "ZIP", "ZZ", "FFS", "IDK", "SMH", "PITA", "HOA", "OTA", "DNA", "EV", "EVS", "ECG", "MRI", "GP", "GPS", "BMI", "PE", "RE", "DIMM", "BIOS", "UEFI", "GUI", "CLI", "CDN", "DHCP", "TTL", "DMARC", "DKIM", "MX", "HVAC", "ABV", "BYO", "RRP", "MSRP", "SRP", "COD", "CAD", "EUR", "GBP", "USD", "AUD", "TIL", "FOMO", "MVP", "OOO", "EOB", "BST", "CET", "CEST", "EST", "EDT", "PST", "PDT", "IST", "AEST", "JST", "CST", "LX", "OR", "BT", "OEM", "UPS'", "ABS", "ESC", "AED", "INR", "CHF", "SEK", "NOK", "DKK", "PLN", "JPY", "CNY", "TL", "DR", "NSFW", "AKA", "WIP", "ROFL", "VP", "FTP", "RIP", "SD", "MMS", "APN", "ESIM", "LTE", "PPM", "TDS", "OOM", "DDOS", "XSS", "ACL", "RBAC", "IAM", "MDM", "SOC", "SRE", "CA", "CSR", "BODY", "ONLY"]
)
"""Acronyms that name no organisation, tax, law, scheme or place."""

ACRONYMS = frozenset(
    ["UK", "US", "USA", "EU", "UAE", "VAT", "GST", "HMRC", "MOT", "NHS", "GDPR", "DHL", "UPS", "TNT", "DPD", "GLS", "IKEA", "BMW", "BBC", "IBM", "SAP", "AWS", "HSBC", "FIFA", "NATO", "DVLA", "IRS", "FCA", "PCI", "FDA", "FAA", "IATA", "SEPA", "BACS", "CHAPS", "UPI", "COVID", "RSPCA", "AA", "RAC", "KLM", "SAS", "ING", "BBVA", "UBS", "LHR", "DEL", "BOM", "JFK", "LAX", "CDG", "AMS", "FRA", "CCPA", "HIPAA", "ISO", "DIN", "AGPL", "GPL", "MIT", "PSD2", "GSTIN", "NYC", "HRA", "NI"]
)
"""Acronyms that are names even in a shouted text."""

TRADE = frozenset(
    ["iphone", "ipad", "galaxy", "pixel", "playstation", "xbox", "office", "surface", "kindle", "echo", "airpods", "macbook", "redmi", "moto", "oneplus", "gopro", "hero", "thinkpad", "ps", "nokia", "peugeot", "golf", "boeing", "airbus", "iso", "en", "din", "bs", "article", "annex", "microsoft", "switch", "watch", "series", "nord", "mavic", "mini", "note", "tab", "fold", "flip", "model", "switch", "roomba", "dyson", "fitbit", "charge", "garmin", "forerunner", "fenix", "catan", "fallout", "fifa", "area", "route", "studio", "web"]
)
"""Words whose trade name may hold a number, as in "iPhone 14"."""

KNOWN = frozenset(
    ["adam", "adele", "adrian", "agnes", "ahmed", "aisha", "alan", "alex", "alexander", "alexandra", "alice", "alicia", "alina", "alison", "amanda", "amelia", "amina", "amir", "amy", "ana", "andre", "andrea", "andreas", "andrew", "angela", "anita", "anja", "anna", "anne", "annie", "anton", "antonio", "anya", "aoife", "arjun", "arthur", "asha", "astrid", "ava", "ayesha", "barbara", "beatrice", "beatriz", "becky", "ben", "benjamin", "bernard", "beth", "bettina", "bianca", "boris", "brenda", "brian", "bridget", "bronwen", "bruno", "callum", "camila", "carla", "carlos", "caroline", "catherine", "cathy", "chen", "chloe", "chris", "christina", "christine", "christopher", "claire", "clara", "claudia", "colin", "connor", "craig", "cynthia", "daisy", "dan", "daniel", "daniela", "danielle", "danny", "dara", "darnell", "dave", "david", "deborah", "deepa", "denise", "dennis", "derek", "diana", "diego", "dimitri", "dmitri", "dominic", "donna", "doris", "dorothy", "douglas", "duncan", "dylan", "eamon", "eddie", "edith", "edward", "elena", "eleanor", "eli", "elias", "elisa", "elise", "elizabeth", "ella", "ellen", "emily", "emma", "eric", "erica", "erik", "esther", "ethan", "eva", "evelyn", "fatima", "felix", "fiona", "florian", "frances", "francesca", "francis", "fred", "gabriel", "gareth", "gary", "gavin", "gemma", "george", "gerald", "giulia", "giulio", "gloria", "gordon", "graham", "greg", "greta", "guido", "hamza", "hannah", "hans", "harriet", "harry", "hassan", "hazel", "heather", "hector", "heidi", "helen", "helena", "helga", "henrik", "henry", "hilary", "hiro", "hiroshi", "hugo", "ian", "ibrahim", "ida", "imran", "ines", "ingrid", "irene", "iris", "isaac", "isabel", "isabella", "ivan", "jacob", "jade", "jake", "james", "jamie", "jan", "jana", "jane", "janet", "janice", "jasmine", "jason", "jay", "jeff", "jennifer", "jenny", "jeremy", "jess", "jesse", "jessica", "jill", "jim", "joan", "joanna", "joe", "joel", "johan", "john", "jon", "jonah", "jonas", "jonathan", "jordan", "jorge", "jose", "josef", "joseph", "josh", "joshua", "joyce", "juan", "judith", "judy", "julia", "julian", "julie", "juliet", "julius", "jurgen", "justin", "karen", "karim", "karl", "kasia", "kate", "katherine", "kathryn", "katie", "katrin", "keith", "kelly", "kemal", "ken", "kenji", "kenneth", "kenny", "kerry", "kevin", "khalid", "kiran", "kirsten", "kofi", "kristin", "kumar", "kwame", "kyle", "lars", "laura", "lauren", "layla", "leah", "lee", "leila", "lena", "leo", "leon", "leonie", "lewis", "liam", "lily", "linda", "lisa", "liz", "lorenzo", "louis", "louise", "lucas", "lucia", "lucy", "luis", "luka", "lukas", "luke", "lydia", "lynn", "mabel", "magda", "malcolm", "malik", "mandy", "marco", "marcus", "marek", "margaret", "maria", "marie", "mario", "marion", "marlene", "marlon", "marta", "martha", "martin", "martina", "mary", "mateo", "matt", "matthew", "maureen", "maurice", "maya", "megan", "mehmet", "mei", "melanie", "melissa", "mia", "michael", "michelle", "miguel", "mike", "milan", "milena", "mila", "mina", "mira", "miriam", "mohamed", "mohammed", "moira", "molly", "mona", "monica", "morgan", "muhammad", "nadia", "nadine", "naomi", "natalia", "natalie", "natasha", "nathan", "neha", "neil", "nia", "nicholas", "nicola", "nicole", "nigel", "nikhil", "nikolai", "nina", "noah", "noor", "nora", "norma", "odile", "olaf", "olga", "oliver", "olivia", "olu", "omar", "oscar", "owen", "pablo", "paolo", "patricia", "patrick", "paul", "paula", "pauline", "pavel", "pedro", "penelope", "pete", "peter", "petra", "phil", "philip", "phoebe", "pia", "piet", "pierre", "piotr", "polly", "priya", "rachel", "rafael", "rahul", "raj", "rajesh", "ralph", "ramona", "rania", "ravi", "raymond", "rebecca", "renata", "rhys", "ricardo", "richard", "rita", "robert", "roberto", "robin", "roger", "roland", "roman", "ron", "ronald", "rory", "rosa", "rosalind", "rosie", "ross", "ruth", "ryan", "sabine", "sally", "sam", "samantha", "samir", "samuel", "sandra", "sanjay", "sara", "sarah", "sasha", "sean", "sebastian", "selma", "serena", "sergio", "shane", "sharon", "sheila", "shirley", "silvia", "simon", "simone", "sofia", "solveig", "sonia", "sonja", "sophia", "sophie", "stacey", "stan", "stefan", "stella", "stephen", "steve", "steven", "stuart", "suki", "sunil", "susan", "suzanne", "sven", "svetlana", "sylvia", "tamara", "tania", "tanya", "tara", "tariq", "teresa", "terry", "tess", "theo", "theresa", "thomas", "tiago", "tim", "timothy", "tina", "tobias", "toby", "tom", "tomas", "tomasz", "tony", "tova", "tracey", "tyler", "ulrike", "uma", "ursula", "valentina", "valerie", "vanessa", "vera", "veronica", "vicky", "victor", "victoria", "vijay", "vikram", "vincent", "wanda", "wei", "wendy", "wilhelm", "william", "xavier", "yara", "yasmin", "yuki", "yusuf", "yvonne", "zara", "zoe", "zofia", "amazon", "apple", "google", "microsoft", "facebook", "instagram", "whatsapp", "youtube", "netflix", "spotify", "paypal", "stripe", "klarna", "visa", "mastercard", "amex", "fedex", "hermes", "evri", "yodel", "starbucks", "tesco", "aldi", "lidl", "sainsbury's", "uber", "airbnb", "ebay", "etsy", "samsung", "sony", "bosch", "siemens", "philips", "dyson", "lenovo", "dell", "nokia", "android", "windows", "outlook", "gmail", "slack", "zoom", "teams", "discord", "telegram", "shopify", "wordpress", "github", "gitlab", "docker", "chrome", "firefox", "safari", "linux", "ubuntu", "brexit", "wikipedia", "alexa", "siri", "playstation", "xbox", "nintendo", "steam", "twitch", "tiktok", "twitter", "linkedin", "excel", "london", "paris", "berlin", "madrid", "rome", "lisbon", "dublin", "leeds", "manchester", "birmingham", "glasgow", "edinburgh", "cardiff", "belfast", "bristol", "liverpool", "amsterdam", "rotterdam", "brussels", "vienna", "zurich", "geneva", "munich", "hamburg", "cologne", "frankfurt", "milan", "naples", "barcelona", "porto", "warsaw", "prague", "budapest", "bucharest", "sofia", "athens", "istanbul", "oslo", "stockholm", "copenhagen", "helsinki", "tallinn", "riga", "vilnius", "zagreb", "belgrade", "kyiv", "moscow", "dubai", "mumbai", "delhi", "chennai", "bangalore", "kolkata", "singapore", "tokyo", "osaka", "seoul", "beijing", "shanghai", "sydney", "melbourne", "perth", "auckland", "toronto", "montreal", "vancouver", "chicago", "boston", "seattle", "denver", "dallas", "houston", "miami", "atlanta", "texas", "california", "florida", "england", "scotland", "wales", "ireland", "britain", "france", "germany", "spain", "italy", "portugal", "poland", "austria", "switzerland", "belgium", "netherlands", "denmark", "sweden", "norway", "finland", "greece", "turkey", "russia", "ukraine", "india", "china", "japan", "korea", "vietnam", "thailand", "indonesia", "malaysia", "australia", "canada", "mexico", "brazil", "argentina", "chile", "colombia", "egypt", "nigeria", "kenya", "ghana", "africa", "europe", "asia", "america", "english", "french", "german", "spanish", "italian", "dutch", "portuguese", "polish", "swedish", "danish", "norwegian", "finnish", "russian", "turkish", "arabic", "hindi", "chinese", "japanese", "korean", "british", "irish", "scottish", "welsh", "american", "canadian", "australian", "indian", "european", "christmas", "easter", "ramadan", "diwali", "hanukkah", "eid", "halloween", "thanksgiving"]
) - {"windows", "teams", "visa", "steam", "easter egg"}
"""Given names, brands, places, languages and feasts that are names at a sentence's start too."""

_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "ly",
    "er",
    "ers",
    "y",
    "able",
    "ness",
    "ment",
    "less",
    "'s",
    "ion",
    "ions",
    "al",
    "ity",
    "ive",
    "ful",
    "ist",
    "ists",
    "ish",
    "est",
    "ably",
    "ally",
    "ation",
    "ations",
)
_PREFIXES = ("un", "re", "non", "over", "pre", "mis", "dis", "in", "out", "under", "sub")


@cache
def _ordinary() -> frozenset[str]:
    text = files(__package__).joinpath("ordinary.txt").read_text("utf-8")
    return frozenset(text.split())


@lru_cache(maxsize=8192)
def is_ordinary(word: str) -> bool:
    """Whether a word is an ordinary English one, or a form or compound of one.

    :param word: one word, in any case.

    >>> [is_ordinary(word) for word in ("Parcel", "refunding", "Lindqvist", "don't", "Check-out")]
    [True, True, False, True, True]
    """
    plain = word.lower().replace("\u2019", "'")
    if "-" in plain.strip("-"):
        return all(is_ordinary(part) for part in plain.split("-") if part)
    plain = plain.split("'")[0]
    return plain in _ordinary() or any(_without(plain)) or any(_unprefixed(plain))


def _without(word: str) -> list[bool]:
    words = _ordinary()
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)]
    stems = [stem for stem in stems if len(stem) > 2]
    return [
        stem in words
        or stem + "e" in words
        or (stem[-1] == stem[-2] and stem[:-1] in words)
        or (stem[-1] == "i" and stem[:-1] + "y" in words)
        for stem in stems
    ]


def _unprefixed(word: str) -> list[bool]:
    return [
        len(word) > len(prefix) + 3 and word[len(prefix) :] in _ordinary()
        for prefix in _PREFIXES
        if word.startswith(prefix)
    ]
