"""Whether an opener fits its message: it may name no circumstance that isn't there."""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.case import Case
from calmtone.guard.words import content_stems, plain, stem, stems_of, words_of
from calmtone.tone import find_phrases

__all__ = ["opener_unfit"]

_FEELINGS = stems_of(
    "annoyed annoying annoyance frustrated frustrating frustration upset upsetting worry "
    "worried worrying disappointed disappointing disappointment stressful stress stressed "
    "tiring tiresome exhausting exhausted hard difficult tough rough nuisance letdown pity "
    "shock shocking unsettling unsettled unnerving scary scared frightening frightened "
    "alarming awful terrible miserable painful pain hurts hurt unpleasant pleasant "
    "unwelcome unfair fair confusing confused awkward inconvenient infuriating angry "
    "unhappy happy surprise surprised surprising sad sorry afraid comfortable uncomfortable "
    "disheartening discouraging maddening irritating bothersome chore hassle bother ouch "
    "serious bad good nice fun enjoy worse worst sore shame luck unlucky exciting "
    "excited glad relief relieved rotten distressing daunting overwhelming unacceptable"
)
_FRAME = stems_of(
    "know knows understand understandable see sees hear hearing read reading feel feels feeling "
    "sound sounds seem seems look looks find finding think tell tells mean means matter "
    "matters care want wanted wanting like need needed hope hoped hoping expect expected "
    "expecting count counting counted wish wonder wondering sure clear clearly easy easier "
    "easily news answer answers question questions reply thing things time times "
    "moment point place part side way sense kind bit lot right wrong problem trouble issue "
    "situation matter concern concerns sort sorted help thank thanks appreciate grateful "
    "patience honest direct directly raising raise raised telling sharing flagging letting "
    "ask asked asking come comes coming take takes taking get bring brings put puts go "
    "going deal dealing keep happen happened happens normal real especially welcome "
    "important best long longer new extra different nobody everybody person people anybody "
    "first second two three one completely course good hold work works working stop "
    "stops try trying tried short full end day days change changes changed leave leaves "
    "left open plan plans plans prefer make still stuck full stand standing sit back "
    "outcome decision result request mind give given show shows say turn involved "
    "during hand sometimes straightforward write writing wrote message contact "
    "contacted reach reached check sensible worth trust thought thoughts doubt doubts "
    "suit suits suitable purchase purchases came sent buy bought complete close keen early include "
    "included receive received solution mix confusion unpack run high fright beforehand personal "
    "online easier old whole enough along final correct less more compare pressure disruptive "
    "mention impression resolved resolve unexpected urgent details recognise suggest experience "
    "hunt hunting forth fool mixed hunting aren't isn't couldn't fine great small big low lower "
    "extra earlier sooner later next again "
    "stay stays load loading waste wasted report reporting speak talk add adds fit fits "
    "live spoil elsewhere evening text along limit "
    "wearing thin finish finished start learn notice able move set idea choose choice "
    "lovely love attention time"
)
_GROUPS = tuple(
    stems_of(group)
    for group in (
        "wait waiting waited late delay delayed delays overdue weeks week days months month hours "
        "hour minutes minute min slow soon queue yet still until till before long again when "
        "pending held hold tomorrow today monday tuesday wednesday thursday friday saturday sunday "
        "patient hurry rush date appointment schedule backlog ago since next earlier sooner eta "
        "status update review processing reply answer callback hear whenever turn line first",
        "lose losing lost loss gone missing miss disappear disappeared stolen never nowhere "
        "deleted expired late wasted banned",
        "miss missed missing late deadline left happened sold nobody slot stock ferry "
        "bus plane expired submitted",
        "miss easy untick setting overlook overlooked forgot forget read page sign note mail email "
        "seen line said states listed check find look manual terms table app button box link",
        "money refund refunds pay paid payment payments charge charged charges bill billed price "
        "prices cost costs fee fees amount amounts credit deposit invoice expensive owe owing "
        "debt eur euro dollar dollars pound pounds chf usd gbp rate spend spent salary wages "
        "premium instalment instalments bank card rent cheap worth extra free bucks quote sum "
        "compensation overpaid due tax budget higher lower",
        "order orders ordered parcel package delivery deliver delivered shipment shipping shipped "
        "courier carrier driver rider item items arrive arrives arrived box tracking depot "
        "purchase bought buy send sent post dispatch",
        "break broke broken breaks damage damaged dead faulty fault defective crack "
        "cracked scratch "
        "dent work working works fails failed fail fix fixed fixing repair repaired dropped leak",
        "return returned exchange refund replacement back send",
        "app update software error errors version crash crashed bug bugs login data files reset "
        "screen computer device phone laptop system account site server",
        "rural satellite connection connect connected internet wifi network offline "
        "outage down router signal "
        "downtime online endpoint api",
        "export copy data files download",
        "call calls phone ring hang hanging hung hotline line dial",
        "card amex visa mastercard debit credit terminal till",
        "resume cv application apply",
        "renew expired expire renewal",
        "rebook slot appointment missed",
        "empty emptied drain drains battery bins collected full",
        "account login locked password access lock suspended suspension banned blocked card code "
        "log out sign",
        "result grade exam test course mark marks zero fail failed resit score",
        "trip travel flight booking hotel room stay holiday train ticket gate plans seat visit "
        "rebook boarding luggage bag suitcase journey",
        "food meal table dinner lunch restaurant dish kitchen order pizza cold steak",
        "child children kids son daughter kid family husband wife mother father dad mum grandad",
        "cancel cancelled cancellation renew renewed renewal subscription plan trial contract",
        "application apply permit visa form documents document paperwork papers file license "
        "claim insurance excess policy cover covered",
        "pet dog cat vet surgery animal puppy kitten",
        "proof print printed typo approved spelling",
        "name typo misspelt spelling spelled engraving",
        "outage power blackout heating heat cold freezing boiler degrees warm",
        "higher increase raise raised price inflation rate more up",
        "home house flat roof door neighbour landlord apartment tenant",
        "ill sick hospital illness flu unwell pain doctor gp medicine surgery prescription",
        "job work application employer boss leave holidays salary shift shifts office pay",
        "size fit fits fitting small large medium tight measurements",
        "seat seats seating chairs tables guests",
        "room check stay booked hotel flat square metres night",
        "repair car garage invoice mechanic workshop van fix",
        "home water door neighbour tap mould windows heating flood newborn house visit engineer",
        "deadline due extension submit submitted until late days expired",
        "weight weigh weighed kg grams gram",
        "error http code update fails crash glitch system payroll memo",
        "setting settings untick tick menu button toggle option enable",
        "show gig concert festival match film performance",
        "parcel customs duty import",
        "one first once",
        "two second twice double 2 2nd",
        "three third 3 3rd",
        "four fourth 4 4th",
        "five fifth 5 5th",
        "six sixth 6 6th",
        "seven seventh 7",
        "eight eighth 8",
        "nine ninth 9",
        "ten tenth 10 10th",
        "night sleep woken noise loud quiet asleep midnight",
        "full empty sold stock available availability unavailable",
        "die died death funeral loss deceased passed late probate",
        "argue discuss forth call calls email emails message messages write writing contact "
        "ticket tickets times asked",
    )
)
_WAITED_FOR = re.compile(
    r"\bwait(?:ing|ed)? (?:so long |this long )?for (?:a |an |the |your |this |that )?([\w'-]+)"
)
_UPSETS = re.compile(
    r"\b(?:frustrat|annoy|upset|disappoint|worr|sorry|hard\b|difficult|stress|awful|terrible|"
    r"inconvenien|unfortunate)"
)
_CONFIRMS = re.compile(
    r"\b(?:thanks|thank you|confirmed|is confirmed|all set|is booked|has been (?:sent|shipped|"
    r"booked|updated|refunded|processed|received|confirmed|delivered|completed)|on its way|"
    r"is ready|was delivered|welcome|congratulations|great news|good news|we've received|"
    r"i've (?:sent|booked|updated|added|changed|refunded)|see you)\b"
)
_TROUBLED = re.compile(
    r"\b(?:no|not|never|can't|cannot|won't|nothing|without|unable|late|delay\w*|lost|"
    r"missing|broken|"
    r"wrong|fail\w*|error|problem|sorry|unfortunately|declined|damage\w*|stop|wait\w*|cancel\w*|"
    r"refund\w*|complain\w*|apolog\w*|overdue|mistake|faulty|missed|closed|expired|still)\b|n't\b"
)
_CUSTOMER_TROUBLED = re.compile(r"[!?]{2}|[A-Z]{4}")


