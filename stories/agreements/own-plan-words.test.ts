// A company offers a plan and confirms a promise in its own words; what binds is said as ever.

import { expect, it } from 'vitest';
import { previewWording } from '../../src/desk/messages/preview-wording.ts';
import { saveWording, wordingSheet } from '../../src/desk/messages/wordings.ts';
import type { LetterText } from '../../src/letters/wording/letter-text.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const OWN: LetterText = {
  subject: 'Notre accord sur {{ whole }}',
  body: `{{ greeting }}

Comme prévu, {{ debtorName }} règle {{ whole }} ({{ numbers }}) en {{ count }} fois.

<schedule/>

<clauses/>

<signature/>`,
};
const KEY = { key: 'said.plan', language: 'fr' } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

const save = (d: Diary, text: LetterText | null, basedOn: number) =>
  saveWording(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day('2026-10-05'),
    ...KEY,
    text,
    basedOn,
  });

const owing = async (d: Diary): Promise<void> => {
  await d.invoice({
    number: 'F-2026-101',
    debtor: 'Dupont SARL',
    issued: '2026-09-01',
    due: '2026-09-30',
    amount: '1000.00',
  });
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
};

stories('A plan in words of the company', open => {
  it('is offered in them, its instalments and clauses said as ever, and the shipped words return', async () => {
    const d = await open('Lille');
    await owing(d);
    expect(await save(d, OWN, 0)).toEqual({ kind: 'saved', version: 1 });
    const plan = { debtor: 'Dupont SARL', count: 2, firstOn: '2026-10-20', proposedBy: 'creditor' } as const;
    const offered = await d.propose('2026-10-05', plan);
    if (offered.kind !== 'done') throw new Error(offered.kind);
    const { subject, text } = offered.letter;
    expect(plain(subject)).toBe('Notre accord sur 1 000,00 €');
    expect(plain(text)).toContain('Comme prévu, Dupont SARL règle 1 000,00 € (F-2026-101) en 2 fois.');
    expect(plain(text)).toContain('- 20 octobre 2026 : 500,00 € - 20 novembre 2026 : 500,00 €');
    expect(plain(text)).toContain('jours ouvrés suivant une échéance');
    await d.send('2026-10-05', { at: '09:00' });
    expect(plain(d.mails().at(-1)?.text)).toContain('Comme prévu, Dupont SARL règle');
    expect(await save(d, null, 1)).toEqual({ kind: 'saved', version: 2 });
    await d.accept('2026-10-07', { debtor: 'Dupont SARL', planId: offered.planId });
    await d.send('2026-10-07');
    expect(plain(d.mails().at(-1)?.text)).toContain('Dupont SARL s’engage à régler 1 000,00 €');
  });

  it('without its clauses is refused, and nothing is kept', async () => {
    const d = await open('Lille');
    await owing(d);
    const bare = { ...OWN, body: OWN.body.replace('<clauses/>', '') };
    expect(await save(d, bare, 0)).toEqual({
      kind: 'refused',
      problems: [{ kind: 'mention', found: 'planClauses' }],
    });
    const sheet = await wordingSheet(d.database, { companyId: d.companyId, key: 'said.plan' });
    expect(sheet.languages.map(({ version, isOwn }) => [version, isOwn])).toEqual(
      ['fr', 'nl', 'en', 'de'].map(() => [0, false]),
    );
    expect(sheet.locked).toContain('planClauses');
  });

  it('is read with a real customer: three instalments of what it owes today', async () => {
    const d = await open('Lille');
    await owing(d);
    const [debtor] = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const asked = { companyId: d.companyId, debtorId: debtor?.id ?? '', day: day('2026-10-05') };
    const read = await previewWording(d.database, { ...asked, ...KEY, text: OWN });
    expect(read?.problems).toEqual([]);
    // 1,000.00 in three from 5 November: 333.34, 333.33 and 333.33.
    expect(plain(read?.message?.text)).toContain('- 5 novembre 2026 : 333,34 € - 5 décembre 2026 : 333,33 €');
    expect(read?.mentions).toContainEqual({ key: 'planClauses', isThere: true });
    const promise = { ...asked, key: 'said.promise', language: 'fr' } as const;
    const short = await previewWording(d.database, {
      ...promise,
      text: { subject: 'Entendu', body: 'Merci. <signature/>' },
    });
    expect(short?.mentions).toContainEqual({ key: 'saidDay', isThere: false });
  });
});
