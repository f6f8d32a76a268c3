// How an article is cited in the reader's language. The law room names articles once, in short form; a text that
// is not in French gives acts and codes their Dutch, German or English name: nobody has to know what 'C. com.' is.
// 'Loi 2 août 2002 art. 5' is 'wet van 2 augustus 2002, art. 5' in Dutch.

import type { Language } from '../claim/parties.ts';

type Names = Readonly<Record<Language, string>>;

const ACTS: readonly { readonly short: RegExp; readonly names: Names }[] = [
  {
    short: /^(?:Loi|loi) (?:du )?2 août 2002,?(?= |$)/,
    names: {
      fr: 'loi du 2 août 2002,',
      nl: 'wet van 2 augustus 2002,',
      en: 'Belgian Act of 2 August 2002,',
      de: 'Gesetz vom 2. August 2002,',
    },
  },
  {
    short: /^(?:Loi|loi) (?:du )?5 mai 1865,?(?= |$)/,
    names: {
      fr: 'loi du 5 mai 1865,',
      nl: 'wet van 5 mei 1865,',
      en: 'Belgian Act of 5 May 1865,',
      de: 'Gesetz vom 5. Mai 1865,',
    },
  },
  { short: /^RGPD(?= )/, names: { fr: 'RGPD', nl: 'AVG', en: 'GDPR', de: 'DSGVO' } },
  // A rate that was agreed rests on no article.
  { short: /^contract$/, names: { fr: 'contrat', nl: 'overeenkomst', en: 'contract', de: 'Vertrag' } },
  { short: /^CDE(?= )/, names: { fr: 'CDE', nl: 'WER', en: 'Code of Economic Law', de: 'WGB' } },
  {
    short: /^C\. com\.(?= )/,
    names: {
      fr: 'C. com.',
      nl: 'Frans Wetboek van koophandel (C. com.)',
      en: 'French Commercial Code (C. com.)',
      de: 'französisches Handelsgesetzbuch (C. com.)',
    },
  },
  {
    short: /^CCP(?= )/,
    names: {
      fr: 'CCP',
      nl: 'Frans Wetboek overheidsopdrachten (CCP)',
      en: 'French Public Procurement Code (CCP)',
      de: 'französisches Vergabegesetzbuch (CCP)',
    },
  },
  {
    short: /^CMF(?= )/,
    names: {
      fr: 'CMF',
      nl: 'Frans Monetair en financieel wetboek (CMF)',
      en: 'French Monetary and Financial Code (CMF)',
      de: 'französisches Währungs- und Finanzgesetzbuch (CMF)',
    },
  },
  { short: /^C\. jud\.(?= )/, names: { fr: 'C. jud.', nl: 'Ger.W.', en: 'Judicial Code', de: 'GGB' } },
  {
    short: /^[Aa]nc\. C\. civ\.(?= )/,
    names: { fr: 'anc. C. civ.', nl: 'oud BW', en: 'former Belgian Civil Code', de: 'altes ZGB' },
  },
  { short: /^C\. civ\. \(BE\)(?= )/, names: { fr: 'C. civ.', nl: 'BW', en: 'Civil Code', de: 'ZGB' } },
  {
    short: /^C\. civ\.(?= \d)/,
    names: {
      fr: 'C. civ.',
      nl: 'Frans Burgerlijk Wetboek (C. civ.)',
      en: 'French Civil Code (C. civ.)',
      de: 'französisches Zivilgesetzbuch (C. civ.)',
    },
  },
];

/** All of them in one phrase; articles of one act are named together: 'loi du 2 août 2002, art. 5 et 6'. */
export function citedArticles({
  articles,
  language,
  join,
}: {
  articles: readonly string[];
  language: Language;
  join: (parts: readonly string[]) => string;
}): string {
  const byAct = new Map<string, string[]>();
  for (const article of withoutShorter(articles)) {
    const [act = article, number] = article.split(/ art\. (?=\S+$)/);
    byAct.set(act, [...(byAct.get(act) ?? []), ...(number === undefined ? [] : [number])]);
  }
  return [...byAct]
    .map(([act, numbers]) => (numbers.length === 0 ? act : `${act} art. ${join(numbers)}`))
    .map(article => citedArticle(article, language))
    .join(', ');
}

/** Each once; 'C. com. L441-10 II' is said by 'C. com. L441-10 II, D441-5' already. */
const withoutShorter = (articles: readonly string[]): string[] =>
  [...new Set(articles)].filter(one => !articles.some(other => other.startsWith(`${one}, `)));

/** A rule that rests on two acts names both: 'C. civ. 1231-6; CMF L313-2'. */
export const citedArticle = (article: string, language: Language): string =>
  article
    .split('; ')
    .map(one => citedAlone(one, language))
    .join('; ');

function citedAlone(article: string, language: Language): string {
  const act = ACTS.find(({ short }) => short.test(article));
  const cited = act ? article.replace(act.short, act.names[language]) : article;
  // A number stays on the line of its 'art.'.
  return cited.replace(/,$/, '').replaceAll('art. ', language === 'de' ? 'Art.\u00a0' : 'art.\u00a0');
}
