// Books name customers and nothing else. A list of customers says how they are reached; it completes those who owe and keeps
// nobody else.

import { expect, it } from 'vitest';
import { viewText } from '../../src/cli/text/take-in-text.ts';
import { correctContact } from '../../src/desk/debtors/correct-debtor.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { debtorsById } from '../../src/store/debtors/debtors.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { type Diary, stories } from '../telling/diary.ts';

const file = (name: string, ...lines: readonly string[]): InputFile => ({
  name,
  bytes: new TextEncoder().encode(lines.map(line => `${line}\r\n`).join('')),
});

const SALES = file(
  'ventes.csv',
  'Facture;Code client;Client;Date;Échéance;Total TTC;Devise',
  'F-1;C-1;Menuiserie Perrot;01/08/2026;31/08/2026;1200,00;EUR',
  'F-2;C-2;Odile Blanc;01/08/2026;31/08/2026;300,00;EUR',
);
const TITLES = 'Code client;Raison sociale;SIREN;Type de client;E-mail;Téléphone;Adresse;CP;Ville;Langue';
const PERROT =
  'C-1;Menuiserie Perrot;552032534;;compta@perrot.example;03 20 00 00 01;4 rue du Port;59000;Lille;';
const BLANC = 'C-2;Odile Blanc;;particulier;odile@blanc.example;;8 rue Basse;59000;Lille;';
const STRANGER = 'C-3;Nobody Ltd;;;hello@nobody.example;;;;;';
const list = (...rows: readonly string[]): InputFile => file('clients.csv', TITLES, ...rows);

async function customers(d: Diary) {
  const ids = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1 order by customer_number',
    [d.companyId],
  );
  const debtors = await debtorsById(
    d.database,
    d.companyId,
    ids.map(({ id }) => id),
  );
  return ids.flatMap(({ id }) => debtors.get(id) ?? []);
}

const reached = async (d: Diary): Promise<(string | null)[]> =>
  (await customers(d)).map(({ contacts }) => contacts[0]?.email ?? null);

stories('A list of customers', open => {
  it('says how those are reached whom the books only name', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [SALES]);
    expect(await reached(d)).toEqual([null, null]);
    const [view] = await d.files('2026-09-02', [list(PERROT, BLANC, STRANGER)]);
    expect(view).toMatchObject({ format: 'customer-table', added: 0, changed: 2, refused: 0 });
    expect(view?.lines[0]).toMatchObject({
      outcome: 'changed',
      what: 'customer',
      label: 'Menuiserie Perrot',
    });
    expect(view?.lines[0]?.differences).toEqual([
      { field: 'email', was: null, now: 'compta@perrot.example' },
      { field: 'phone', was: null, now: '03 20 00 00 01' },
      { field: 'registration', was: null, now: '552032534' },
      { field: 'kind', was: null, now: 'business' },
      { field: 'address', was: null, now: '4 rue du Port, 59000 Lille, FR' },
    ]);
    expect(view?.problems.map(({ found }) => found)).toEqual(['1 customers without an invoice here']);
    const [perrot, blanc, ...others] = await customers(d);
    expect(others).toEqual([]);
    expect(perrot).toMatchObject({ kind: 'business', isKindAssumed: false, registration: '552032534' });
    expect(blanc).toMatchObject({ kind: 'consumer', isKindAssumed: false });
    expect(await reached(d)).toEqual(['compta@perrot.example', 'odile@blanc.example']);
    const again = await d.files('2026-09-03', [list(PERROT, BLANC)]);
    expect(again).toMatchObject([{ changed: 0, unchanged: 2 }]);
  });

  it('handed in with the invoices waits for them, in whichever order', async () => {
    const d = await open('Lille');
    const views = await d.files('2026-09-01', [list(PERROT, BLANC), SALES]);
    expect(views.map(({ format, added, changed }) => ({ format, added, changed }))).toEqual([
      { format: 'invoice-table', added: 2, changed: 0 },
      { format: 'customer-table', added: 0, changed: 2 },
    ]);
    expect(await reached(d)).toEqual(['compta@perrot.example', 'odile@blanc.example']);
  });

  it('handed in before any invoice keeps nobody, and says so', async () => {
    const d = await open('Lille');
    const [view] = await d.files('2026-09-01', [list(PERROT, BLANC)]);
    expect(view).toMatchObject({ added: 0, changed: 0, unchanged: 0 });
    expect(view?.problems).toMatchObject([
      { severity: 'warning', found: '2 customers without an invoice here' },
    ]);
    // The command line says so beside its four zeros.
    expect(view && viewText(view, {})).toEqual([
      expect.stringContaining('clients.csv: customer-table, 0 added, 0 changed, 0 unchanged, 0 refused'),
      '  nothing is kept: 2 customers without an invoice here',
    ]);
    expect(await customers(d)).toEqual([]);
  });

  it('goes before an older list and what an invoice said, and after a person', async () => {
    const d = await open('Lille');
    const sales = new TextDecoder()
      .decode(SALES.bytes)
      .replace('Devise', 'Devise;E-mail')
      .replace('EUR\r\nF-2', 'EUR;old@perrot.example\r\nF-2')
      .replace('300,00;EUR', '300,00;EUR;');
    await d.files('2026-09-01', [{ ...SALES, bytes: new TextEncoder().encode(sales) }]);
    expect(await reached(d)).toEqual(['old@perrot.example', null]);
    await d.files('2026-09-02', [list(PERROT)]);
    await d.files('2026-09-03', [list(PERROT.replace('compta@', 'factures@'))]);
    expect(await reached(d)).toEqual(['factures@perrot.example', null]);
    const [perrot] = await customers(d);
    await correctContact(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: day('2026-09-04'),
      debtorId: perrot?.id ?? '',
      contact: { name: 'Paul', email: 'paul@perrot.example', phone: null },
    });
    const [view] = await d.files('2026-09-05', [list(PERROT)]);
    expect(view).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await reached(d)).toEqual(['paul@perrot.example', null]);
  });

  it('taken back leaves the books as they were, and what a person said since', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [SALES]);
    const before = await booksOf(d);
    const [view] = await d.files('2026-09-02', [list(PERROT, BLANC)]);
    expect(await d.undoImport('2026-09-03', view?.importId ?? '')).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
  });

  it('taken back after later invoices of the same customers takes its addresses with it', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [SALES]);
    const [view] = await d.files('2026-09-02', [list(PERROT, BLANC)]);
    const later = new TextDecoder().decode(SALES.bytes).replaceAll('F-', 'G-');
    await d.files('2026-09-03', [{ name: 'ventes-2.csv', bytes: new TextEncoder().encode(later) }]);
    expect(await d.undoImport('2026-09-04', view?.importId ?? '')).toBe('undone');
    expect(await reached(d)).toEqual([null, null]);
    expect((await customers(d)).map(({ registration, address }) => ({ registration, address }))).toEqual([
      { registration: null, address: null },
      { registration: null, address: null },
    ]);
  });

  it('the reminder goes to the address of the list', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [SALES]);
    await d.files('2026-09-01', [list(PERROT, BLANC)]);
    await d.bank('2026-09-07', []);
    await d.run('2026-09-08');
    await d.approveAll('2026-09-08');
    await d.send('2026-09-08');
    const sent = await select<{ recipient: string }>(
      d.database,
      `select recipient from delivery where company_id = $1 and channel = 'email' order by recipient`,
      [d.companyId],
    );
    expect(sent.map(({ recipient }) => recipient)).toContain('compta@perrot.example');
  });
});
