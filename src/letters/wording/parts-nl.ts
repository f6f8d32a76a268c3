// Phrases that every Dutch text shares: how to answer, the amount, the list, how to pay.

export const REPLY =
  '{% if isLetter %}neem contact met ons op{% if contact %} ({{ contact }}){% endif %}{% else %}antwoord gerust op dit bericht{% if phone %} of bel ons op {{ phone }}{% endif %}{% endif %}';

/** After 'Hebt u een vraag, …', where Dutch wants 'dan'. */
export const REPLY_THEN =
  '{% if isLetter %}neem dan contact met ons op{% if contact %} ({{ contact }}){% endif %}{% else %}antwoord dan gerust op dit bericht{% if phone %} of bel ons op {{ phone }}{% endif %}{% endif %}';

export const NET = '**{{ amount }}**{% if partPaid %} (ontvangen betalingen zijn afgetrokken){% endif %}';

export const STANDING = '{% if standing %}{{ standing }}{% endif %}';

export const TABLE = `{% if several or isSplit %}<invoices/>{% endif %}

${STANDING}`;

export const PAY = `{% if pageUrl and isLetter == false %}**[Betalen of online antwoorden]({{ pageUrl }})**{% endif %}

<payment/>`;

export const SIGNED = '<signature/>';

/** Where number, amount and date do not fit in a subject. */
export const SHORT_SUBJECT = 'Factuur {{ number }}: {{ amount }} vervallen';

/** Of those invoices alone that the messages were about. */
export const DESPITE =
  '{% if earlier %}, {% if earlierFor %}waarvan {{ earlierFor }} {% endif %}ondanks {{ earlier }}{% endif %}';
