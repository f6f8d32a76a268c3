// Whoever has no invoice here any more, since it was another's, falls due too: counted from the last day on which somebody was in
// touch, or a file or a list named them.

import { expect, it } from 'vitest';
import { erasePapers } from '../../src/desk/retention/erase-papers.ts';
import { changeRetention, retentionView } from '../../src/desk/retention/retention.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { accountsFile, F1, MOREL, PETIT } from '../telling/customer-accounts.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const PERIODS = { recoveryYears: 5, accountsYears: 10 };

const list = (name: string): InputFile => ({
  name,
  bytes: new TextEncoder().encode(
    'Code client;Raison sociale;SIREN;E-mail\r\nC001;Atelier Morel;732829320;compta@morel.example\r\n',
  ),
});

const act = (d: Diary, on: string) => ({ companyId: d.companyId, by: 'marie', day: day(on) });

/** Morel’s only invoice turns out to be Petit’s on 2026-10-05. */
async function moved(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.files('2026-09-01', [accountsFile('ventes.csv', [{ ...F1, ...MOREL }])]);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  await d.files('2026-10-05', [accountsFile('corrige.csv', [{ ...F1, ...PETIT }])]);
  await d.run('2026-10-05');
  await changeRetention(d.desk(), { ...act(d, '2026-10-06'), periods: PERIODS });
  return d;
}

const seen = (d: Diary, on: string) => retentionView(d.database, { companyId: d.companyId, day: day(on) });
const dueOn = async (d: Diary, on: string) => {
  const { recovery } = await seen(d, on);
  return recovery.debtors.map(({ name, isOver, lastOn }) => [name, isOver, lastOn]);
};
const rows = (d: Diary, text: string) => select(d.database, text);

/** What is held of Petit, in full. */
const ofPetit = (d: Diary) =>
  Promise.all(
    [
      "select * from debtor where name = 'Garage Petit'",
      "select * from contact where email = 'compta@petit.example'",
      "select j.* from journal j join debtor d using (company_id, debtor_id) where d.name = 'Garage Petit' order by position",
      'select * from invoice',
    ].map(text => rows(d, text)),
  );

