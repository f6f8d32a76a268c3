// The words of what is left of an offer or a plan that the debtor has in hand, once what is open under it has changed: a credit note, a
// part payment, or one that was taken back. Templates, as in `confirmation-words.ts`.

import type { Language } from '../../claim/parties.ts';

type LeftWords = { readonly subject: string; readonly paragraphs: readonly string[] };

export const LEFT_WORDS: Readonly<
  Record<Language, Readonly<Record<'settlementLeft' | 'planLeft', LeftWords>>>
> = {
  fr: {
    settlementLeft: {
      subject: 'Proposition du {{ on }} : il reste {{ amount }} à régler',
      paragraphs: [
        'Ce qui est ouvert pour {{ numbers }} a changé depuis notre dernier message. Notre proposition du {{ on }} tient toujours.',
        "Il vous suffit de régler {{ amount }} au plus tard le {{ payOn }}{% if whole %}, sur {{ whole }} qui restent ouverts{% endif %}. Si ce règlement nous parvient d'ici là, vous ne nous devrez plus rien à ce titre, frais et intérêts compris.{% if rest %} En plus, {{ rest }} sont ouverts pour {{ numbers }} : ils ne font pas partie de cette proposition et restent dus.{% endif %}",
        '<payment/>',
        '{% if pageUrl %}Lire la proposition et répondre\n{{ pageUrl }}{% endif %}',
        'Si vous avez déjà payé, nous en tenons compte. Une question ? Répondez simplement à ce message.',
      ],
    },
    planLeft: {
      subject: 'Échéancier du {{ on }} : les versements qui restent',
      paragraphs: [
        "{% if back %}{{ back }} reçus pour {{ numbers }} nous ont été repris par la banque le {{ backOn }}{% else %}Ce qui est ouvert pour {{ numbers }} a changé depuis notre dernier message{% endif %}. L'échéancier du {{ on }} continue.{% if until %} Réglée au plus tard le {{ until }}, la somme qui manque ainsi ne le remet pas en cause.{% endif %} Voici les versements qui restent :",
        '<schedule/>',
        "{% if rest %}En plus, {{ rest }} sont ouverts pour {{ numbers }} : ils ne font pas partie de cet échéancier et restent dus. Pour convenir d'une date, répondez simplement à ce message.{% endif %}",
        '<payment/>',
        'Ses autres conditions ne changent pas.',
        'Si vous avez déjà payé, nous en tenons compte. Une question ? Répondez simplement à ce message.',
      ],
    },
  },
  nl: {
    settlementLeft: {
      subject: 'Voorstel van {{ on }}: nog {{ amount }} te betalen',
      paragraphs: [
        'Wat openstaat voor {{ numbers }} is sinds ons laatste bericht veranderd. Ons voorstel van {{ on }} blijft gelden.',
        'Het volstaat {{ amount }} te betalen, uiterlijk op {{ payOn }}{% if whole %}; in totaal staat {{ whole }} nog open{% endif %}. Ontvangen wij deze betaling uiterlijk op die datum, dan bent u ons hiervoor niets meer verschuldigd, kosten en interest inbegrepen.{% if rest %} Daarnaast staat {{ rest }} open voor {{ numbers }}: dat maakt geen deel uit van dit voorstel en blijft verschuldigd.{% endif %}',
        '<payment/>',
        '{% if pageUrl %}Het voorstel lezen en antwoorden\n{{ pageUrl }}{% endif %}',
        'Hebt u al betaald, dan houden wij daar rekening mee. Een vraag? Antwoord gewoon op dit bericht.',
      ],
    },
    planLeft: {
      subject: 'Afbetalingsplan van {{ on }}: de resterende termijnen',
      paragraphs: [
        '{% if back %}{{ back }}, ontvangen voor {{ numbers }}, is op {{ backOn }} door de bank teruggenomen{% else %}Wat openstaat voor {{ numbers }} is sinds ons laatste bericht veranderd{% endif %}. Het afbetalingsplan van {{ on }} loopt verder.{% if until %} Betaalt u het ontbrekende bedrag uiterlijk op {{ until }}, dan blijft het plan gelden.{% endif %} Dit zijn de termijnen die overblijven:',
        '<schedule/>',
        '{% if rest %}Daarnaast staat {{ rest }} open voor {{ numbers }}: dat maakt geen deel uit van dit plan en blijft verschuldigd. Om een datum af te spreken, antwoordt u gewoon op dit bericht.{% endif %}',
        '<payment/>',
        'De andere voorwaarden blijven dezelfde.',
        'Hebt u al betaald, dan houden wij daar rekening mee. Een vraag? Antwoord gewoon op dit bericht.',
      ],
    },
  },
  en: {
    settlementLeft: {
      subject: 'Our offer of {{ on }}: {{ amount }} left to pay',
      paragraphs: [
        'What is open for {{ numbers }} has changed since our last message. Our offer of {{ on }} still holds.',
        'It is enough to pay {{ amount }} by {{ payOn }}{% if whole %}, of {{ whole }} still open{% endif %}. If we receive it by then, you will owe us nothing more for this, costs and interest included.{% if rest %} In addition, {{ rest }} is open for {{ numbers }}: it is not part of this offer and remains due.{% endif %}',
        '<payment/>',
        '{% if pageUrl %}Read the offer and answer\n{{ pageUrl }}{% endif %}',
        'If you have already paid, we take it into account. Any questions? Simply reply to this message.',
      ],
    },
    planLeft: {
      subject: 'Payment plan of {{ on }}: the instalments that are left',
      paragraphs: [
        '{% if back %}{{ back }} received for {{ numbers }} was taken back by the bank on {{ backOn }}{% else %}What is open for {{ numbers }} has changed since our last message{% endif %}. The payment plan of {{ on }} goes on.{% if until %} If you pay what is missing by {{ until }}, the plan holds as it is.{% endif %} These instalments are left:',
        '<schedule/>',
        '{% if rest %}In addition, {{ rest }} is open for {{ numbers }}: it is not part of this plan and remains due. To agree on a date, simply reply to this message.{% endif %}',
        '<payment/>',
        'Its other terms do not change.',
        'If you have already paid, we take it into account. Any questions? Simply reply to this message.',
      ],
    },
  },
  de: {
    settlementLeft: {
      subject: 'Vorschlag vom {{ on }}: noch {{ amount }} zu zahlen',
      paragraphs: [
        'Was für {{ numbers }} offen ist, hat sich seit unserer letzten Nachricht geändert. Unser Vorschlag vom {{ on }} gilt weiterhin.',
        'Es genügt, {{ amount }} bis zum {{ payOn }} zu zahlen{% if whole %}; offen sind {{ whole }}{% endif %}. Geht diese Zahlung bis dahin bei uns ein, schulden Sie uns hierfür nichts mehr, Kosten und Zinsen eingeschlossen.{% if rest %} Darüber hinaus sind {{ rest }} für {{ numbers }} offen: sie gehören nicht zu diesem Vorschlag und bleiben fällig.{% endif %}',
        '<payment/>',
        '{% if pageUrl %}Vorschlag lesen und antworten\n{{ pageUrl }}{% endif %}',
        'Haben Sie schon gezahlt, berücksichtigen wir es. Eine Frage? Antworten Sie einfach auf diese Nachricht.',
      ],
    },
    planLeft: {
      subject: 'Ratenplan vom {{ on }}: die verbleibenden Raten',
      paragraphs: [
        '{% if back %}{{ back }}, für {{ numbers }} eingegangen, hat die Bank am {{ backOn }} zurückgebucht{% else %}Was für {{ numbers }} offen ist, hat sich seit unserer letzten Nachricht geändert{% endif %}. Der Ratenplan vom {{ on }} läuft weiter.{% if until %} Zahlen Sie den fehlenden Betrag bis zum {{ until }}, bleibt der Plan bestehen.{% endif %} Diese Raten bleiben:',
        '<schedule/>',
        '{% if rest %}Darüber hinaus sind {{ rest }} für {{ numbers }} offen: sie gehören nicht zu diesem Plan und bleiben fällig. Um einen Termin zu vereinbaren, antworten Sie einfach auf diese Nachricht.{% endif %}',
        '<payment/>',
        'Seine übrigen Bedingungen bleiben gleich.',
        'Haben Sie schon gezahlt, berücksichtigen wir es. Eine Frage? Antworten Sie einfach auf diese Nachricht.',
      ],
    },
  },
};
