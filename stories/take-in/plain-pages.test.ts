// PDFs that a word processor printed, dropped as they are: each goes to the invoice that it is certainly the page of, and the
// rest waits for a person, with the reason.

import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { attachDocument } from '../../src/desk/claims/invoice-documents.ts';
import { addInvoice } from '../../src/desk/take-in/add-invoice.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { pdfSaying } from '../telling/pdf-saying.ts';
import { ublFile } from '../telling/ubl.ts';

const DUE = { issued: '2026-09-01', due: '2026-09-30', amount: '1234.50' } as const;
const BLANK = pdfSaying('Bonjour');

const kept = async (d: Diary): Promise<string[]> => {
  const rows = await select<{ said: string }>(
    d.database,
    `select i.number || ': ' || t.file_name as said from invoice_document t join invoice i using (company_id, invoice_id)
      where company_id = $1 order by 1`,
    [d.companyId],
  );
  return rows.map(({ said }) => said);
};

async function two(d: Diary): Promise<void> {
  await d.invoice({ ...DUE, debtor: 'Dupont SARL', number: 'F-2026-101' });
  await d.invoice({ ...DUE, debtor: 'Martin SARL', number: 'F-2026-102' });
}

const files = (d: Diary, day: string, pages: Readonly<Record<string, Uint8Array>>, isDryRun = false) =>
  d.files(
    day,
    Object.entries(pages).map(([name, bytes]) => ({ name, bytes })),
    { isDryRun },
  );

/** Why one page waits, and for which invoices it may be; null where it was kept. */
async function doubtOf(d: Diary, name: string, text: string): Promise<string | null> {
  const [view] = await files(d, '2026-09-05', { [name]: pdfSaying(text) }, true);
  const { page, refused } = view ?? { page: null, refused: 0 };
  expect(refused).toBe(page === null ? 0 : 1);
  return page === null ? null : [page.doubt, ...page.invoices.map(({ number }) => number)].join(' ');
}

