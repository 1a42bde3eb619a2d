import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmtone.reading import language_of

SEED = Path(__file__).parents[2] / "data" / "messages" / "train" / "seed.jsonl"

# One draft a line, written by hand.
FOREIGN = {
    "de": """
        Das Paket wurde am Montag zugestellt. Lesen Sie bitte die Sendungsverfolgung.
        Wir erstatten nichts nach 30 Tagen, das steht so in den AGB.
        Hallo Herr Brandt, Ihre Bestellung ist noch nicht bei uns eingegangen.
        Geht nicht. Rufen Sie morgen wieder an.
        Das ist nicht unser Problem.
        Wie oft soll ich Ihnen das noch erklären? Ihr Konto ist gesperrt, weil Sie nicht zahlen.
    """,
    "fr": """
        Bonjour Madame, votre colis est en retard et nous n'y pouvons rien.
        Vous n'avez pas lu les conditions, le remboursement est refusé.
        Ce n'est pas notre faute si vous avez donné la mauvaise adresse.
        Arrêtez d'écrire tous les jours. La réponse ne changera pas.
        Il faut attendre cinq jours, comme tout le monde.
    """,
    "es": """
        Su pedido llegará el lunes, no antes.
        No podemos devolver el dinero porque usted abrió la caja.
        Hola Marta, ya le dije que la factura está en su cuenta.
        Eso no es culpa nuestra. Lea las condiciones la próxima vez.
        Deje de llamar, por favor. Le avisaremos cuando haya noticias.
    """,
    "it": """
        Buongiorno, il suo ordine non è ancora partito e non possiamo farci niente.
        Ha sbagliato lei l'indirizzo, non noi.
        Il rimborso arriva in dieci giorni, non serve scrivere ogni mattina.
        Legga il manuale prima di chiamare, grazie.
    """,
    "pt": """
        O seu pedido foi entregue ontem, veja o rastreamento.
        Não fazemos reembolso depois de 30 dias, está no contrato.
        Olá, a culpa não é nossa, você digitou o endereço errado.
        Já expliquei isso duas vezes. Leia o e-mail.
    """,
    "nl": """
        Uw bestelling is nog niet verzonden, dat kan gebeuren.
        Wij geven geen geld terug na 14 dagen, dat staat in de voorwaarden.
        U heeft het verkeerde adres ingevuld, dat is niet onze schuld.
        Bel morgen maar terug, vandaag kan ik niets voor u doen.
    """,
    "sv": """
        Ditt paket ligger hos ombudet sedan i måndags, hämta det.
        Vi betalar inte tillbaka pengarna när du har öppnat förpackningen.
        Sluta mejla varje dag, det går inte fortare för det.
    """,
    "da": """
        Din pakke er ikke kommet endnu, og det kan vi ikke gøre noget ved.
        Du har selv skrevet den forkerte adresse, så det er ikke vores fejl.
        Vi refunderer ikke beløbet efter fjorten dage.
    """,
    "no": """
        Pakken din er ikke kommet fram ennå, og det er ikke vår feil.
        Du må lese vilkårene før du klager.
    """,
    "fi": """
        Tilauksesi on vielä matkalla, emmekä voi nopeuttaa sitä.
        Emme palauta rahoja, jos paketti on avattu.
        Lue ohjeet ennen kuin soitat meille uudestaan.
    """,
    "pl": """
        Pana zamówienie zostało wysłane w poniedziałek, proszę sprawdzić pocztę.
        Nie zwracamy pieniędzy po 30 dniach.
        To nie jest nasza wina, że podał pan zły adres.
        Proszę przestać dzwonić codziennie.
    """,
    "cs": """
        Vaše objednávka ještě nebyla odeslána, musíte počkat.
        Peníze vám nevrátíme, protože jste krabici otevřel.
        To není naše chyba, adresu jste zadal špatně.
    """,
    "ro": """
        Comanda dumneavoastră nu a fost expediată încă, trebuie să așteptați.
        Nu vă putem da banii înapoi după 30 de zile.
        Nu este vina noastră că ați scris adresa greșit.
    """,
    "tr": """
        Siparişiniz henüz gönderilmedi, beklemeniz gerekiyor.
        Kutuyu açtığınız için para iadesi yapamıyoruz.
        Bu bizim hatamız değil, adresi siz yanlış yazdınız.
    """,
    "hu": """
        A rendelését még nem adtuk fel, várnia kell.
        Nem térítjük vissza a pénzt, mert felbontotta a dobozt.
        Ez nem a mi hibánk, ön rossz címet adott meg.
    """,
    "id": """
        Pesanan Anda belum dikirim, silakan tunggu sampai hari Senin.
        Kami tidak bisa mengembalikan uang karena kotak sudah dibuka.
        Itu bukan kesalahan kami, alamat yang Anda tulis salah.
    """,
    "vi": """
        Đơn hàng của bạn chưa được gửi, vui lòng chờ đến thứ Hai.
        Chúng tôi không hoàn tiền sau 30 ngày.
    """,
    "ru": """
        Ваш заказ ещё не отправлен, ждите до понедельника.
        Мы не возвращаем деньги после 30 дней, читайте договор.
        Нет.
    """,
    "uk": """
        Ваше замовлення ще не відправлене, зачекайте до понеділка.
        Ми не повертаємо гроші, бо ви відкрили коробку.
    """,
    "el": """
        Η παραγγελία σας δεν έχει σταλεί ακόμα, περιμένετε μέχρι τη Δευτέρα.
        Δεν επιστρέφουμε χρήματα μετά από 30 ημέρες.
    """,
    "ar": """
        لم يتم إرسال طلبك بعد، انتظر حتى يوم الاثنين.
        لا نعيد المال بعد ثلاثين يوما.
    """,
    "he": """
        ההזמנה שלך עוד לא נשלחה, צריך לחכות ליום שני.
    """,
    "ja": """
        ご注文はまだ発送されていません。月曜日までお待ちください。
        30日を過ぎたので返金はできません。
    """,
    "zh": """
        您的订单还没有发货，请等到星期一。
        盒子已经打开了，我们不能退款。
    """,
    "ko": """
        주문하신 상품은 아직 발송되지 않았습니다. 월요일까지 기다려 주세요.
        상자를 여셨기 때문에 환불해 드릴 수 없습니다.
    """,
    "hi": """
        आपका ऑर्डर अभी तक नहीं भेजा गया है, सोमवार तक इंतज़ार करें।
    """,
    "th": """
        เรายังไม่ได้ส่งสินค้าของคุณ กรุณารอถึงวันจันทร์
    """,
}

