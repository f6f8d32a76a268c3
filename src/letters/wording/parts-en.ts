// Phrases that every English text shares: how to answer, the amount, the list, how to pay.

export const REPLY =
  '{% if isLetter %}please contact us{% if contact %} ({{ contact }}){% endif %}{% else %}just reply to this message{% if phone %} or call us on {{ phone }}{% endif %}{% endif %}';

export const NET = '**{{ amount }}**{% if partPaid %} (payments received are deducted){% endif %}';

export const STANDING = '{% if standing %}{{ standing }}{% endif %}';

export const TABLE = `{% if several or isSplit %}<invoices/>{% endif %}

${STANDING}`;

export const PAY = `{% if pageUrl and isLetter == false %}**[Pay or reply online]({{ pageUrl }})**{% endif %}

<payment/>`;

export const SIGNED = '<signature/>';

/** Where number, amount and date do not fit in a subject. */
export const SHORT_SUBJECT = 'Invoice {{ number }}: {{ amount }} overdue';

/** Of those invoices alone that the messages were about. */
export const DESPITE =
  '{% if earlier %}{% if earlierFor %}, including {{ earlierFor }}{% endif %} despite {{ earlier }}{% endif %}';
