// A PDF that holds its invoice is the page that the customer was sent: taken in, it is the document of the invoice.

import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { debtorPage } from '../../src/desk/debtor-page/debtor-page.ts';
import { claimFile } from '../../src/desk/debtors/claim-file.ts';
import { pdfWith } from '../../src/formats/text/pdf-fixture.ts';
import { timelineText } from '../../src/messages/timeline-words.ts';
import { disputeCategoryText } from '../../src/messages/words.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const DUE = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;

/** The invoice of Dupont as a page with its data inside. */
function pageOf(number: string, seller: string = COMPANIES.Lille.name) {
  const data = ublFile({ ...DUE, number, seller, debtor: 'Dupont SARL' });
  return pdfWith({ 'factur-x.xml': new TextDecoder().decode(data.bytes) });
}

const kept = (d: Diary): Promise<{ number: string; name: string; sha256: string }[]> =>
  select(
    d.database,
    'select i.number, t.file_name as name, t.sha256 from invoice_document t join invoice i using (company_id, invoice_id) where company_id = $1',
    [d.companyId],
  );

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

stories('A PDF with its invoice inside', open => {
  it('is what the debtor downloads and the file of the claim encloses, once, however often it comes', async () => {
    const d = await open('Lille');
    const bytes = pageOf('F-2026-101');
    const archive = zipSync({ 'septembre/F-2026-101.pdf': bytes });
    await d.takeIn('2026-09-02', { name: 'septembre.zip', bytes: archive });
    await d.takeIn('2026-09-03', { name: 'encore.pdf', bytes });
    const document = { number: 'F-2026-101', name: 'F-2026-101.pdf', sha256: sha256(bytes) };
    expect(await kept(d)).toEqual([document]);
    const [debtor] = await select<{ id: string }>(d.database, 'select debtor_id as id from debtor', []);
    const asked = { companyId: d.companyId, debtorId: debtor?.id ?? '', day: dayOf('2026-10-06') };
    const page = await debtorPage(d.database, asked);
    expect(page?.claims[0]?.invoices[0]?.documents).toMatchObject([{ sha256: document.sha256 }]);
    const printLetter = async () => new Uint8Array([0]);
    const made = await claimFile(
      d.database,
      { ...asked, language: 'fr' },
      { printLetter, tell: timelineText, category: disputeCategoryText },
    );
    const files = made.kind === 'done' ? unzipSync(made.bytes) : {};
    expect(files['01 F-2026-101.pdf']).toEqual(bytes);
    const told = (await d.journal()).filter(kind => kind === 'documentAttached');
    expect(told).toHaveLength(1);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('joins the invoice that a list brought before, and goes with its own import alone', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUE, debtor: 'Dupont SARL', number: 'F-2026-101' });
    const pdf = await d.takeIn('2026-09-03', { name: 'F-2026-101.pdf', bytes: pageOf('F-2026-101') });
    expect(await kept(d)).toMatchObject([{ number: 'F-2026-101' }]);
    expect(await d.undoImport('2026-09-04', pdf.importId)).toBe('undone');
    expect(await kept(d)).toEqual([]);
    expect(await select(d.database, 'select from invoice', [])).toHaveLength(1);
    const twice = { name: 'F-2026-102.pdf', bytes: pageOf('F-2026-102') };
    const first = await d.takeIn('2026-09-05', twice);
    await d.takeIn('2026-09-06', twice);
    expect(await d.undoImport('2026-09-07', first.importId)).toBe('undone');
    expect(await kept(d)).toMatchObject([{ number: 'F-2026-102' }]);
  });

  it('of somebody else is kept for nobody, though ours has its number and its day', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUE, debtor: 'Dupont SARL', number: 'F-2026-101' });
    const foreign = pageOf('F-2026-101', 'Imprimerie Vasseur SARL');
    const { refused } = await d.takeIn('2026-09-03', { name: 'achat.pdf', bytes: foreign });
    expect([refused, await kept(d)]).toEqual([1, []]);
    const rehearsed = { name: 'essai.pdf', bytes: pageOf('F-2026-102') };
    await d.files('2026-09-04', [rehearsed], { isDryRun: true });
    expect(await kept(d)).toEqual([]);
  });
});
