// Dutch wording, for Flanders and Brussels first. U throughout; plainer and shorter than the French.
// Variables: `scope.ts`. Blocks on their own line: `blocks.ts`. '> ' opens a legal mention.

import type { Wording } from './letter-text.ts';
import { DESPITE, NET, PAY, REPLY, REPLY_THEN, SHORT_SUBJECT, SIGNED, STANDING, TABLE } from './parts-nl.ts';
import { STATEMENT_NL } from './variants-nl.ts';

export const NL: Wording = {
  comingDue: {
    subject:
      '{% if several %}{{ invoicesCounted }} vervallen binnenkort, {{ amount }}{% else %}Factuur {{ number }}: vervalt op {{ dueShort }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Uw {{ invoicesCounted }} hieronder, samen ${NET}, vervallen binnenkort{% else %}Uw factuur {{ number }} van ${NET} vervalt op **{{ dueOn }}**{% endif %}.

${TABLE}

Hebt u {% if several %}ze{% else %}de factuur{% endif %} goed ontvangen, en kan ze op de vervaldag worden betaald? Ontbreekt er een bestelbon, een document of een goedkeuring, ${REPLY_THEN}: wij brengen het in orde. Zo niet, dan hoeft u verder niets te doen.

${PAY}

Dank u voor uw vertrouwen.

${SIGNED}`,
  },

  courteousReminder: {
    subject:
      '{% if several %}{{ count }} vervallen facturen, {{ amount }}{% else %}Factuur {{ number }} ({{ amount }}), vervallen op {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

{% if several %}Behoudens vergissing staan uw {{ invoicesCounted }} hieronder nog open, samen ${NET}{% else %}Behoudens vergissing staat factuur {{ number }}, vervallen op {{ dueOn }}, nog open: er rest ${NET}{% endif %}. Wellicht is dit aan uw aandacht ontsnapt.

${TABLE}

Kunt u {% if several %}ze{% else %}deze factuur{% endif %} {% if deadline %}uiterlijk op {{ deadline }}{% else %}in de komende dagen{% endif %} betalen?

${PAY}

Is er een probleem, ontbreekt er een bestelbon of moeten wij bij iemand anders zijn, ${REPLY_THEN}. Hebt u al betaald? Dank u, dan mag u {% if isLetter %}deze brief{% else %}dit bericht{% endif %} negeren.

${SIGNED}`,
  },

  dateRequest: {
    subject:
      '{% if several %}{{ count }} vervallen facturen, {{ amount }}: welke datum?{% else %}Betaaldatum voor factuur {{ number }}?{% endif %}',
    body: `{{ greeting }}

Ik kom terug op {% if several %}uw {{ invoicesCounted }} die vervallen zijn, samen ${NET}{% else %}factuur {{ number }}, die al {{ lateness }} vervallen is: er rest ${NET}{% endif %}.

${TABLE}

**Kunt u mij{% if deadline %} uiterlijk op {{ deadline }}{% endif %} laten weten op welke datum u zult betalen?** Een datum volstaat. Betaalt u liever in schijven, doe dan gerust een voorstel. Betwist u een bedrag, zeg ons dan welk en waarom: ${REPLY}.

${PAY}

Is uw betaling al onderweg, dan volstaat de datum ervan. Alvast bedankt.

${SIGNED}`,
  },

  call: {
    subject: 'Telefoon: {{ debtorName }}, {{ amount }}',
    body: `## Waarom bellen

{{ debtorName }} is **{{ amount }}** verschuldigd aan {{ creditorName }} voor {% if several %}{{ invoicesCounted }}. De oudste, {{ number }}, is{% else %}factuur {{ number }}, die{% endif %} al {{ lateness }} vervallen{% if several == false %} is{% endif %}.{% if earlier %} Al gebeurd{% if earlierFor %} voor {{ earlierFor }}{% endif %}: {{ earlier }}.{% endif %}

<invoices/>

{% if asksAccessories %}<claim/>{% endif %}

${STANDING}

## Wat u kunt zeggen

1. “Goedendag{% if recipientName %} {{ recipientName }}{% endif %}, u spreekt met {% if signatory %}{{ signatory }} van {% endif %}{{ creditorName }}. Ik bel over {% if several %}uw {{ invoicesCounted }} die vervallen zijn{% else %}factuur {{ number }}{% endif %}.”
2. “Is alles in orde met de {% if several %}facturen{% else %}factuur{% endif %}?” Laat daarna antwoorden.
3. “Op welke datum kunt u {{ amount }} betalen?” Een datum en een bedrag, niet “binnenkort”.
4. Herhaal datum en bedrag: “Dus {{ amount }}, op …, klopt dat?”
5. “Dank u. Ik bevestig het u vandaag nog schriftelijk.”

## Als er een hindernis is

- Betwisting: noteer het precieze punt en het bedrag, en dring voor dat deel niet aan.
- Krap bij kas: stel een kort afbetalingsplan voor, met een eerste datum dichtbij.
- Al betaald: vraag de datum, het bedrag en de gebruikte rekening.
- Andere contactpersoon: vraag naam, adres en rechtstreeks nummer.

## Voor de overschrijving

<payment/>

Noteer het antwoord alstublieft meteen: het vervolg van het dossier hangt ervan af.`,
  },

  costsNotice: {
    subject:
      '{% if several %}{{ count }} vervallen facturen, {{ amount }}: welke oplossing?{% else %}Factuur {{ number }} ({{ amount }}): welke oplossing?{% endif %}',
    body: `{{ greeting }}

{% if several %}Uw {{ invoicesCounted }} hieronder staan nog open{% else %}Factuur {{ number }}, die al {{ lateness }} vervallen is, staat nog open{% endif %}${DESPITE}. Verschuldigd is ${NET}.

${TABLE}

{% if hasAccessories %}<claim/>

{% if asksAccessories %}De bedragen boven op de hoofdsom zijn bij laattijdige betaling {% if isConsumer == false %}van rechtswege {% endif %}verschuldigd{% if articles %} ({{ articles }}){% endif %}. Wij zijn bereid ervan af te zien als wij samen een oplossing vinden{% if deadline %}, uiterlijk op {{ deadline }}{% endif %}.{% else %}De vermelde interesten en vergoedingen zijn bij laattijdige betaling {% if isConsumer == false %}van rechtswege {% endif %}verschuldigd{% if articles %} ({{ articles }}){% endif %}. **Wij zien ervan af als wij {{ principal }} ontvangen{% if deadline %} uiterlijk op {{ deadline }}{% endif %}**, of als wij binnen die termijn een afbetalingsplan afspreken.{% endif %}{% endif %}

U hebt{% if deadline %} tot en met {{ deadline }}{% endif %} twee mogelijkheden: betalen, of ons een afbetalingsplan voorstellen. In beide gevallen bespreken wij het graag met u: ${REPLY}.

${PAY}

Betwist u een deel van het bedrag, zeg ons dan welk deel: de rest kan intussen worden betaald. Dank u voor uw antwoord.

${SIGNED}`,
  },

  lastNotice: {
    subject:
      '{% if several %}{{ count }} vervallen facturen, {{ amount }}: laatste herinnering{% else %}Factuur {{ number }}: laatste herinnering, {{ amount }}{% endif %}',
    body: `{{ greeting }}

{% if several %}Uw {{ invoicesCounted }} hieronder staan nog open{% else %}Factuur {{ number }}, vervallen op {{ dueOn }}, staat nog open{% endif %}${DESPITE}. Te betalen: ${NET}.

${TABLE}

{% if asksAccessories %}<claim/>

{% if articles %}Interesten en vergoedingen zijn bij laattijdige betaling {% if isConsumer == false %}van rechtswege {% endif %}verschuldigd ({{ articles }}).{% endif %}{% endif %}

**Gelieve te betalen{% if deadline %} uiterlijk op {{ deadline }}{% endif %}**, of binnen die termijn een afbetalingsplan met ons af te spreken. Zonder betaling of antwoord sturen wij u een ingebrekestelling.{% if law == "BE" and debtorCountry == "BE" and isConsumer == false and isPublicBody == false %} Als de schuld niet wordt betwist, kunnen wij ze daarna toevertrouwen aan een advocaat en een gerechtsdeurwaarder, via de procedure voor de invordering van onbetwiste geldschulden (artikelen 1394/20 en volgende van het Gerechtelijk Wetboek).{% endif %}

${PAY}

U kunt dit nog vermijden. Hebt u moeilijkheden of bent u het er niet mee eens, ${REPLY_THEN}.

${SIGNED}`,
  },

  formalNotice: {
    subject:
      'Ingebrekestelling: {% if several %}{{ invoicesCounted }}{% else %}factuur {{ number }}{% endif %}, {{ amount }}',
    letterTitle: 'Ingebrekestelling',
    body: `{{ greeting }}

{% if several %}De {{ invoicesCounted }} hieronder staan nog open{% else %}De factuur hieronder, vervallen op {{ dueOn }}, staat nog open{% endif %}${DESPITE}.

**Hierbij stellen wij u in gebreke en verzoeken wij u de som van {{ amount }} te betalen{% if deadline %}, uiterlijk op {{ deadline }}{% endif %}.** {% if isLetter %}Deze brief{% else %}Dit bericht{% endif %} geldt als ingebrekestelling{% if law == "FR" %} in de zin van artikel 1344 van het Franse Burgerlijk Wetboek{% endif %}.{% if stillFree %} In deze som zit {{ stillFree }} die later verviel en waarvoor de termijn van 14 dagen van een gratis herinnering nog niet verstreken is: daar komen geen kosten bij.{% endif %}

<parties/>

<invoices/>

${STANDING}

{% if asksAccessories %}<claim/>

{% if hasCompensation and articles %}Grondslag van de bedragen boven op de hoofdsom: {{ articles }}.{% endif %}{% endif %}

{% if hasInterest %}{% if law == "BE" and isConsumer == false %}De nalatigheidsinterest is van rechtswege en zonder ingebrekestelling verschuldigd, met toepassing van de wet van 2 augustus 2002 betreffende de bestrijding van de betalingsachterstand bij handelstransacties{% else %}De nalatigheidsinterest is als volgt berekend{% endif %}{% if interestArticles %} ({{ interestArticles }}){% endif %}{% if rates %}, tegen een jaarlijkse rentevoet van {{ rates }}{% endif %}. Hij loopt door tot de volledige betaling.

<interest/>{% elsif law == "FR" and isConsumer %}Vanaf deze ingebrekestelling loopt interest tegen de Franse wettelijke rentevoet, tot de volledige betaling (artikelen 1231-6 en 1344-1 van het Franse Burgerlijk Wetboek).{% endif %}

${PAY}

Betaalt u niet binnen deze termijn, dan behouden wij ons het recht voor de zaak zonder verdere herinnering aan de bevoegde rechtbank voor te leggen{% if isConsumer == false %}; de kosten die de wet ten laste van de schuldenaar legt, komen er dan bij{% endif %}.

Tot dan blijft een minnelijke regeling mogelijk. Wilt u een afbetalingsplan voorstellen of bent u het er niet mee eens, ${REPLY_THEN}. Wij danken u voor een spoedige reactie.

${SIGNED}`,
  },

  consumerFirstReminder: {
    subject:
      '{% if several %}{{ count }} vervallen facturen, {{ amount }}{% else %}Factuur {{ number }} ({{ amount }}), vervallen op {{ dueShort }}{% endif %}',
    shorterSubject: SHORT_SUBJECT,
    body: `{{ greeting }}

Behoudens vergissing hebben wij de betaling van {% if several %}uw {{ invoicesCounted }} hieronder{% else %}{% if isInstalment %}de termijn van {% endif %}factuur {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, vervallen op {{ dueOn }},{% endif %} nog niet ontvangen. Het verschuldigde saldo bedraagt ${NET}.

${TABLE}

**Deze herinnering is gratis.** U hebt ten minste 14 kalenderdagen om zonder enige kosten te betalen. Die termijn begint {% if isLetter %}op de derde werkdag na de verzending van deze brief{% else %}op de dag na de verzending van dit bericht{% endif %}{% if freeUntil %} en eindigt op **{{ freeUntil }}**{% endif %}.

${PAY}

Hebt u een vraag, betwist u iets, betaalt u liever in schijven of hebt u al betaald, ${REPLY_THEN}. Alvast bedankt.

${SIGNED}

> Schuldeiser: {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.{% if laterIndemnity or laterRate %} Is het saldo na deze termijn niet betaald, dan {% if laterIndemnity and laterRate %}kunnen{% else %}kan{% endif %} {% if laterIndemnity %}een schadevergoeding van {{ laterIndemnity }}{% endif %}{% if laterIndemnity and laterRate %} en {% endif %}{% if laterRate %}nalatigheidsinterest tegen een jaarlijkse rentevoet van {{ laterRate }}{% endif %} worden gevorderd.{% endif %} Herinnering volgens artikel XIX.2 van het Wetboek van economisch recht. U krijgt de bewijsstukken op eenvoudig verzoek.`,
  },

  consumerSecondReminder: {
    subject:
      '{% if several %}{{ count }} vervallen facturen, {{ amount }}{% else %}Factuur {{ number }}: nog {{ amount }} te betalen{% endif %}',
    body: `{{ greeting }}

{% if several %}Uw {{ invoicesCounted }} hieronder zijn nog niet betaald{% else %}Factuur {{ number }}{% if invoiceSubject %} ({{ invoiceSubject }}){% endif %}, vervallen op {{ dueOn }}, is nog niet betaald{% endif %}. De termijn van 14 dagen van onze gratis herinnering is {% if freeUntil %}op {{ freeUntil }} {% endif %}verstreken. Verschuldigd is nog ${NET}.{% if stillFree %} Daarin zit {{ stillFree }} die later verviel en waarvoor deze termijn nog niet verstreken is: daar komen geen kosten bij.{% endif %}

${TABLE}

{% if asksAccessories %}<claim/>

Deze bedragen volgen uit onze voorwaarden, binnen de grenzen van de artikelen XIX.2 tot XIX.4 van het Wetboek van economisch recht.{% endif %}

Kunt u dit bedrag {% if deadline %}uiterlijk op {{ deadline }}{% else %}in de komende dagen{% endif %} betalen? Lukt het niet in één keer, stel ons dan gerust een afbetalingsplan voor.

${PAY}

Hebt u vragen of bent u het er niet mee eens, ${REPLY_THEN}. Dank u voor uw antwoord.

${SIGNED}

> Schuldeiser: {{ creditorName }}{% if creditorRegistration %}, {{ creditorRegistration }}{% endif %}.`,
  },

  statement: STATEMENT_NL,

  planInstalment: {
    subject: 'Termijn van {{ deadline }}: {{ amount }}',
    body: `{{ greeting }}

Volgens ons afbetalingsplan is een betaling van **{{ amount }}** voorzien op **{{ deadline }}** ({{ numbers }}). Bedankt dat u daarmee rekening houdt.

${PAY}

Is deze betaling al onderweg? Dank u, dan mag u dit bericht negeren. Komt er iets tussen? Antwoord ons vóór die datum: wij zoeken samen met u een oplossing.

${SIGNED}`,
  },

  thankYou: {
    subject: 'Goed ontvangen, dank u',
    body: `{{ greeting }}

Wij hebben uw betaling van {% if several %}de facturen {{ numbers }}{% else %}factuur {{ number }}{% endif %} goed ontvangen. Dank u, en tot binnenkort.

${SIGNED}`,
  },
};
