"""Word lists that the rules share: which words negate, limit, ask or only glue a sentence."""

from __future__ import annotations

__all__ = ["CLAUSE_STARTERS", "EXPANDED", "FUNCTION_WORDS", "STEM_EXCEPTIONS", "word_set"]


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a string as a set.

    >>> sorted(word_set("not no"))
    ['no', 'not']
    """
    return frozenset(listed.split())


_CONTRACTED = word_set(
    "dont cant wont isnt wasnt didnt doesnt havent hasnt hadnt wouldnt couldnt shouldnt arent "
    "werent aint"
)
EXPANDED = {word: f"{word[:-1]}'t" for word in _CONTRACTED} | {
    "im": "i'm",
    "ive": "i've",
    "youre": "you're",
    "youve": "you've",
    "u": "you",
    "ur": "your",
    "pls": "please",
    "cannot": "can't",
}
STEM_EXCEPTIONS = {
    "lost": "lose",
    "losing": "lose",
    "loses": "lose",
    "sent": "send",
    "paid": "pay",
    "gave": "give",
    "given": "give",
    "broke": "break",
    "broken": "break",
    "took": "take",
    "taken": "take",
    "gone": "go",
    "went": "go",
    "goes": "go",
    "going": "go",
    "came": "come",
    "got": "get",
    "gotten": "get",
    "made": "make",
    "done": "do",
    "did": "do",
    "does": "do",
    "left": "leave",
    "leaving": "leave",
    "kept": "keep",
    "told": "tell",
    "said": "say",
    "wrote": "write",
    "written": "write",
    "bought": "buy",
    "sold": "sell",
    "held": "hold",
    "met": "meet",
    "found": "find",
    "began": "begin",
    "begun": "begin",
    "chose": "choose",
    "chosen": "choose",
    "forgot": "forget",
    "forgotten": "forget",
    "stolen": "steal",
    "torn": "tear",
    "worn": "wear",
    "knew": "know",
    "known": "know",
    "saw": "see",
    "seen": "see",
    "spoke": "speak",
    "spoken": "speak",
    "woke": "wake",
    "threw": "throw",
    "thrown": "throw",
    "ran": "run",
    "fell": "fall",
    "fallen": "fall",
    "felt": "feel",
    "shown": "show",
    "children": "child",
    "people": "person",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "nothing": "nothing",
    "thing": "thing",
    "during": "during",
    "need": "need",
    "this": "this",
    "his": "his",
    "was": "was",
    "has": "has",
    "us": "us",
    "yes": "yes",
    "less": "less",
    "unless": "unless",
    "always": "always",
}
FUNCTION_WORDS = word_set(
    "a about above after again all also although am an and another any anybody anyone anything are "
    "around as at away back be became because become been before behind being below between both "
    "but by can can't could couldn't did didn't do does doesn't doing don't done down each either "
    "else even ever every everyone everything few for from get gets getting go goes going got had "
    "hadn't has hasn't have haven't having he he'd he'll he's her here here's hers him himself his "
    "how however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself "
    "just let let's like lot made make makes making many may maybe me might mine more most much "
    "must my myself never nevertheless no nobody none nor not nothing now of off often oh ok okay "
    "on once one ones only onto or other others otherwise our ours ourselves out over own per "
    "perhaps please quite rather really same say says shall she she's should shouldn't since so "
    "some somebody someone something sometimes soon still such than that that's the their theirs "
    "them themselves then there there's these they they'd they'll they're they've this those "
    "though through till to together too towards under unless until up upon us very via was wasn't "
    "way we we'd we'll we're we've well were weren't what what's whatever when where whether which "
    "while who who's whom whose why will with within without won't would wouldn't yes yet you "
    "you'd you'll you're you've your yours yourself"
)
CLAUSE_STARTERS = word_set(
    "but and so because since if when until unless while though although which where without"
)
