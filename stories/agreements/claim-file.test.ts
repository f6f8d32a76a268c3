// What goes to whoever takes a claim over: one zip, whose first sheet names all the rest.

import { expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { sha256 } from '../../src/evidence/chain.ts';
import { itReads } from '../../test/pdf-text.ts';
import { claimFiles, sheetOf, text, unpacked } from '../telling/claim-files.ts';
import { stories } from '../telling/diary.ts';

const fileOf = claimFiles();
const SIGNER = portalSigner('a secret of the stories that is long enough');

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-08-31',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const OTHER = { ...DUPONT, number: 'F-2026-102', debtor: 'Martin SAS' } as const;

const HANDED_OVER = {
  kind: 'handOver',
  recipientKind: 'bailiff',
  recipient: 'Étude Martin & Associés',
  reference: null,
  because: 'Ne répond plus',
} as const;

stories('The file of a claim', open => {
  itReads('holds the claim to the cent, what was sent, what happened and the register', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice(OTHER);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    await d.bank('2026-10-08', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    await d.hold('2026-10-09', { debtor: 'Dupont SARL' });
    await d.stop('2026-10-12', { debtor: 'Dupont SARL', entry: HANDED_OVER });

    const made = await fileOf(d, '2026-10-12');
    expect(made).toMatchObject({ name: 'Dupont SARL 2026-10-12.zip' });
    const files = unpacked(made);
    const names = Object.keys(files);
    expect(names.filter(name => !/^01 2026-10-05 .*\.html$/.test(name))).toEqual([
      '00-claim.pdf',
      '02 factures.csv',
      '03 register.jsonl',
    ]);
    expect(names).toHaveLength(4);

    // 1 000.00 over eight days and 600.00 over four more (the payment counts from its day, 8 October), at 12.40 %:
    // 1000 x 0.124 x 8 / 365 = 2.718 and 600 x 0.124 x 4 / 365 = 0.815; together 3.53. With 40.00: 643.53.
    const sheet = sheetOf(made);
    for (const said of [
      'Étude Martin & Associés',
      'Dossier de créance',
      'Principal 600,00 €',
      'Intérêts de retard 3,53 €',
      'Total à payer 643,53 €',
      '05/10/2026 :',
      '08/10/2026 :',
      'Pièce n° 1 : courriel du 05/10/2026 à',
      'Pièce n° 3 : écritures du registre',
      'à ajouter : F-2026-101.',
      'Fondement des accessoires : C. com. L441-10 II, D441-5.',
      'Prescription la plus proche : 08/10/2031 (C. com. L110-4',
      'rien de ce qui est échu n’est contesté',
      'est exacte',
    ])
      expect(sheet).toContain(said);
    // Whoever holds a document finds on the sheet that it is the one.
    for (const name of names.filter(one => one !== '00-claim.pdf'))
      expect(sheet, name).toContain(sha256(files[name] ?? new Uint8Array()));
    expect(text(files['02 factures.csv'])).toContain(
      '"F-2026-101";2026-08-31;2026-09-30;EUR;1000,00;400,00;600,00;3,53;40,00;0,00;0,00;643,53;0,00;',
    );

    // Nothing of another customer, nothing of what the firm said among its own people.
    const all = [sheet, ...names.slice(1).map(name => text(files[name]))].join('\n');
    expect(all).not.toContain('Martin SAS');
    expect(all).not.toContain('F-2026-102');
    expect(all).not.toContain('Le client a appelé');
    // Twice the same file.
    expect(await fileOf(d, '2026-10-12')).toEqual(made);
  });

  it('is refused while nothing is late', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect(await fileOf(d, '2026-09-30')).toEqual({ kind: 'nothingLate' });
    expect(await fileOf(d, '2026-10-01')).toMatchObject({ kind: 'done' });
  });
});

stories('What was sent, in the file of a claim', open => {
  it('does not open the page of the debtor', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    const pageLinks = { signer: SIGNER, publicUrl: 'https://acquit.example' };
    await d.offer('2026-10-06', { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-20', pageLinks });
    await d.workFrom('2026-10-07', { until: '2026-10-07' });
    const key = /acquit\.example\/p\/[\w-]{20}/;
    expect(d.mails().at(-1)?.text).toMatch(key);
    const files = Object.entries(unpacked(await fileOf(d, '2026-10-22')));
    const mails = files.filter(([name]) => name.endsWith('.html')).map(([, bytes]) => text(bytes));
    expect(mails.some(mail => mail.includes('https://acquit.example/p/…'))).toBe(true);
    for (const mail of mails) expect(mail).not.toMatch(key);
  });
});
