// What a debtor writes on its transfer has one name and one form, in the mail in hand and on the page that it opens: a
// "communication" for a Belgian company, as its banks ask for it, a "référence" for a French one.

import { expect, it } from 'vitest';
import type { Place } from '../telling/companies.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { pageOf } from '../telling/online.ts';

const NAMES = {
  Lille: { fr: 'Référence', nl: 'Omschrijving', en: 'Reference', de: 'Verwendungszweck' },
  Liège: { fr: 'Communication', nl: 'Mededeling', en: 'Communication', de: 'Mitteilung' },
} as const;
const LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;
type Tongue = (typeof LANGUAGES)[number];

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
const debtorOf = (language: Tongue): string => `Client ${language.toUpperCase()}`;

/** Each in its language, reminded on Monday 5 October. */
async function reminded(open: Open, place: Place): Promise<Diary> {
  const d = await open(place);
  for (const language of LANGUAGES) d.customer(debtorOf(language), { language });
  const dates = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;
  const notes = LANGUAGES.map(one => ({
    ...dates,
    number: `F-26-${one.toUpperCase()}`,
    debtor: debtorOf(one),
  }));
  await d.invoices('2026-09-01', notes);
  // Its file carries a Belgian structured communication, of which a bank keeps the twelve digits.
  await d.database.query("update invoice set payment_references = '{090933755493}' where number = 'F-26-NL'");
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  return d;
}

async function shown(d: Diary, language: Tongue): Promise<{ mail: string; page: string }> {
  const mail = d.mails().find(({ text }) => text.includes(`F-26-${language.toUpperCase()}`))?.text ?? '';
  const { pages, link } = await pageOf(d, '2026-10-06', debtorOf(language));
  const answer = await pages('2026-10-06').request(`${link}?langue=${language}`);
  return { mail: plain(mail), page: plain(await answer.text()) };
}

stories('What is written on a transfer', open => {
  it.each(['Lille', 'Liège'] as const)(
    'of a company of %s is called the same in mail and page',
    async place => {
      const d = await reminded(open, place);
      for (const language of LANGUAGES) {
        const { mail, page } = await shown(d, language);
        const written = language === 'nl' ? '+++090/9337/55493+++' : `F-26-${language.toUpperCase()}`;
        const said = `${NAMES[place][language]} ${written}`;
        expect(mail).toContain(said);
        expect(page).toContain(said);
        // Nor does the page use the word of the other country.
        const other = NAMES[place === 'Lille' ? 'Liège' : 'Lille'][language];
        expect(page).not.toContain(`${other} ${written}`);
      }
    },
  );
});
