// The PDF that Word made belongs to the invoice: shown to its debtor alone, and named with its hash in what a court is shown.

import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  attachDocument,
  documentContent,
  documentsOfInvoices,
  removeDocument,
} from '../../src/desk/claims/invoice-documents.ts';
import { legalStatement } from '../../src/desk/claims/legal-statement.ts';
import { debtorPage } from '../../src/desk/debtor-page/debtor-page.ts';
import { claimFile } from '../../src/desk/debtors/claim-file.ts';
import type { LetterContent } from '../../src/letters/message.ts';
import { timelineText } from '../../src/messages/timeline-words.ts';
import { disputeCategoryText } from '../../src/messages/words.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { pdfSaying } from '../telling/pdf-saying.ts';

const DUE = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;

async function invoiceId(d: Diary, number: string): Promise<string> {
  const [row] = await select<{ id: string }>(
    d.database,
    'select invoice_id as id from invoice where company_id = $1 and number = $2',
    [d.companyId, number],
  );
  return row?.id ?? '';
}

const attach = async (d: Diary, number: string, bytes = pdfSaying('Facture')) =>
  attachDocument(d.desk(), {
    companyId: d.companyId,
    by: 'Camille Roy',
    day: dayOf('2026-10-05'),
    invoiceId: await invoiceId(d, number),
    file: { name: `dossier/${number}.pdf`, bytes },
  });

async function two(d: Diary): Promise<void> {
  await d.invoice({ ...DUE, debtor: 'Dupont SARL', number: 'F-2026-101' });
  await d.invoice({ ...DUE, debtor: 'Martin SARL', number: 'F-2026-102' });
}

stories('The document of an invoice', open => {
  it('is on the page of its debtor alone, in the account for a court with its hash, and attached once', async () => {
    const d = await open('Lille');
    await two(d);
    const bytes = pdfSaying('Facture F-2026-101');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await attach(d, 'F-2026-101', bytes);
    expect(await attach(d, 'F-2026-101', bytes)).toMatchObject({
      kind: 'done',
      documents: [{ sha256, name: 'F-2026-101.pdf', bytes: bytes.length, addedBy: 'Camille Roy' }],
    });
    const debtors = await select<{ id: string; name: string }>(
      d.database,
      'select debtor_id as id, name from debtor where company_id = $1 order by name',
      [d.companyId],
    );
    const shown: string[] = [];
    for (const { id, name } of debtors) {
      const day = dayOf('2026-10-06');
      const page = await debtorPage(d.database, { companyId: d.companyId, debtorId: id, day });
      const invoices = page?.claims.flatMap(claim => claim.invoices) ?? [];
      shown.push(...invoices.map(one => `${name}: ${one.documents.map(it => it.sha256).join()}`));
    }
    expect(shown).toEqual([`Dupont SARL: ${sha256}`, 'Martin SARL: ']);
    expect(
      await legalStatement(d.database, {
        companyId: d.companyId,
        invoiceNumber: 'F-2026-101',
        day: dayOf('2026-10-06'),
        choices: { order: null, creditEffect: 'retroactive', dayCount: 'ACT/365' },
      }),
    ).toMatchObject({ statement: { documents: [{ sha256, name: 'F-2026-101.pdf' }] } });
    const sheets: string[] = [];
    const printLetter = async ({ body }: LetterContent) => {
      sheets.push(body);
      return new Uint8Array([0]);
    };
    const asked = { companyId: d.companyId, day: dayOf('2026-10-06'), language: 'fr' } as const;
    const debtorId = debtors.find(({ name }) => name === 'Dupont SARL')?.id ?? '';
    const made = await claimFile(
      d.database,
      { ...asked, debtorId },
      { printLetter, tell: timelineText, category: disputeCategoryText },
    );
    const files = made.kind === 'done' ? unzipSync(made.bytes) : {};
    expect(files['01 F-2026-101.pdf']).toEqual(bytes);
    expect(sheets.join()).toContain(sha256);
    const journal = await d.journal();
    expect(journal.filter(kind => kind === 'documentAttached')).toHaveLength(1);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('is what its bytes say, within bounds, of an invoice of the company; removed, its content goes', async () => {
    const d = await open('Lille');
    await two(d);
    const other = await d.beside('Lille', 'Voisine SARL');
    expect(await attach(d, 'F-2026-101', new TextEncoder().encode('<html>'))).toEqual({ kind: 'notAPdf' });
    const huge = new Uint8Array(10 * 1024 * 1024 + 1);
    huge.set(new TextEncoder().encode('%PDF-1.7'));
    expect(await attach(d, 'F-2026-101', huge)).toEqual({ kind: 'tooLarge' });
    const id = await invoiceId(d, 'F-2026-101');
    const file = { name: 'a.pdf', bytes: pdfSaying('Facture') };
    const act = { by: 'Camille Roy', day: dayOf('2026-10-05'), invoiceId: id };
    expect(await attachDocument(other.desk(), { ...act, companyId: other.companyId, file })).toEqual({
      kind: 'notFound',
    });
    const done = await attach(d, 'F-2026-101');
    const sha256 = done.kind === 'done' ? (done.documents[0]?.sha256 ?? '') : '';
    const key = { invoiceId: id, sha256 };
    expect(await documentContent(d.database, { ...key, companyId: other.companyId })).toBeNull();
    expect(await documentContent(d.database, { ...key, companyId: d.companyId })).not.toBeNull();
    expect(await removeDocument(d.desk(), { ...act, sha256, companyId: d.companyId })).toEqual([]);
    expect(await documentContent(d.database, { ...key, companyId: d.companyId })).toBeNull();
    expect(await documentsOfInvoices(d.database, d.companyId, [id])).toEqual([]);
  });

  it('goes with its invoice when the import of it is undone', async () => {
    const d = await open('Lille');
    const { importId } = await d.invoices('2026-09-02', [
      { ...DUE, debtor: 'Dupont SARL', number: 'F-2026-101' },
    ]);
    await attach(d, 'F-2026-101');
    expect(await d.undoImport('2026-10-06', importId)).toBe('undone');
    expect(await select(d.database, 'select from invoice_document', [])).toEqual([]);
  });
});
