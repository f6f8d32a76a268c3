// A zip of PDFs is one line of the list of imports, which opens to its files; a PDF that found no invoice and was attached by a
// person says so.

import { expect, it } from 'vitest';
import { attachDocument, removeDocument } from '../../src/desk/claims/invoice-documents.ts';
import { importList, importParts } from '../../src/desk/take-in/import-list.ts';
import { undoImport } from '../../src/desk/take-in/undo-import.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { zipOf } from '../../src/formats/text/zip-made.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { pdfSaying } from '../telling/pdf-saying.ts';

const DUE = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00', debtor: 'Dupont SARL' } as const;
const page = (name: string, text: string): InputFile => ({ name, bytes: pdfSaying(text) });

/** The page of F-2026-101, which its name tells, and one that tells nothing. */
const KNOWN = page('F-2026-101.pdf', 'Facture F-2026-101 Dupont SARL');
const SILENT = page('scan 7.pdf', 'Bonjour');
const ZIP: InputFile = { name: 'pdf septembre.zip', bytes: zipOf([KNOWN, SILENT]) };

const listed = async (d: Diary) => {
  const { entries } = await importList(d.database, {
    ...{ companyId: d.companyId, cursor: null, limit: 20, together: true },
  });
  return entries.map(({ file, parts, added, unchanged, refused, attached }) =>
    [file, parts, added, unchanged, refused, attached].join(' '),
  );
};

async function invoiceId(d: Diary): Promise<string> {
  const [row] = await select<{ id: string }>(
    d.database,
    "select invoice_id as id from invoice where company_id = $1 and number = 'F-2026-101'",
    [d.companyId],
  );
  return row?.id ?? '';
}

const attach = async (d: Diary, file: InputFile, importId: string | null) =>
  attachDocument(d.desk(), {
    ...{ companyId: d.companyId, by: 'marie', day: day('2026-10-02') },
    ...{ invoiceId: await invoiceId(d), file, importId },
  });

async function begun(d: Diary, file: InputFile): Promise<string> {
  await d.invoices('2026-09-02', [{ ...DUE, number: 'F-2026-101' }]);
  await d.files('2026-10-01', [file]);
  const { entries } = await importList(d.database, {
    companyId: d.companyId,
    cursor: null,
    limit: 1,
    together: true,
  });
  return entries[0]?.id ?? '';
}

