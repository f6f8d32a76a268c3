// A company says it in its own words: from the next message on, in that language alone, and back again when it likes.

import { expect, it } from 'vitest';
import { previewWording } from '../../src/desk/messages/preview-wording.ts';
import { saveWording, wordingSheet } from '../../src/desk/messages/wordings.ts';
import type { LetterText } from '../../src/letters/wording/letter-text.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const OWN: LetterText = {
  subject: 'Un mot au sujet de {{ number }}',
  body: `{{ greeting }}

Notre facture {{ number }}, échue le {{ dueOn }}, attend encore {{ amount }} chez {{ debtorName }}.

<invoices/>

<payment/>

Merci et à bientôt.

<signature/>`,
};
const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const save = (d: Diary, on: string, text: LetterText | null, basedOn: number) =>
  saveWording(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day(on),
    key: 'courteousReminder',
    language: 'fr',
    text,
    basedOn,
  });

const subjects = async (d: Diary): Promise<string[]> =>
  (
    await select<{ subject: string }>(
      d.database,
      'select subject from message where company_id = $1 order by prepared_at, message_id',
      [d.companyId],
    )
  ).map(({ subject }) => subject.replace(/\s/g, ' '));

stories('A company has words of its own', open => {
  it('what was prepared keeps its words, what comes after has the new ones, and the shipped ones return', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(await save(d, '2026-10-05', OWN, 0)).toEqual({ kind: 'saved', version: 1 });
    expect(await d.journal()).toContain('wordingSaved');
    await d.invoice({ ...DUPONT, number: 'F-2026-102', debtor: 'Autre SARL', due: '2026-10-02' });
    await d.bank('2026-10-05', []);
    await d.workOn('2026-10-06');
    expect(await subjects(d)).toEqual([
      'Facture F-2026-101 (1 000,00 €), échue le 30 septembre',
      'Un mot au sujet de F-2026-102',
    ]);
    expect(await save(d, '2026-10-06', null, 1)).toEqual({ kind: 'saved', version: 2 });
    await d.invoice({ ...DUPONT, number: 'F-2026-103', debtor: 'Tiers SARL', due: '2026-10-04' });
    await d.bank('2026-10-06', []);
    await d.workOn('2026-10-07');
    expect((await subjects(d)).at(-1)).toBe('Facture F-2026-103 (1 000,00 €), échue le 4 octobre');
    const sheet = await wordingSheet(d.database, { companyId: d.companyId, key: 'courteousReminder' });
    const french = sheet.languages.find(({ language }) => language === 'fr');
    expect(french?.versions.map(({ version, by, text }) => [version, by, text === null])).toEqual([
      [2, 'Marie', true],
      [1, 'Marie', false],
    ]);
    expect(french?.isOwn).toBe(false);
    expect(sheet.locked).toEqual(expect.arrayContaining(['balance', 'creditorName', 'invoiceNumbers']));
  });

  it('of two people who change the same text, the second is told', async () => {
    const d = await open('Lille');
    expect(await save(d, '2026-10-05', OWN, 0)).toEqual({ kind: 'saved', version: 1 });
    expect(await save(d, '2026-10-05', OWN, 0)).toEqual({ kind: 'changedMeanwhile', version: 1 });
  });

  it('a text that names one invoice where there are three is refused with what it lacks, and nothing is kept', async () => {
    const d = await open('Lille');
    const body = OWN.body.replace('<invoices/>', '');
    expect(await save(d, '2026-10-05', { ...OWN, body }, 0)).toEqual({
      kind: 'refused',
      problems: [
        { kind: 'mention', found: 'invoiceNumbers' },
        { kind: 'mention', found: 'dueDates' },
      ],
    });
    expect(await d.journal()).not.toContain('wordingSaved');
  });

  it('is read with a real customer before it is saved: the very amount, what is missing, and the tone', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workOn('2026-10-05');
    const [debtor] = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const preview = (text: LetterText) =>
      previewWording(d.database, {
        companyId: d.companyId,
        debtorId: debtor?.id ?? '',
        day: day('2026-10-05'),
        key: 'courteousReminder',
        language: 'fr',
        text,
      });
    const good = await preview(OWN);
    expect(good?.message?.subject).toBe('Un mot au sujet de F-2026-101');
    expect(good?.message?.text.replace(/\s/g, ' ')).toContain('attend encore 1 000,00 € chez Dupont SARL');
    expect(good?.problems).toEqual([]);
    expect(good?.mentions).toContainEqual({ key: 'balance', isThere: true });
    const bad = await preview({ subject: 'URGENT', body: 'Payez, merci.' });
    expect(bad?.mentions).toContainEqual({ key: 'balance', isThere: false });
    expect(bad?.advice).toEqual([
      { kind: 'shouts', found: 'URGENT' },
      { kind: 'capitals', found: 'URGENT' },
    ]);
    expect(bad?.message?.text).toContain('Payez, merci.');
    expect((await preview({ ...OWN, body: '{{ secret }}' }))?.message).toBeNull();
    expect(await previewWording(d.database, { ...OTHERS, companyId: d.companyId })).toBeNull();
  });
});

const OTHERS = {
  debtorId: '00000000-0000-7000-8000-000000000001',
  day: day('2026-10-05'),
  key: 'courteousReminder',
  language: 'fr',
  text: OWN,
} as const;
