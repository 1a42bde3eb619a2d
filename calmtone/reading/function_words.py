"""Everyday words that give a language away."""

from __future__ import annotations

from calmtone.reading.word_sets import word_set

__all__ = ["ENGLISH", "ENGLISH_SHARED", "FOREIGN", "SUPPORT"]

# Words that hardly another language writing in Latin letters has.
ENGLISH = word_set(
    "the you your yours you're you've you'll you'd youre and that that's thats this it it's its",
    "isn't isnt not with without can't cant cannot don't dont doesn't doesnt didn't didnt won't",
    "wont what what's whats our ours we're we've we'll we'd they they're their them there there's",
    "theres from by been if when where why how who which because about would wouldn't wouldnt",
    "could couldn't couldnt should shouldn't shouldnt i'm im i've ive i'll i'd my mine he's she",
    "she's his has hasn't hasnt haven't havent wasn't wasnt weren't does did get got getting gets",
    "gave given give go going goes gone know known make made makes take took taken see saw seen",
    "say says said tell told ask asked asking need needs needed want wants wanted please pls plz",
    "thanks thank thx sorry ok okay yes yeah yep nope hello hey again already still just only even",
    "ever never always before after until till since while during back up down out off into onto",
    "through between any anything anyone nothing none nobody some something someone every",
    "everything everyone each other another much many more most less same here now then next first",
    "twice once today tomorrow yesterday week weeks day days month months year years hour hours",
    "minutes read write wrote written reading check checked look looking wait waiting waited stop",
    "start keep call called send sent let let's lets try use used using work works working fix",
    "fixed find found pay paid buy bought charge charged whatever lol idk btw asap fyi ur thru",
    "gonna wanna gotta gimme dunno ain't aint cuz cos tho was were being both those these his her",
    "whose yourself ourselves myself itself too very really maybe perhaps obviously clearly",
    "seriously honestly literally actually unfortunately instead although though however anyway",
    "anymore enough few your's u",
)

# English, but at home elsewhere too.
ENGLISH_SHARED = word_set(
    "a an in on is we of over had me am so will also at for do to no as or but are be have he i",
    "come like one all die hat per under men us new old long best were want her may must per via",
    "than den over ago yet set put run open right wrong bad good last late time end case point two",
    "three four five six ten",
)

# What support drafts are about; evidence for English where no function word stands.
SUPPORT = word_set(
    "order orders refund refunds refunded return returns returned delivery delivered shipped",
    "shipping parcel package invoice account password ticket tickets policy receipt warranty",
    "denied approved rejected refused closed cancelled canceled expired booked scheduled",
    "replacement payment payments card email mail phone number address tracking carrier customer",
    "customers service support office team manager box label store shop price fee update version",
    "server download settings button page website browser restart monday tuesday wednesday",
    "thursday friday saturday sunday january february june july october december working business",
    "available unavailable missing broken damaged lost stock sold full free extra per room booking",
    "reservation flight appointment key code step steps item items product size colour color user",
    "error log reset bill billing plan done noted thirty read unplug plug router light press click",
    "enter end goodbye nice great fine true false welcome enjoy unbelievable impossible ridiculous",
    "exactly complaint complaints request requests contract deposit due deadline overdue balance",
    "total",
)

