// The register of processing that a company has to keep (GDPR art. 30.1): filled with what the product knows, open where only the
// company knows, in four languages, and for programs with a purpose for every column.

import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/claim/parties.ts';
import { processingRegister } from '../../src/desk/privacy/processing-register.ts';
import { changeRetention } from '../../src/desk/retention/retention.ts';
import { heldColumns } from '../../src/store/personal/personal-columns.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DAY = day('2026-10-09');

const registerOf = (d: Diary, language: (typeof LANGUAGES)[number] = 'fr') =>
  processingRegister(d.database, { companyId: d.companyId, day: DAY, language });

const plain = (html: string): string =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

stories('The register of processing', open => {
  it('says what was decided and what went out, and leaves open what only the company knows', async () => {
    const d = await open('Lille');
    const before = await registerOf(d);
    expect(plain(before.page)).toContain('aucune durée n’est décidée');
    expect(before.data.recipients).toEqual([]);
    d.customer('Dupont SARL', { email: 'compta@dupont.example' });
    await d.invoice({
      number: 'F-1',
      debtor: 'Dupont SARL',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const agency = { recipientKind: 'agency', recipient: 'Recouvre SA', reference: 'DOS-77' } as const;
    await d.stop('2026-10-08', {
      debtor: 'Dupont SARL',
      entry: { kind: 'handOver', ...agency, because: 'Sans nouvelles' },
    });
    await changeRetention(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: DAY,
      periods: { recoveryYears: 5, accountsYears: 10 },
    });
    const { page, data } = await registerOf(d);
    const text = plain(page);
    expect(data.recipients.toSorted()).toEqual(['agency', 'mail']);
    expect(text).toMatch(/Serveur de messagerie[^()]*\(sous-traitant\) \(déjà arrivé\)/);
    expect(text).toMatch(/5\san?s après le dernier règlement/);
    expect(text).toMatch(
      /10\sans après la fin de l’exercice \(la loi demande 10\sans pour les comptes, C\. com\. L123-22\)/,
    );
    expect(text).toMatch(/Délégué à la protection des données, s’il y en a un à compléter/);
    expect(text).toContain('RGPD art. 30.1 f');
    // The register is about categories: nobody is named in it.
    expect(text).not.toMatch(/Dupont|Recouvre SA/);
  });

  it('says what is not certain', async () => {
    const d = await open('Liège');
    expect(plain((await registerOf(d)).page)).toMatch(/CTVA art\.\s60, à vérifier/);
  });

  it.each(LANGUAGES)('is whole in %s', async language => {
    const d = await open('Lille');
    const { page } = await registerOf(d, language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/undefined|null|NaN/);
    expect(page.match(/<section>/g)).toHaveLength(7);
    expect(page.match(/class="open"/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it('gives every column that may name somebody its purpose, for programs', async () => {
    const d = await open('Lille');
    const { data } = await registerOf(d);
    const named = heldColumns().filter(({ whose }) => !['fact', 'mark', 'secret'].includes(whose));
    expect(data.columns.map(({ table, column }) => `${table}.${column}`)).toEqual(
      named.map(({ table, column }) => `${table}.${column}`),
    );
    const told = new Set(data.purposes.map(({ purpose }) => purpose));
    const reminder = data.purposes.find(({ purpose }) => purpose === 'reminder');
    expect(reminder?.people).toEqual(expect.arrayContaining(['debtor', 'contact', 'worker']));
    expect(data.columns.filter(({ purpose }) => !told.has(purpose))).toEqual([]);
    expect(data.columns).toContainEqual({
      table: 'contact',
      column: 'email',
      whose: 'contact',
      purpose: 'identity',
    });
  });
});
