"""The shapes of a story's furniture lines: page date, byline, dateline, caption. Patterns only, no judgement."""

import re

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|[+-]\d\d:?\d\d))?"
DATE = (
    rf"(?:(?:{WEEKDAY},? )?(?:{MONTH} {_DAY}(?:,? {YEAR})?|{_DAY} (?:of )?{MONTH},?(?: {YEAR})?)"
    rf"|{YEAR}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{YEAR}|\d\d))"
)
_WHEN = rf"{DATE}(?:,?(?: at| \||T| -)? ?{_TIME})?"
_STAMP = r"(?:(?:First |Last )?(?:Published|Posted|Updated|Modified|Date)(?: on| at)?:? )"

# "Monday, 17 December, 2018", "Published June 27, 2017, 8:00 a.m."
PAGE_DATE = re.compile(rf"{_STAMP}?{_WHEN}(?: ?[|/-] ?{_STAMP}{_WHEN})?\.?\Z", re.I)

_NAME_WORD = r"(?:[A-Z][\w'’.-]*|de|del|della|da|di|van|von|der|den|la|le|bin|al|el|ten|ter|y)"
NAME = rf"[A-Z][\w'’.-]*(?: {_NAME_WORD}){{1,4}}"
_NAMES = rf"{NAME}(?:(?:, | and | & |, and ){NAME}){{0,5}}"
_DESK = r"(?:,? (?:[A-Z][\w&'’.-]*|of|for|the|and|in|at|to)){1,8}"

# "By Jane Doe and John Roe", "By X, Staff Writer", "By JANE DOE | Daily Planet"
BYLINE_BY = re.compile(
    rf"(?:Words |Story |Written |Reported |Review )?(?:By|BY|by):? {_NAMES}"
    rf"(?:(?: ?[|/,–—-] ?| (?:in|for|of) | \()[^.!?]{{0,90}}\)?)?\.?\Z"
)
# "Melinda Barton | 27 June, 2017, 08:00": a name, a bar or dash, then a date; or a bar and an outlet
BYLINE_BAR = re.compile(rf"(?:By )?{_NAMES} ?(?:(?:[|•·]|[–—-](?= ))[^.!?]{{0,40}}?{_WHEN}|[|•·][^.!?]{{3,60}})\Z")
# "Jane Doe, Staff Writer"
BYLINE_JOB = re.compile(
    rf"{_NAMES}, (?:[\w&'’-]+ ){{0,4}}(?:writer|reporter|editor|correspondent|columnist|staff|press)(?:{_DESK})?\Z",
    re.I,
)

_PLACE = r"[A-Z][A-Z.'’-]+(?: (?:[A-Z.'’-]+|of|de|la|al))*(?:/[A-Z][A-Z.'’ -]+)?"
_REGION = r",? (?:[A-Z][A-Za-z.'’-]+)(?: [A-Z][a-z]+)?"
_AGENCY = r" ?\([A-Z][^()\n]{1,40}\)"
# "MOSCOW, June 27 (Reuters) —", "WASHINGTON --", "BUFFALO, N.Y. –", "SEOUL (Reuters) -"
DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?P<region>{_REGION})??(?:,? (?P<date>{DATE}))?(?P<agency>{_AGENCY})?"
    rf"(?: ?(?:—|–|--|_)|(?: -)(?= )|:(?= ))\s*(?=[\"“'‘A-Z0-9<])"
)

# Words that only picture credits and captions have. Each alone marks a line without a full stop as a caption.
CAPTION_CREDIT = re.compile(
    r"(?:/(?:AP|AFP|Reuters|Getty|EPA|Shutterstock|Corbis|TASS)\b|\b(?:AP Photo|Getty Images?|Getty|Shutterstock"
    r"|File (?:photo|picture)|Handout|HANDOUT|Photo(?:graph)?(?:: | by | courtesy|/)|Picture: |Image: |Credit: "
    r"|Courtesy of"
    r"|toggle caption|Enlarge this image|pictured (?:above|here|in|with))\b)"
)
CAPTION_START = re.compile(
    r"(?:(?:(?:FILE|File|HANDOUT|Handout|POOL|Pool) )?(?:PHOTO|PICTURE|IMAGE|[Pp]hoto|[Pp]icture|[Ii]mage)"
    r"|Photograph|Caption|CAPTION|FILE|File)\b ?(?:[:—–-]| -)"
)
