"""Words that a full stop may follow without ending a sentence, and words that begin one."""

from __future__ import annotations

from calmtone.reading.word_sets import word_set

__all__ = [
    "CLOCK",
    "DATES",
    "LETTERED",
    "MEASURES",
    "NUMBERED",
    "REFERENCED",
    "STARTERS",
    "TITLES",
    "UNFINISHED",
    "WHEN",
]

# A name follows.
TITLES = word_set(
    "mr mrs ms mx dr prof rev fr sr hr fru hon pres gov sen rep gen col maj capt cpt lt cmdr sgt",
    "messrs mme mlle attn st",
)

# More of the same sentence follows, whatever its case.
UNFINISHED = word_set(
    "e.g eg i.e ie cf vs incl excl approx appr ca viz esp resp z.b v c p.s p.p.s n.b",
)

# They join on to a number or a code; otherwise they are ordinary words or end the sentence.
NUMBERED = word_set(
    "no nos nr ref refs art fig tel ext sec sect vol pp p pg ch chap para inv acc acct apt ste rm",
    "ed eds str art cl app ver id ser po sub fax mob ph bldg flr",
)

# "the order no. if you have it" against "no. we don't".
REFERENCED = word_set(
    "order claim ticket invoice account reference phone tracking policy customer case serial model",
    "part item batch tel contract membership booking vat id confirmation document passport parcel",
    "room house catalogue reservation",
)

# They may stand at the end of a sentence as well as within it.
MEASURES = word_set(
    "etc inc ltd co corp llc plc gmbh bros jr sr esq dept div est avg max min mins sec secs hr hrs",
    "wk wks mo mos yr yrs qty temp misc ave rd blvd ln sq ft oz lb lbs kg km pkg pkt pcs pc gal",
    "med intl natl assn assoc univ al ph.d a.k.a o.k a.s.a.p adj orig prev std tbsp tsp dba addr",
    "mgr mgmt ops admin tech govt",
)
CLOCK = frozenset({"a.m", "p.m"})
DATES = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat",
    "sun",
)

# What follows a clock time within one sentence.
WHEN = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may",
    "june july august september october november december mon tue tues wed thu thurs fri sat sun",
    "jan feb mar apr jun jul aug sep sept oct nov dec cet cest gmt utc bst est edt cst cdt mst mdt",
    "pst pdt et ct mt pt ist jst aest aedt eastern central pacific",
)

# "plan B. Tom said so": the letter is no initial here.
LETTERED = word_set(
    "plan option section size grade vitamin type class gate terminal level building block group",
    "zone line step part form schedule appendix exhibit annex row column category tier hall wing",
    "and or hepatitis door entrance",
)

# Words that begin a sentence more often than a name: they tell "at 5 p.m. Bring it" (two
# sentences) from "Acme Inc. Support" (one).
STARTERS = word_set(
    "a about according after again all already also although always an and another any anyone",
    "anything apart are aren't as ask at attached back based be because before begin between both",
    "bring but buy by call can can't cancel cannot change check choose clearly click come contact",
    "continue could couldn't did didn't do does doesn't doing don't during each either email enter",
    "even every everyone everything except expect fill find first follow for from full get give go",
    "had has hasn't have haven't he hello her here here's hi his hopefully how how's however i i'd",
    "i'll i'm i've if in instead is isn't it it'd it'll it's its just keep last learn leave let",
    "let's like log look make many maybe more most my never next no nobody none nope not nothing",
    "now obviously of off oh ok okay on once one only open or other otherwise our over pay perhaps",
    "pick place please put read really refund refunds reply report reset resolve restart return",
    "same save search see send set she ship should sign since so some someone something sometimes",
    "soon sorry start still stop such sure take tell thank thanks that that'll that's the their",
    "them then there there's these they they'll they're they've this those though through till to",
    "today tomorrow tough track try turn two under unfortunately unless until up update upgrade",
    "upload use usually wait want was wasn't watch we we'd we'll we're we've welcome well were",
    "what what's when where where's which while who who's whoever why will with without won't work",
    "would wouldn't write wrong yes yesterday yet you you'd you'll you're you've your yours",
)
