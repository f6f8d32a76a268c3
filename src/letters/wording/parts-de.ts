// Phrases that every German text shares: how to answer, the amount, the list, how to pay.

export const REPLY =
  '{% if isLetter %}wenden Sie sich bitte an uns{% if contact %} ({{ contact }}){% endif %}{% else %}antworten Sie bitte einfach auf diese Nachricht{% if phone %} oder rufen Sie uns unter {{ phone }} an{% endif %}{% endif %}';

export const NET = '**{{ amount }}**{% if partPaid %} (eingegangene Zahlungen sind abgezogen){% endif %}';

export const STANDING = '{% if standing %}{{ standing }}{% endif %}';

export const TABLE = `{% if several or isSplit %}<invoices/>{% endif %}

${STANDING}`;

export const PAY = `{% if pageUrl and isLetter == false %}**[Zahlen oder online antworten]({{ pageUrl }})**{% endif %}

<payment/>`;

export const SIGNED = '<signature/>';

/** Where number, amount and date do not fit in a subject. */
export const SHORT_SUBJECT = 'Rechnung {{ number }}: {{ amount }} fällig';

/** Of those invoices alone that the messages were about. */
export const DESPITE =
  '{% if earlier %}{% if earlierFor %}, davon {{ earlierFor }}{% endif %} trotz {{ earlier }}{% endif %}';
