"""The words of the calendar: months and days of the week."""

from __future__ import annotations

from calmtone.reading.facts.spans import SPACE

__all__ = ["LONG_DAY", "MONTH", "MONTHS", "WEEKDAY", "WEEKDAYS", "WEEKDAY_LEAD"]

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
"""The months' names, in lower case and order."""

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
"""The days' names, in lower case and order."""

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember"
    r"|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|junio|julio|septiembre|octubre|noviembre|diciembre"
    r"|gennaio|febbraio|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre|maart|augustus"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
"""Expression for a month, full or abbreviated."""

_SHORT_DAY = r"(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)"
LONG_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""Expression for a day of the week in full."""

WEEKDAY = rf"(?:{LONG_DAY}s?|{_SHORT_DAY})"
"""Expression for a day of the week, full or abbreviated."""

WEEKDAY_LEAD = rf"(?:{WEEKDAY}\b\.?,?{SPACE}(?:the )?)?"
"""Expression for a day of the week that leads a date, if there is one."""