def opener_unfit(candidate: str, case: Case) -> str | None:
    """Return why an opener doesn't fit what draft and customer say, or ``None``.

    >>> case = Case("opener", "", "Dogs are not allowed.")
    >>> opener_unfit("I know it's hard to wait for a dog.", case)
    "Nobody waits for 'dog' in this message."
    >>> opener_unfit("I know this isn't what you were hoping for.", case)
    """
    if case.role != "opener" or not candidate:
        return None
    grounded = _grounded(case.draft, case.customer)
    awaited = _WAITED_FOR.search(plain(candidate))
    if awaited and stem("wait") not in grounded:
        return f"Nobody waits for '{awaited[1]}' in this message."
    for root, word in zip(content_stems(candidate), _content_words(candidate), strict=True):
        if not (root in _FEELINGS or root in _FRAME or _has(grounded, root)):
            return f"'{word}' is neither in the draft nor in the customer's message."
    if _UPSETS.search(plain(candidate)) and _merely_confirms(case):
        return "The message is a calm confirmation; there is nothing to commiserate."
    return None


def _has(grounded: frozenset[str], root: str) -> bool:
    """Say whether a stem is there, or one that starts alike (``confus`` and ``confusion``)."""
    if root in grounded:
        return True
    return len(root) > 3 and any(
        there[:5] == root[:5] or (len(root) == 4 and there.startswith(root))
        for there in grounded
        if len(there) > 4
    )


def _content_words(text: str) -> tuple[str, ...]:
    return tuple(word for word in words_of(text) if content_stems(word))


@lru_cache(maxsize=64)
def _grounded(draft: str, customer: str) -> frozenset[str]:
    """Return the stems an opener may use: those that are there, and their kin."""
    there = {stem(word) for word in words_of(draft) + words_of(customer)}
    if re.search(r"[€$£¥₹]|\b(?:zł|kr)\b", draft + customer):
        there.add(stem("money"))
    if re.search(r"\d", draft + customer):
        there |= stems_of("amount date")
    kin = {root for group in _GROUPS if group & there for root in group}
    return frozenset(there | kin)


def _merely_confirms(case: Case) -> bool:
    draft = plain(case.draft)
    if not _CONFIRMS.search(draft) or _TROUBLED.search(draft):
        return False
    if case.customer and (
        _TROUBLED.search(plain(case.customer)) or _CUSTOMER_TROUBLED.search(case.customer)
    ):
        return False
    return not find_phrases(case.draft)
