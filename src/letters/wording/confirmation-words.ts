// The words of a written confirmation: after a call, of an answer on the debtor's page, of money that came in. Templates like
// those of the reminders: `confirmed-scope.ts` says what each may name. Amounts and days come written out.

import type { Language } from '../../claim/parties.ts';

export type ConfirmationWords = {
  readonly subjects: {
    readonly call: string;
    readonly page: string;
    readonly plan: string;
    readonly thanks: string;
    readonly settlement: string;
    readonly settlementWithdrawn: string;
    readonly settlementFollows: string;
    readonly planFollows: string;
  };
  readonly after: { readonly call: string; readonly page: string; readonly planRefused: string };
  readonly promise: string;
  readonly dispute: string;
  readonly callBack: string;
  readonly planProposed: string;
  readonly planRefused: string;
  readonly paid: string;
  readonly received: string;
  readonly thanks: string;
  /** Paragraphs. */
  readonly settlement: readonly string[];
  readonly settlementWithdrawn: readonly string[];
  readonly settlementFollows: readonly string[];
  readonly planFollows: readonly string[];
  readonly mistaken: string;
};

export const CONFIRMATION_WORDS: Readonly<Record<Language, ConfirmationWords>> = {
  fr: {
    subjects: {
      call: 'Confirmation de notre appel',
      page: 'Votre réponse nous est bien parvenue',
      plan: 'Votre proposition d’échéancier',
      thanks: 'Bien reçu, merci',
      settlement: 'Proposition : {{ amount }} pour le {{ payOn }}',
      settlementWithdrawn: 'Notre proposition du {{ on }} est retirée',
      settlementFollows: 'Notre proposition du {{ on }} vaut pour {{ numbers }}',
      planFollows: 'L’échéancier du {{ on }} vaut pour {{ numbers }}',
    },
    after: {
      call: 'Merci pour notre échange du {{ callOn }}.',
      page: 'Merci pour votre réponse.',
      planRefused: 'Merci pour votre proposition.',
    },
    promise:
      "Comme convenu, nous attendons votre règlement de {{ amount }} pour le {{ payOn }} ({{ numbers }}). D'ici là, nous ne vous relancerons pas pour ce montant.",
    dispute:
      "Nous avons noté que vous contestez {% if amount %}{{ amount }} sur la facture {{ number }}{% else %}la facture {{ number }}{% endif %}. Nous vous répondrons d'ici au {{ answerBy }} ; ce montant ne vous est pas demandé entre-temps.{% if rest %} Le reste de cette facture, {{ rest }}, demeure dû.{% endif %}",
    callBack: 'Comme convenu, nous vous rappellerons le {{ on }}.',
    planProposed:
      "Vous proposez de régler {{ whole }} en {{ count }} versements :\n\n<schedule/>\n\nNous vous répondrons d'ici au {{ answerBy }} ; nous ne vous relancerons pas entre-temps.",
    planRefused:
      "Nous ne pouvons pas accepter l'échéancier de {{ whole }} que vous avez proposé. Répondez à ce message ou appelez-nous : nous chercherons une solution avec vous.",
    paid: "Vous nous indiquez avoir réglé {% if numbers %}{{ numbers }} {% endif %}le {{ paidOn }}. {% if isFound %}{{ received }} nous sont bien parvenus depuis : nous n'avons plus rien à vérifier. Merci.{% else %}{% if received %}{{ received }} nous sont parvenus depuis ; {{ left }} restent ouverts. {% endif %}Nous vérifions auprès de notre banque et ne vous relancerons pas {% if numbers %}à ce sujet {% endif %}d'ici au {{ until }}.{% endif %}",
    received: 'Nous lirons votre message avec attention et vous répondrons.',
    thanks: 'Nous avons bien reçu votre règlement ({{ numbers }}). Merci, et à bientôt.',
    settlement: [
      'Nous vous proposons de régler {{ amount }} au plus tard le {{ payOn }} pour {{ numbers }}{% if whole %}, dont {{ whole }} restent ouverts{% else %}, sans frais ni intérêts de retard{% endif %}.',
      '<payment/>',
      "Si ce règlement nous parvient d'ici là, vous ne nous devrez plus rien à ce titre, frais et intérêts compris. Nous ne vous relancerons pas entre-temps.{% if rest %} En plus, {{ rest }} sont ouverts pour {{ numbers }} : ils ne font pas partie de cette proposition et restent dus.{% endif %}",
      '{% if pageUrl %}Lire la proposition et répondre\n{{ pageUrl }}{% endif %}',
      'Passé cette date, cette proposition prend fin et la totalité reste due. Une question ? Répondez simplement à ce message.',
    ],
    settlementWithdrawn: [
      'Nous retirons notre proposition du {{ on }} pour {{ numbers }}. Ce qui reste ouvert est de nouveau dû en entier.',
      'Si vous avez déjà payé en comptant sur elle, répondez à ce message : nous en tenons compte.',
    ],
    settlementFollows: [
      '{% if isBack %}La facture {{ later }} ne remplace plus {{ earlier }}{% else %}La facture {{ later }} remplace {{ earlier }}{% endif %}. Notre proposition du {{ on }} tient toujours, pour {{ numbers }}.',
      "Il vous suffit de régler {{ amount }} au plus tard le {{ payOn }}{% if whole %}, sur {{ whole }} qui restent ouverts{% endif %}. Si ce règlement nous parvient d'ici là, vous ne nous devrez plus rien à ce titre, frais et intérêts compris.{% if rest %} Les autres {{ rest }} de la facture {{ later }} n'en font pas partie : nous vous écrirons à ce sujet.{% endif %}",
      '{% if pageUrl %}Lire la proposition et répondre\n{{ pageUrl }}{% endif %}',
      'Si vous avez déjà payé, nous en tenons compte. Une question ? Répondez simplement à ce message.',
    ],
    planFollows: [
      "{% if isBack %}La facture {{ later }} ne remplace plus {{ earlier }}{% else %}La facture {{ later }} remplace {{ earlier }}{% endif %}. L'échéancier du {{ on }} continue pour {{ numbers }}. Voici les versements qui restent :",
      '<schedule/>',
      "Ses autres conditions ne changent pas.{% if rest %} Les autres {{ rest }} de la facture {{ later }} n'en font pas partie : nous vous écrirons à ce sujet.{% endif %}",
      'Si vous avez déjà payé, nous en tenons compte. Une question ? Répondez simplement à ce message.',
    ],
    mistaken: 'Si nous avons mal compris, répondez simplement à ce message.',
  },
  nl: {
    subjects: {
      call: 'Bevestiging van ons gesprek',
      page: 'Uw antwoord is goed aangekomen',
      plan: 'Uw voorstel voor een afbetalingsplan',
      thanks: 'Goed ontvangen, dank u',
      settlement: 'Voorstel: {{ amount }} tegen {{ payOn }}',
      settlementWithdrawn: 'Ons voorstel van {{ on }} is ingetrokken',
      settlementFollows: 'Ons voorstel van {{ on }} geldt voor {{ numbers }}',
      planFollows: 'Het afbetalingsplan van {{ on }} geldt voor {{ numbers }}',
    },
    after: {
      call: 'Bedankt voor ons gesprek van {{ callOn }}.',
      page: 'Bedankt voor uw antwoord.',
      planRefused: 'Bedankt voor uw voorstel.',
    },
    promise:
      'Zoals afgesproken verwachten wij uw betaling van {{ amount }} tegen {{ payOn }} ({{ numbers }}). Tot dan sturen wij u voor dit bedrag geen herinnering.',
    dispute:
      'Wij hebben genoteerd dat u {% if amount %}{{ amount }} op factuur {{ number }}{% else %}factuur {{ number }}{% endif %} betwist. Wij antwoorden u tegen {{ answerBy }}; intussen wordt dit bedrag niet van u gevraagd.{% if rest %} De rest van die factuur, {{ rest }}, blijft verschuldigd.{% endif %}',
    callBack: 'Zoals afgesproken bellen wij u op {{ on }} terug.',
    planProposed:
      'U stelt voor {{ whole }} in {{ count }} termijnen te betalen:\n\n<schedule/>\n\nWij antwoorden u tegen {{ answerBy }}; intussen sturen wij u geen herinnering.',
    planRefused:
      'Wij kunnen het door u voorgestelde afbetalingsplan van {{ whole }} niet aanvaarden. Antwoord op dit bericht of bel ons: wij zoeken graag samen met u een oplossing.',
    paid: 'U meldt dat u {% if numbers %}{{ numbers }} {% endif %}op {{ paidOn }} betaald hebt. {% if isFound %}Wij hebben {{ received }} intussen goed ontvangen: wij hoeven niets meer na te gaan. Dank u.{% else %}{% if received %}Intussen ontvingen wij {{ received }}; {{ left }} staat nog open. {% endif %}Wij gaan dit na bij onze bank en sturen u {% if numbers %}daarvoor {% endif %}tot en met {{ until }} geen herinnering.{% endif %}',
    received: 'Wij lezen uw bericht aandachtig en antwoorden u.',
    thanks: 'Wij hebben uw betaling goed ontvangen ({{ numbers }}). Dank u, en tot binnenkort.',
    settlement: [
      'Wij stellen u voor om {{ amount }} te betalen voor {{ numbers }}, uiterlijk op {{ payOn }}{% if whole %}; in totaal staat {{ whole }} nog open{% else %}, zonder kosten of nalatigheidsinterest{% endif %}.',
      '<payment/>',
      'Ontvangen wij deze betaling uiterlijk op die datum, dan bent u ons hiervoor niets meer verschuldigd, kosten en interest inbegrepen. Intussen sturen wij u geen herinnering.{% if rest %} Daarnaast staat {{ rest }} open voor {{ numbers }}: dat maakt geen deel uit van dit voorstel en blijft verschuldigd.{% endif %}',
      '{% if pageUrl %}Het voorstel lezen en antwoorden\n{{ pageUrl }}{% endif %}',
      'Na die datum vervalt dit voorstel en blijft het volledige bedrag verschuldigd. Een vraag? Antwoord gewoon op dit bericht.',
    ],
    settlementWithdrawn: [
      'Wij trekken ons voorstel van {{ on }} voor {{ numbers }} in. Wat openstaat, is opnieuw volledig verschuldigd.',
      'Hebt u al betaald omdat u erop rekende? Antwoord dan op dit bericht: wij houden er rekening mee.',
    ],
    settlementFollows: [
      '{% if isBack %}Factuur {{ later }} vervangt {{ earlier }} niet meer{% else %}Factuur {{ later }} vervangt {{ earlier }}{% endif %}. Ons voorstel van {{ on }} blijft gelden, voor {{ numbers }}.',
      'Het volstaat {{ amount }} te betalen, uiterlijk op {{ payOn }}{% if whole %}; in totaal staat {{ whole }} nog open{% endif %}. Ontvangen wij deze betaling uiterlijk op die datum, dan bent u ons hiervoor niets meer verschuldigd, kosten en interest inbegrepen.{% if rest %} De overige {{ rest }} van factuur {{ later }} maakt er geen deel van uit: daarover schrijven wij u nog.{% endif %}',
      '{% if pageUrl %}Het voorstel lezen en antwoorden\n{{ pageUrl }}{% endif %}',
      'Hebt u al betaald, dan houden wij daar rekening mee. Een vraag? Antwoord gewoon op dit bericht.',
    ],
    planFollows: [
      '{% if isBack %}Factuur {{ later }} vervangt {{ earlier }} niet meer{% else %}Factuur {{ later }} vervangt {{ earlier }}{% endif %}. Het afbetalingsplan van {{ on }} loopt verder voor {{ numbers }}. Dit zijn de termijnen die overblijven:',
      '<schedule/>',
      'De andere voorwaarden blijven dezelfde.{% if rest %} De overige {{ rest }} van factuur {{ later }} maakt er geen deel van uit: daarover schrijven wij u nog.{% endif %}',
      'Hebt u al betaald, dan houden wij daar rekening mee. Een vraag? Antwoord gewoon op dit bericht.',
    ],
    mistaken: 'Hebben wij u verkeerd begrepen? Antwoord dan gewoon op dit bericht.',
  },
  en: {
    subjects: {
      call: 'Confirmation of our call',
      page: 'We have received your answer',
      plan: 'Your proposal to pay in instalments',
      thanks: 'Payment received, thank you',
      settlement: 'Our offer: {{ amount }} by {{ payOn }}',
      settlementWithdrawn: 'Our offer of {{ on }} is withdrawn',
      settlementFollows: 'Our offer of {{ on }} holds for {{ numbers }}',
      planFollows: 'The payment plan of {{ on }} holds for {{ numbers }}',
    },
    after: {
      call: 'Thank you for speaking with us on {{ callOn }}.',
      page: 'Thank you for your answer.',
      planRefused: 'Thank you for your proposal.',
    },
    promise:
      'As agreed, we expect your payment of {{ amount }} on {{ payOn }} ({{ numbers }}). Until then we will not remind you of this amount.',
    dispute:
      'We have noted that you dispute {% if amount %}{{ amount }} of invoice {{ number }}{% else %}invoice {{ number }}{% endif %}. We will answer by {{ answerBy }}; meanwhile we will not ask you to pay this amount.{% if rest %} The rest of that invoice, {{ rest }}, remains due.{% endif %}',
    callBack: 'As agreed, we will call you again on {{ on }}.',
    planProposed:
      'You propose to pay {{ whole }} in {{ count }} instalments:\n\n<schedule/>\n\nWe will answer by {{ answerBy }}; meanwhile we will not remind you.',
    planRefused:
      'We cannot accept the payment plan for {{ whole }} that you proposed. Please reply to this message or call us: we will look for a solution with you.',
    paid: 'You tell us that you paid {% if numbers %}{{ numbers }} {% endif %}on {{ paidOn }}. {% if isFound %}We have since received {{ received }}: there is nothing left to check. Thank you.{% else %}{% if received %}We have since received {{ received }}; {{ left }} is still open. {% endif %}We are checking this with our bank and will not remind you {% if numbers %}of it {% endif %}until after {{ until }}.{% endif %}',
    received: 'We will read your message carefully and reply to you.',
    thanks: 'We have received your payment ({{ numbers }}). Thank you.',
    settlement: [
      'Our offer is that you pay {{ amount }} by {{ payOn }} for {{ numbers }}{% if whole %}, of which {{ whole }} is open{% else %}, without costs or late-payment interest{% endif %}.',
      '<payment/>',
      'If this payment reaches us by then, you will owe us nothing more for this, costs and interest included. Meanwhile we will not remind you.{% if rest %} In addition, {{ rest }} is open for {{ numbers }}: it is not part of this offer and remains due.{% endif %}',
      '{% if pageUrl %}Read the offer and answer\n{{ pageUrl }}{% endif %}',
      'After that day this offer ends and the whole amount remains due. A question? Simply reply to this message.',
    ],
    settlementWithdrawn: [
      'We withdraw our offer of {{ on }} for {{ numbers }}. What is open is due in full again.',
      'If you have already paid because you relied on it, reply to this message: we will take it into account.',
    ],
    settlementFollows: [
      '{% if isBack %}Invoice {{ later }} no longer replaces {{ earlier }}{% else %}Invoice {{ later }} replaces {{ earlier }}{% endif %}. Our offer of {{ on }} still stands, for {{ numbers }}.',
      'It is enough to pay {{ amount }} by {{ payOn }}{% if whole %}, of {{ whole }} that is open{% endif %}. If this payment reaches us by then, you will owe us nothing more for this, costs and interest included.{% if rest %} The other {{ rest }} of invoice {{ later }} is not part of it: we will write to you about that.{% endif %}',
      '{% if pageUrl %}Read the offer and answer\n{{ pageUrl }}{% endif %}',
      'If you have already paid, we take it into account. A question? Simply reply to this message.',
    ],
    planFollows: [
      '{% if isBack %}Invoice {{ later }} no longer replaces {{ earlier }}{% else %}Invoice {{ later }} replaces {{ earlier }}{% endif %}. The payment plan of {{ on }} goes on for {{ numbers }}. These instalments are left:',
      '<schedule/>',
      'Its other terms do not change.{% if rest %} The other {{ rest }} of invoice {{ later }} is not part of it: we will write to you about that.{% endif %}',
      'If you have already paid, we take it into account. A question? Simply reply to this message.',
    ],
    mistaken: 'If we have misunderstood, simply reply to this message.',
  },
  de: {
    subjects: {
      call: 'Bestätigung unseres Gesprächs',
      page: 'Ihre Antwort ist angekommen',
      plan: 'Ihr Vorschlag für eine Ratenzahlung',
      thanks: 'Zahlung erhalten, vielen Dank',
      settlement: 'Vorschlag: {{ amount }} bis zum {{ payOn }}',
      settlementWithdrawn: 'Unser Vorschlag vom {{ on }}: zurückgezogen',
      settlementFollows: 'Unser Vorschlag vom {{ on }} gilt für {{ numbers }}',
      planFollows: 'Der Ratenplan vom {{ on }} gilt für {{ numbers }}',
    },
    after: {
      call: 'Vielen Dank für unser Gespräch vom {{ callOn }}.',
      page: 'Vielen Dank für Ihre Antwort.',
      planRefused: 'Vielen Dank für Ihren Vorschlag.',
    },
    promise:
      'Wie besprochen erwarten wir Ihre Zahlung von {{ amount }} zum {{ payOn }} ({{ numbers }}). Bis dahin erinnern wir Sie nicht an diesen Betrag.',
    dispute:
      'Wir haben vermerkt, dass Sie {% if amount %}{{ amount }} der Rechnung {{ number }}{% else %}die Rechnung {{ number }}{% endif %} bestreiten. Wir antworten Ihnen bis zum {{ answerBy }}; bis dahin verlangen wir diesen Betrag nicht.{% if rest %} Der Rest dieser Rechnung, {{ rest }}, bleibt offen.{% endif %}',
    callBack: 'Wie besprochen rufen wir Sie am {{ on }} wieder an.',
    planProposed:
      'Sie schlagen vor, {{ whole }} in {{ count }} Raten zu zahlen:\n\n<schedule/>\n\nWir antworten Ihnen bis zum {{ answerBy }}; bis dahin erinnern wir Sie nicht.',
    planRefused:
      'Den von Ihnen vorgeschlagenen Ratenplan über {{ whole }} können wir nicht annehmen. Antworten Sie auf diese Nachricht oder rufen Sie uns an: Wir suchen mit Ihnen eine Lösung.',
    paid: 'Sie teilen uns mit, dass Sie {% if numbers %}{{ numbers }} {% endif %}am {{ paidOn }} {% if numbers %}be{% else %}ge{% endif %}zahlt haben. {% if isFound %}Inzwischen sind {{ received }} bei uns eingegangen: wir haben nichts mehr zu prüfen. Vielen Dank.{% else %}{% if received %}Inzwischen sind {{ received }} bei uns eingegangen; {{ left }} sind noch offen. {% endif %}Wir prüfen das bei unserer Bank und erinnern Sie {% if numbers %}daran {% endif %}bis zum {{ until }} nicht.{% endif %}',
    received: 'Wir lesen Ihre Nachricht aufmerksam und antworten Ihnen.',
    thanks: 'Wir haben Ihre Zahlung erhalten ({{ numbers }}). Vielen Dank und bis bald.',
    settlement: [
      'Wir schlagen Ihnen vor, {{ amount }} bis zum {{ payOn }} für {{ numbers }} zu zahlen{% if whole %}; offen sind {{ whole }}{% else %}, ohne Kosten und Verzugszinsen{% endif %}.',
      '<payment/>',
      'Geht diese Zahlung bis dahin bei uns ein, schulden Sie uns hierfür nichts mehr, Kosten und Zinsen eingeschlossen. Bis dahin erinnern wir Sie nicht.{% if rest %} Darüber hinaus sind {{ rest }} für {{ numbers }} offen: sie gehören nicht zu diesem Vorschlag und bleiben fällig.{% endif %}',
      '{% if pageUrl %}Vorschlag lesen und antworten\n{{ pageUrl }}{% endif %}',
      'Danach endet dieser Vorschlag, und der gesamte Betrag bleibt fällig. Eine Frage? Antworten Sie einfach auf diese Nachricht.',
    ],
    settlementWithdrawn: [
      'Wir ziehen unseren Vorschlag vom {{ on }} für {{ numbers }} zurück. Was offen ist, ist wieder in voller Höhe fällig.',
      'Haben Sie im Vertrauen darauf schon gezahlt, antworten Sie auf diese Nachricht: Wir berücksichtigen es.',
    ],
    settlementFollows: [
      '{% if isBack %}Die Rechnung {{ later }} ersetzt {{ earlier }} nicht mehr{% else %}Die Rechnung {{ later }} ersetzt {{ earlier }}{% endif %}. Unser Vorschlag vom {{ on }} gilt weiterhin, für {{ numbers }}.',
      'Es genügt, {{ amount }} bis zum {{ payOn }} zu zahlen{% if whole %}; offen sind {{ whole }}{% endif %}. Geht diese Zahlung bis dahin bei uns ein, schulden Sie uns hierfür nichts mehr, Kosten und Zinsen eingeschlossen.{% if rest %} Die übrigen {{ rest }} der Rechnung {{ later }} gehören nicht dazu: Darüber schreiben wir Ihnen noch.{% endif %}',
      '{% if pageUrl %}Vorschlag lesen und antworten\n{{ pageUrl }}{% endif %}',
      'Haben Sie schon gezahlt, berücksichtigen wir es. Eine Frage? Antworten Sie einfach auf diese Nachricht.',
    ],
    planFollows: [
      '{% if isBack %}Die Rechnung {{ later }} ersetzt {{ earlier }} nicht mehr{% else %}Die Rechnung {{ later }} ersetzt {{ earlier }}{% endif %}. Der Ratenplan vom {{ on }} läuft für {{ numbers }} weiter. Diese Raten bleiben:',
      '<schedule/>',
      'Seine übrigen Bedingungen bleiben gleich.{% if rest %} Die übrigen {{ rest }} der Rechnung {{ later }} gehören nicht dazu: Darüber schreiben wir Ihnen noch.{% endif %}',
      'Haben Sie schon gezahlt, berücksichtigen wir es. Eine Frage? Antworten Sie einfach auf diese Nachricht.',
    ],
    mistaken: 'Haben wir etwas falsch verstanden, antworten Sie einfach auf diese Nachricht.',
  },
};