stories('PDFs without data', open => {
  it('of an archive go to the invoices that they name, the rest waits, and a second time changes nothing', async () => {
    const d = await open('Lille');
    await two(d);
    const archive = zipSync({
      'septembre/F-2026-101.pdf': BLANK,
      'septembre/scan0007.pdf': pdfSaying('FACTURE no F-2026-102 Total 1 234,50 EUR'),
      'septembre/plan.pdf': pdfSaying('Plan du chantier'),
    });
    const name = 'septembre.zip';
    const rehearsed = await d.files('2026-09-05', [{ name, bytes: archive }], { isDryRun: true });
    expect(await kept(d)).toEqual([]);
    const taken = await d.files('2026-09-05', [{ name, bytes: archive }]);
    expect(rehearsed.map(({ lines, page }) => ({ lines, page }))).toEqual(
      taken.map(({ lines, page }) => ({ lines, page })),
    );
    expect(taken.map(({ file, added, refused, page }) => [file, added, refused, page?.doubt])).toEqual([
      ['septembre.zip/septembre/F-2026-101.pdf', 1, 0, undefined],
      ['septembre.zip/septembre/scan0007.pdf', 1, 0, undefined],
      ['septembre.zip/septembre/plan.pdf', 0, 1, 'none'],
    ]);
    expect(taken[0]?.lines).toMatchObject([
      { outcome: 'added', what: 'document', label: 'F-2026-101', party: 'Dupont SARL' },
    ]);
    expect(await kept(d)).toEqual(['F-2026-101: F-2026-101.pdf', 'F-2026-102: scan0007.pdf']);
    const again = await d.files('2026-09-06', [{ name, bytes: archive }]);
    expect(again.map(({ unchanged }) => unchanged)).toEqual([1, 1, 0]);
    const told = (await d.journal()).filter(kind => kind === 'documentAttached');
    expect(told).toHaveLength(2);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('find an invoice that a file after them brings, and go with their own import alone', async () => {
    const d = await open('Lille');
    const seller = COMPANIES.Lille.name;
    const list = ublFile({ ...DUE, seller, debtor: 'Dupont SARL', number: 'F-2026-101' });
    const [invoice, page] = await d.files('2026-09-05', [{ name: 'F-2026-101.pdf', bytes: BLANK }, list]);
    expect([invoice?.format, page?.format, page?.added]).toEqual(['ubl', 'pdf', 1]);
    // Named once more by a later file: the page is of its own import all the same.
    await d.files('2026-09-06', [{ ...list, name: 'encore.xml' }]);
    expect(await d.undoImport('2026-09-07', page?.importId ?? '')).toBe('undone');
    expect(await kept(d)).toEqual([]);
    expect(await select(d.database, 'select from invoice', [])).toHaveLength(1);
  });

  it('are never put with an invoice by a guess', async () => {
    const d = await open('Lille');
    await two(d);
    await d.invoice({ ...DUE, debtor: 'Leroy SAS', number: '2026/0077' });
    await d.invoice({ ...DUE, debtor: 'Petit SAS', number: '512' });
    // Certain: an unmistakable name; a stroke that a name cannot hold; a number with the customer or the amount beside it.
    expect(await doubtOf(d, 'Facture F-2026-101 Dupont.pdf', 'Bonjour')).toBeNull();
    expect(await doubtOf(d, '2026-0077.pdf', 'FACTURE 2026/0077 pour LEROY')).toBeNull();
    expect(await doubtOf(d, '512.pdf', 'Facture 512, total 1.234,50 EUR')).toBeNull();
    expect(await doubtOf(d, 'scan.pdf', 'Facture F-2026-102, Martin, Lille')).toBeNull();
    // Not certain.
    expect(await doubtOf(d, '512.pdf', 'Bonjour')).toBe('unconfirmed 512');
    expect(await doubtOf(d, 'scan.pdf', 'Commande F-2026-102 de 11234,50')).toBe('unconfirmed F-2026-102');
    expect(await doubtOf(d, 'scan.pdf', 'Facture 512, total 1.234,50')).toBe('none');
    expect(await doubtOf(d, 'scan.pdf', 'F-2026-101 et F-2026-102 de Martin')).toBe(
      'several F-2026-101 F-2026-102',
    );
    expect(await doubtOf(d, 'F-2026-101.pdf', 'Facture F-2026-102')).toBe('differs F-2026-101 F-2026-102');
    expect(await doubtOf(d, 'Relance F-2026-101.pdf', 'Bonjour')).toBe('otherPaper F-2026-101');
    expect(await doubtOf(d, 'scan.pdf', 'AVOIR A-9 sur facture F-2026-101, Dupont')).toBe(
      'otherPaper F-2026-101',
    );
    expect(await doubtOf(d, 'vacances.pdf', 'Bonjour')).toBe('none');
    // Another company's invoices are nobody's business here.
    const beside = await d.beside('Lille', 'Voisine SARL');
    expect(await doubtOf(beside, 'F-2026-101.pdf', 'Dupont')).toBe('none');
  });

  it('of a credit note that is here stay out of the invoice that it names', async () => {
    const d = await open('Lille');
    await two(d);
    const [dupont] = await select<{ id: string }>(
      d.database,
      "select debtor_id as id from debtor where company_id = $1 and name like 'Dupont%'",
      [d.companyId],
    );
    const credit = await addInvoice(d.desk(), {
      companyId: d.companyId,
      by: 'Camille Roy',
      day: dayOf('2026-09-04'),
      invoice: {
        kind: 'creditNote',
        customer: { debtorId: dupont?.id ?? '' },
        number: 'N-2026-9',
        issuedOn: dayOf('2026-09-03'),
        dueOn: null,
        terms: null,
        total: money(10_000, 'EUR'),
        beforeTax: null,
        corrects: 'F-2026-101',
      },
    });
    expect(credit).toMatchObject({ problems: [] });
    expect(await doubtOf(d, 'N-2026-9.pdf', 'N-2026-9 pour F-2026-101, Dupont')).toBe(
      'otherPaper F-2026-101',
    );
  });

  it('attached by hand in the instant in which they come as a file are there once', async () => {
    const d = await open('Lille');
    await two(d);
    const [invoice] = await select<{ id: string }>(
      d.database,
      "select invoice_id as id from invoice where company_id = $1 and number = 'F-2026-101'",
      [d.companyId],
    );
    const file = { name: 'F-2026-101.pdf', bytes: BLANK };
    const act = { companyId: d.companyId, by: 'Camille Roy', day: dayOf('2026-09-05') };
    const byHand = () => attachDocument(d.desk(), { ...act, invoiceId: invoice?.id ?? '', file });
    const [[view], ...attached] = await Promise.all([d.files('2026-09-05', [file]), byHand(), byHand()]);
    expect([view?.refused, ...attached.map(({ kind }) => kind)]).toEqual([0, 'done', 'done']);
    expect(await kept(d)).toEqual(['F-2026-101: F-2026-101.pdf']);
    expect((await d.journal()).filter(kind => kind === 'documentAttached')).toHaveLength(1);
  });

  it('that are too many or too large are said so and left, and the others go on', async () => {
    const d = await open('Lille');
    await two(d);
    const annexes = Object.fromEntries(
      Array.from({ length: 11 }, (_, n) => [`F-2026-101 annexe ${n}.pdf`, pdfSaying(`Annexe ${n}`)]),
    );
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(10);
    large.set(BLANK);
    const views = await files(d, '2026-09-05', {
      ...annexes,
      'F-2026-102 grand.pdf': large,
      'F-2026-102.pdf': BLANK,
    });
    const doubts = views.map(({ page }) => page?.doubt ?? 'kept');
    expect(doubts.slice(9)).toEqual(['kept', 'tooMany', 'tooLarge', 'kept']);
    expect(await kept(d)).toHaveLength(11);
  });
});
