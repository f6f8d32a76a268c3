// What a person who asks for his own is told with the copy: the articles, one by one, and who hears a complaint. The sentences are
// in letters/wording/access-copy; here stands on what each of them rests. Regulation (EU) 2016/679 applies since 25 May 2018.

import type { Basis } from './basis.ts';

export type AccessStatementKey =
  | 'purposes'
  | 'categories'
  | 'recipients'
  | 'retention'
  | 'rights'
  | 'complaint'
  | 'sources'
  | 'decisions'
  | 'transfers'
  | 'copy'
  | 'others';

export type AccessStatement = Basis & { readonly key: AccessStatementKey };

const REGULATION = 'Regulation (EU) 2016/679, text in OJ L 119, 4 May 2016';

const UNCHECKED = 'judgments by recollection, not checked';

/** What a judgment adds to the article is only as sure as our memory of it. */
const judged = (key: AccessStatementKey, article: string, judgments: string): AccessStatement => ({
  ...statement(key, article, `${REGULATION}; ${judgments}: ${UNCHECKED}`),
  confidence: 'medium',
});

const statement = (key: AccessStatementKey, article: string, source = REGULATION): AccessStatement => ({
  key,
  article,
  confidence: 'high',
  source,
});

/** In the order of article 15. */
export const ACCESS_STATEMENTS: readonly AccessStatement[] = [
  statement('purposes', 'RGPD art. 15.1 a, 6.1 b, c, f'),
  statement('categories', 'RGPD art. 15.1 b'),
  // Those to whom it really went are named: CJEU 12 January 2023, C-154/21.
  judged('recipients', 'RGPD art. 15.1 c', 'CJEU 12 January 2023, C-154/21'),
  statement('retention', 'RGPD art. 15.1 d, 17.3 b, e'),
  statement('rights', 'RGPD art. 15.1 e, 16, 17, 18, 21'),
  statement('complaint', 'RGPD art. 15.1 f, 77'),
  statement('sources', 'RGPD art. 15.1 g'),
  statement('decisions', 'RGPD art. 15.1 h, 22'),
  statement('transfers', 'RGPD art. 15.2, 46'),
  // The first copy is free, and it is a faithful one: CJEU 4 May 2023, C-487/21, and 26 October 2023, C-307/22.
  judged('copy', 'RGPD art. 12.3, 12.5, 15.3', 'CJEU C-487/21, C-307/22'),
  // Who looked at it on the orders of the company is not a recipient: CJEU 22 June 2023, C-579/21.
  judged('others', 'RGPD art. 15.4', 'CJEU 22 June 2023, C-579/21'),
];

/** By recollection, not checked: whoever hands a copy over looks at the site first, as the help says. */
export type SupervisoryAuthority = {
  readonly name: Readonly<Record<'fr' | 'nl' | 'en' | 'de', string>>;
  readonly address: string;
  readonly site: string;
};

/** Null where none is entered: the person finds its own (art. 77.1). */
export const supervisoryAuthority = (country: string): SupervisoryAuthority | null =>
  AUTHORITIES[country] ?? null;

const AUTHORITIES: Readonly<Record<string, SupervisoryAuthority>> = {
  FR: {
    name: { fr: 'la CNIL', nl: 'de CNIL', en: 'the CNIL', de: 'die CNIL' },
    address: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07',
    site: 'www.cnil.fr',
  },
  BE: {
    name: {
      fr: 'l’Autorité de protection des données',
      nl: 'de Gegevensbeschermingsautoriteit',
      en: 'the Belgian Data Protection Authority',
      de: 'die belgische Datenschutzbehörde',
    },
    address: 'rue de la Presse 35, 1000 Bruxelles',
    site: 'www.autoriteprotectiondonnees.be',
  },
};