ENGLISH = (
    "No.",
    "Denied.",
    "ok",
    "k. noted.",
    "pls fwd ur order no asap",
    "thx, sorted",
    "lol no",
    "nope. cant do that m8",
    "Hi Jürgen,",
    "Lindqvist, Achterberg, Tanaka, Oyelaran, Castellanos",
    "Dr. Salome Brandt, Zürich",
    "Müller GmbH, Königstraße 12, 70173 Stuttgart",
    "SKU TR-2209: out of stock. SKU TR-2210: shipped.",
    "TK1592 IST-LHR 09/11 07:15, seat 14C, gate B7",
    "$348.00, 2 April, INV-2024-118",
    "- passport copy\n- form W-17\n- proof of address",
    "Refund denied. Case closed.",
    "Plan B ist not an option, read the contract.",
    "Your 'Sehr geehrte Damen und Herren' letter reached us on Monday, and the answer is still no.",
    "We can't change the name on the booking. C'est la vie.",
    "The form is called 'Solicitud de devolución de compras' and you didn't fill it in.",
    "Hola Marta, your order is late because you typed the wrong address.",
    "The label says 注意, which means attention. Nothing is wrong with your order.",
    "Привет Anton, your ticket is closed and we won't open it again.",
    "https://portal.kestrelpay.example/anmeldung/konto-bestaetigen/ihre-bestellung",
    "{{first_name}} {{last_name}}",
    "🙄🙄🙄",
    "!!!",
    "",
    "12345",
    "Wait.",
    "Gracias!",
    "AS I SAID THE PARCEL IS LOST",
    "u got ur money back on the 3rd, wot more do u want",
    "Mate, no. Batteries die.",
    "el problema was your modem, not our line, and I told you so twice",
    "> Können Sie mir bitte sagen, wann das Paket kommt?\n\nNo idea. Ask the carrier.",
)


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


CASES = [(language, draft) for language, block in FOREIGN.items() for draft in _lines(block)]


def test_at_least_95_in_100_foreign_drafts_are_told_from_english() -> None:
    missed = [draft for _, draft in CASES if language_of(draft) == "en"]
    assert len(CASES) >= 60
    assert len(FOREIGN) >= 20
    assert len(missed) <= 0.05 * len(CASES), missed


def test_nine_in_ten_foreign_drafts_get_their_own_code() -> None:
    wrong = [(code, language_of(draft), draft) for code, draft in CASES]
    wrong = [row for row in wrong if row[0] != row[1]]
    assert len(wrong) <= 0.1 * len(CASES), wrong


@pytest.mark.parametrize("draft", ENGLISH)
def test_short_slangy_and_mixed_drafts_are_english(draft: str) -> None:
    assert language_of(draft) == "en"


def test_every_training_draft_and_each_of_its_segments_is_english() -> None:
    rows = [json.loads(line) for line in SEED.read_text(encoding="utf-8").splitlines()]
    texts = [row["draft"] for row in rows]
    texts += [segment["text"] for row in rows for segment in row["segments"]]
    assert [text for text in texts if language_of(text) != "en"] == []


def test_plain_english_loads_no_language_model() -> None:
    code = (
        "import sys; from calmtone.reading import language_of; "
        "language_of('Your parcel went back because nobody was there to take it.'); "
        "sys.exit('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text())
def test_any_text_gets_a_two_letter_code(text: str) -> None:
    code = language_of(text)
    assert len(code) in (2, 3)
    assert code.isascii()
    assert code.islower()