_EVERYDAY = {
    "de": (
        "der das und nicht ist sie wir ihr ihre ihnen ihren haben wird werden wurde mit auf für "
        "von zu zum zur dem des ein eine einen einem einer ich du uns unser unsere kann können "
        "dass wenn aber auch noch schon nur keine kein bitte bei nach vor über bis mehr leider "
        "sind war hier jetzt dann weil oder ja nein wie warum danke hallo im am es sich doch "
        "bereits"
    ),
    "fr": (
        "le la les des du et est vous votre vos nous notre nos pas ne que qui pour dans sur avec "
        "ce cette ces une un il elle ils je mon ma mes au aux par plus être avoir avez avons sont "
        "ont si mais donc où quand déjà c'est n'est n'avez j'ai merci bonjour veuillez deux jours "
        "il y sans jamais rien tout tous votre leur bien été sera"
    ),
    "es": (
        "el la los las y es no que de su sus usted ustedes por para con en un una del al lo le se "
        "está están ya pero como cuando más si hay ha han hemos hace nuestro nuestra nuestros "
        "puede puedo podemos favor gracias hola este esta eso esto porque nada muy sin ni fue "
        "tiene tenemos días pedido sobre hasta"
    ),
    "it": (
        "il lo la gli le di che non è e per con una un del della dei delle nel nella sul si ci ha "
        "hanno abbiamo sono siamo suo sua vostro nostro nostra questo questa perché come quando "
        "più già ma anche se può possiamo prego grazie buongiorno ciao niente giorni ordine al "
        "alla dal dalla lei noi voi ho stato"
    ),
    "pt": (
        "o a os as de que não e é em um uma do da dos das no na nos nas por para com seu sua seus "
        "você vocês nós nosso nossa está estão já mas como quando mais se há foi são tem temos "
        "pode podemos favor obrigado obrigada olá este esta isso porque nada muito sem até dias "
        "pedido ao"
    ),
    "nl": (
        "het een en niet is van dat die wij jullie u uw ik je jij hij zij ze onze ons zijn heeft "
        "hebben wordt worden werd met op voor aan bij naar uit om als maar ook nog wel al geen "
        "kan kunnen moet graag helaas dank hallo dus omdat hier er wat waarom hoe bent heb deze "
        "dit dagen"
    ),
    "sv": (
        "och att det är inte som på för med av till den ett vi ni du jag er har kan ska om men så "
        "från eller vår vårt våra din ditt era inga ingen nej ja tack hej när där här redan bara "
        "måste får dagar din blir var detta"
    ),
    "da": (
        "og at det er ikke som på for med af til den et vi du jeg jer har kan skal om men så fra "
        "eller vores din dit jeres ingen nej ja tak hej når der her allerede kun må får dage "
        "bliver var dette vil"
    ),
    "no": (
        "og at det er ikke som på for med av til den et vi du jeg dere har kan skal om men så fra "
        "eller vår vårt din ditt deres ingen nei ja takk hei når der her allerede bare må får "
        "dager blir var dette vil"
    ),
    "fi": (
        "ja on ei että se me te sinun teidän meidän mutta kun jos niin vain myös ole olemme olet "
        "voi voimme tämä kiitos hei kuin jo nyt sitä mitä miksi ovat oli eikä emme ette tilaus "
        "päivää"
    ),
    "pl": (
        "i w na z do nie się że to jest są pan pani państwo państwa my nasz nasza nas za od po "
        "przez dla ale już jak czy co tylko może możemy proszę dziękuję dzień dobry został "
        "została jeśli bo tego przed dni zamówienie"
    ),
    "cs": (
        "a v na z do ne se že to je jsou vy vám vás náš naše my za od po pro ale už jak co jen "
        "může můžeme prosím děkuji dobrý den byl byla pokud protože před dní není jsme jste nebo "
        "aby"
    ),
    "ro": (
        "și în la de cu pe nu este sunt un o care pentru din că să vă dumneavoastră noi nostru "
        "noastră dar dacă când mai ați am fost poate putem rog mulțumesc bună ziua acest această "
        "zile deja comanda"
    ),
    "tr": (
        "ve bir bu için ile değil var yok ne de da siz sizin biz bizim ben ama çok daha gibi "
        "olarak kadar sonra önce lütfen teşekkürler merhaba olan mi mı mu gün sipariş hiç neden "
        "zaten"
    ),
    "hu": (
        "a az és nem hogy van egy ez azt ön önnek mi nekünk de ha mert csak már még is meg kérjük "
        "köszönöm jó napot lehet tudjuk volt lesz nincs minden nap rendelés ezt"
    ),
    "id": (
        "dan yang di ke dari tidak ini itu anda kami kita untuk dengan akan sudah bisa dapat ada "
        "pada atau juga karena jika belum saya silakan terima kasih hari pesanan mohon maaf "
        "tolong"
    ),
    "vi": (
        "và không là của có cho với được này đã chúng tôi bạn anh chị các những trong khi nếu "
        "nhưng vì xin vui lòng cảm ơn hàng đơn ngày sẽ rồi"
    ),
    "ca": (
        "el la els les i és no que de amb per una un del al seva nostre nostra vostè si us plau "
        "però com quan més ja hem ha gràcies bon dia comanda aquest aquesta"
    ),
    "hr": (
        "i u na je su se da nije za od do s sa vi vaš vaša vas mi naš naša ali ili kako kad što "
        "samo već možemo može molimo hvala dobar dan ako jer ne nema biti smo ste"
    ),
    "tl": (
        "ang ng sa mga na hindi po kami namin ninyo inyo kayo ito iyon para kung pero lang din "
        "rin wala may salamat ay si ni at"
    ),
}


def _index() -> dict[str, tuple[str, ...]]:
    """Return the languages of each everyday word that isn't plainly English."""
    found: dict[str, list[str]] = {}
    for language, words in _EVERYDAY.items():
        for word in dict.fromkeys(words.split()):
            if word not in ENGLISH and word not in ENGLISH_SHARED:
                found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


FOREIGN = _index()