stories('Debtors without an invoice', open => {
  it('fall due by the day they were last seen, with the reason, and are erased by name; nobody else loses a word', async () => {
    const d = await moved(open);
    expect(await dueOn(d, '2031-10-05')).toEqual([]);
    expect(await dueOn(d, '2031-10-06')).toEqual([['Atelier Morel', true, '2026-10-05']]);
    const petit = await ofPetit(d);
    expect(petit.every(found => found.length > 0)).toBe(true);
    expect(await erasePapers(d.desk(), act(d, '2031-10-06'))).toMatchObject({ debtors: 1, altered: [] });
    expect(await ofPetit(d)).toEqual(petit);
    expect(await rows(d, "select from contact where email like '%morel%'")).toEqual([]);
    expect(await rows(d, "select name, registration, address from debtor where folded_name = ''")).toEqual([
      { name: '—', registration: null, address: null },
    ]);
    expect(await dueOn(d, '2031-10-06')).toEqual([]);
    expect(await erasePapers(d.desk(), act(d, '2031-10-06'))).toMatchObject({ debtors: 0, entries: 0 });
    expect(await d.verify()).toMatchObject({ isSound: true, moneyFaults: [] });
  });

  it('stay while a list of customers names them, though it says nothing new', async () => {
    const d = await moved(open);
    await d.files('2027-01-04', [list('clients-2027.csv')]);
    await d.files('2029-03-01', [list('clients-2029.csv')]);
    expect(await dueOn(d, '2034-03-01')).toEqual([]);
    expect(await dueOn(d, '2034-03-02')).toEqual([['Atelier Morel', true, '2029-03-01']]);
    await erasePapers(d.desk(), act(d, '2034-03-02'));
    expect(await rows(d, "select from contact where email like '%morel%'")).toEqual([]);
  });

  const RUNNING: readonly (readonly [string, string, 'running' | 'creditLeft' | null])[] = [
    ['a dossier', 'update dossier set closed_on = null where debtor_id = $1', 'running'],
    [
      'a message that waits',
      `insert into message (company_id, message_id, dossier_id, round, step_key, rung, scenario_key, scenario_version, state, version, prepared_on, prepared_at, language, subject,
         body_text, body_html, currency, principal, interest, compensation, asked, because, excluded, frozen_hash)
       select company_id, '01900000-0000-7000-8000-000000000001', dossier_id, 1, 's', 1, 'k', 1, 'approved', 1, '2026-10-05', now(), 'fr', '', '', '', 'EUR', 1, 0, 0, 1, '[]', '[]', ''
         from dossier where debtor_id = $1`,
      'running',
    ],
    [
      'a promise that runs',
      `insert into payment_promise (company_id, promise_id, dossier_id, amount, currency, pay_on, made_on, way, covers, grace_days, author, recorded_at)
       select company_id, '01900000-0000-7000-8000-000000000002', dossier_id, 1000, 'EUR', '2031-10-20', '2026-10-05', 'call', '[]', 3, 'marie', now() from dossier where debtor_id = $1`,
      null,
    ],
    [
      'money that may be theirs',
      `insert into payment (company_id, payment_id, source, received_on, currency, amount)
         select company_id, '01900000-0000-7000-8000-000000000003', 'manual', '2026-10-05', 'EUR', 500 from debtor where debtor_id = $1;
       insert into payment_suspect (company_id, payment_id, debtor_id, clue)
         select company_id, '01900000-0000-7000-8000-000000000003', debtor_id, 'name' from debtor where debtor_id = $1`,
      'running',
    ],
    [
      'a credit that is left',
      `insert into credit_note (company_id, credit_note_id, debtor_id, number, folded_number, issued_on, currency, amount)
       select company_id, '01900000-0000-7000-8000-000000000004', debtor_id, 'A-1', 'A1', '2026-09-10', 'EUR', 500 from debtor where debtor_id = $1`,
      'creditLeft',
    ],
  ];
  it.each(RUNNING)('stay for %s', async (_, arranged, because) => {
    const d = await moved(open);
    const [morel] = await select<{ id: string }>(
      d.database,
      "select debtor_id as id from debtor where name = 'Atelier Morel'",
    );
    await d.database.query(
      `insert into dossier (company_id, dossier_id, debtor_id, currency, round, opened_on, closed_on)
       select company_id, '01900000-0000-7000-8000-000000000005', debtor_id, 'EUR', 1, '2026-10-01', '2026-10-05' from debtor where debtor_id = $1
       on conflict do nothing`,
      [morel?.id],
    );
    for (const one of arranged.split(';')) await d.database.query(one, [morel?.id]);
    const { recovery, kept } = await seen(d, '2031-10-06');
    expect(recovery.debtors.filter(({ isOver }) => isOver)).toEqual([]);
    expect(kept.filter(one => one.because !== 'openInvoice')).toEqual(
      because === null ? [] : [{ because, debtors: 1, example: 'Atelier Morel' }],
    );
    await erasePapers(d.desk(), act(d, '2031-10-06'));
    expect(await rows(d, "select from debtor where name = 'Atelier Morel'")).toHaveLength(1);
    expect(await rows(d, "select from contact where email like '%morel%'")).toHaveLength(1);
  });

  it('keep their name as long as the accounts where a credit note names them', async () => {
    const d = await moved(open);
    await d.database.query(
      `insert into credit_note (company_id, credit_note_id, debtor_id, number, folded_number, issued_on, currency, amount, used)
       select company_id, '01900000-0000-7000-8000-000000000004', debtor_id, 'A-1', 'A1', '2026-09-10', 'EUR', 500, 500 from debtor where name = 'Atelier Morel'`,
    );
    await erasePapers(d.desk(), act(d, '2031-10-06'));
    const names = () => rows(d, "select from debtor where name = 'Atelier Morel'");
    expect(await rows(d, "select from contact where email like '%morel%'")).toEqual([]);
    expect(await names()).toHaveLength(1);
    expect((await seen(d, '2037-10-05')).accounts.debtors).toEqual([]);
    expect((await seen(d, '2037-10-06')).accounts.debtors).toMatchObject([{ name: 'Atelier Morel' }]);
    await erasePapers(d.desk(), act(d, '2037-10-06'));
    expect(await names()).toEqual([]);
  });

  it('and what the journal said of those who went with their file goes with the accounts', async () => {
    const d = await open('Lille');
    const [sales] = await d.files('2026-09-01', [
      accountsFile('ventes.csv', [{ ...F1, ...MOREL, email: '' }]),
    ]);
    await d.files('2026-09-02', [list('clients.csv')]);
    expect(await d.undoImport('2026-10-26', sales?.importId ?? null)).toBe('undone');
    await changeRetention(d.desk(), { ...act(d, '2026-10-26'), periods: PERIODS });
    const said = () =>
      rows(
        d,
        `select from journal j where j.debtor_id is not null and j.erased_by is null
            and not exists (select from debtor b where b.company_id = j.company_id and b.debtor_id = j.debtor_id)`,
      );
    expect((await said()).length).toBeGreaterThan(0);
    await erasePapers(d.desk(), act(d, '2037-10-27'));
    expect(await said()).toEqual([]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
