// Phrases that every French text shares: how to answer, the amount, the list, how to pay.

export const REPLY =
  '{% if isLetter %}contactez-nous{% if contact %} ({{ contact }}){% endif %}{% else %}répondez simplement à ce message{% if phone %} ou appelez-nous au {{ phone }}{% endif %}{% endif %}';

export const PAGE =
  '{% if pageUrl and isLetter == false %}**[Régler ou nous répondre en ligne]({{ pageUrl }})**{% endif %}';

export const STANDING = '{% if standing %}{{ standing }}{% endif %}';

export const TABLE = `{% if several or isSplit %}<invoices/>{% endif %}

${STANDING}`;

export const NET = '**{{ amount }}**{% if partPaid %} (sommes déjà reçues déduites){% endif %}';

export const PAY = `${PAGE}

<payment/>`;

export const SIGNED = '<signature/>';

/** Where number, amount and date do not fit in a subject. */
export const SHORT_SUBJECT = 'Facture {{ number }} : {{ amount }} échus';

/** Of those invoices alone that the messages were about. */
export const DESPITE =
  '{% if earlier %}{% if earlierFor %}, dont {{ earlierFor }}{% endif %} malgré {{ earlier }}{% endif %}';