stories('The list of imports', open => {
  it('has one line for a zip, with what its files did together, and opens to them', async () => {
    const d = await open('Lille');
    const id = await begun(d, ZIP);
    // One page found its invoice, the other none.
    expect(await listed(d)).toEqual(['pdf septembre.zip 2 1 0 1 0', 'factures-2026-09-02.csv 1 1 0 0 0']);
    const parts = await importParts(d.database, { companyId: d.companyId, importId: id });
    expect(parts?.map(({ file, added, refused }) => [file, added, refused])).toEqual([
      ['pdf septembre.zip/F-2026-101.pdf', 1, 0],
      ['pdf septembre.zip/scan 7.pdf', 0, 1],
    ]);
    // The same zip a second time is a line of its own.
    await d.files('2026-10-03', [ZIP]);
    expect((await listed(d)).slice(0, 2)).toEqual([
      'pdf septembre.zip 2 0 1 1 0',
      'pdf septembre.zip 2 1 0 1 0',
    ]);
    // Two files with the same content under two names stay two.
    await d.files('2026-10-04', [
      { ...SILENT, name: 'a.pdf' },
      { ...SILENT, name: 'b.pdf' },
    ]);
    expect((await listed(d)).slice(0, 2).sort()).toEqual(['a.pdf 1 0 0 1 0', 'b.pdf 1 0 0 1 0']);
    const flat = await importList(d.database, { companyId: d.companyId, cursor: null, limit: 20 });
    expect(flat.entries).toHaveLength(7);
  });

  it('page by page holds each line once', async () => {
    const d = await open('Lille');
    await begun(d, ZIP);
    await d.files('2026-10-03', [ZIP]);
    const asked = { companyId: d.companyId, limit: 1, together: true };
    const seen: string[] = [];
    for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages += 1) {
      const { entries, nextCursor } = await importList(d.database, { ...asked, cursor });
      seen.push(...entries.map(({ file }) => file));
      cursor = nextCursor;
    }
    expect(seen).toEqual(['pdf septembre.zip', 'pdf septembre.zip', 'factures-2026-09-02.csv']);
  });

  it('says to which invoice a PDF was attached since, by itself or out of a zip, as long as it is there', async () => {
    const d = await open('Lille');
    await begun(d, SILENT);
    expect((await listed(d))[0]).toBe('scan 7.pdf 1 0 0 1 0');
    const done = await attach(d, SILENT, null);
    const { entries } = await importList(d.database, { companyId: d.companyId, cursor: null, limit: 1 });
    expect(entries[0]).toMatchObject({ attached: 1, attachedTo: { number: 'F-2026-101' } });
    const sha256 = done.kind === 'done' ? (done.documents[0]?.sha256 ?? '') : '';
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-02') };
    await removeDocument(d.desk(), { ...act, invoiceId: await invoiceId(d), sha256 });
    expect((await listed(d))[0]).toBe('scan 7.pdf 1 0 0 1 0');
  });

  it('out of a zip counts what was attached since; attached beforehand, it is known when it comes in', async () => {
    const d = await open('Lille');
    const id = await begun(d, ZIP);
    const parts = await importParts(d.database, { companyId: d.companyId, importId: id });
    const silent = parts?.find(({ refused }) => refused > 0);
    await attach(d, SILENT, silent?.id ?? '');
    expect((await listed(d))[0]).toBe('pdf septembre.zip 2 1 0 1 1');
    // It is the document of an invoice now: nobody is asked again.
    await d.files('2026-10-03', [ZIP]);
    expect((await listed(d))[0]).toBe('pdf septembre.zip 2 0 2 0 0');
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});

stories('What was handed in as one file', open => {
  const table = (name: string, number: string): InputFile => ({
    name,
    bytes: new TextEncoder().encode(
      `Numéro;Date;Échéance;Client;Montant TTC\n${number};2026-09-01;2026-09-30;Dupont SARL;100,00\n`,
    ),
  });
  const NAMELESS: InputFile = {
    name: 'export-septembre',
    bytes: zipOf([table('a.csv', 'F-1'), table('b.csv', 'F-2'), SILENT]),
  };
  const invoices = (d: Diary) =>
    select<{ number: string }>(
      d.database,
      'select number from invoice where company_id = $1 order by number',
      [d.companyId],
    );
  const undo = (d: Diary, importId: string) =>
    undoImport(d.desk(), {
      ...{ companyId: d.companyId, by: 'marie', day: day('2026-10-02'), importId, together: true },
    });

  it('is one line whatever it is called, and is undone at once', async () => {
    const d = await open('Lille');
    await d.files('2026-10-01', [NAMELESS]);
    expect(await listed(d)).toEqual(['export-septembre 3 2 0 1 0']);
    const { entries } = await importList(d.database, {
      ...{ companyId: d.companyId, cursor: null, limit: 1, together: true },
    });
    expect(await undo(d, entries[0]?.id ?? '')).toBe('undone');
    expect(await invoices(d)).toEqual([]);
    const parts = await importParts(d.database, { companyId: d.companyId, importId: entries[0]?.id ?? '' });
    expect(parts?.map(({ undoneAt }) => undoneAt !== null)).toEqual([true, true, true]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('stays whole where one of its files was answered for', async () => {
    const d = await open('Lille');
    await d.files('2026-10-01', [NAMELESS]);
    await d.dispute('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-1', said: 'abîmé' });
    const { entries } = await importList(d.database, { companyId: d.companyId, cursor: null, limit: 1 });
    expect(await undo(d, entries[0]?.id ?? '')).toMatchObject({ refusal: 'usedSince' });
    expect(await invoices(d)).toEqual([{ number: 'F-1' }, { number: 'F-2' }]);
  });

  it('counts a PDF of it that was attached from the page of its invoice', async () => {
    const d = await open('Lille');
    await begun(d, ZIP);
    await attach(d, SILENT, null);
    expect((await listed(d))[0]).toBe('pdf septembre.zip 2 1 0 1 1');
  });
});
