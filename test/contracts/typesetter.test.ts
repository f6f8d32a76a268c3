import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { letterFonts } from '../../src/channels/letter-fonts.ts';
import { makeTypesetter } from '../../src/channels/typesetter.ts';
import { compose } from '../../src/letters/compose.ts';
import type { MessageView } from '../../src/letters/message.ts';
import { letterPage } from '../../src/letters/rendering/page.ts';
import { type SampleCase, sampleView } from '../../src/letters/sample-views.ts';
import { type Money, money } from '../../src/units/money.ts';
import { hasReader, heightsOf, readable, sheetsOf, textOf } from '../pdf-text.ts';

const typesetter = makeTypesetter();
afterAll(() => typesetter.close());

const notice = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 3 });
const set = (view: MessageView): Promise<Uint8Array> => typesetter.typeset(letterPage(compose(view).letter));

/** Has Hebrew and Arabic. */
const OTHER_FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const hasOtherFont = existsSync(OTHER_FONT);
const linesOf = (pdf: Uint8Array): string[] =>
  sheetsOf(pdf)
    .flatMap(sheet => sheet.split('\n').map(line => line.trim()))
    .filter(line => line !== '' && !line.includes('Page '));

const numbered = (position: number): string => `F-2026-${1000 + position}`;
/** The formal notice of one invoice, as often as that. */
function withInvoices(count: number): MessageView {
  const one = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 });
  const [line] = one.invoices;
  if (line === undefined) throw new Error('no invoice');
  const times = ({ amount, currency }: Money): Money => money(amount * count, currency);
  return {
    ...one,
    invoices: Array.from({ length: count }, (_each, position) => ({
      ...line,
      number: numbered(position + 1),
    })),
    principal: times(one.principal),
    interest: times(one.interest),
    compensation: times(one.compensation),
    asked: times(one.asked),
  };
}

describe('a letter on paper', () => {
  it('is an archive PDF, and the same letter is the same bytes', async () => {
    const [first, again] = [await set(notice), await set(notice)];
    const source = Buffer.from(first).toString('latin1');
    expect(source.slice(0, 5)).toBe('%PDF-');
    expect(source).toContain('GTS_PDFA1');
    expect(source).toMatch(/pdfaid:part>2</);
    expect(Buffer.compare(first, again)).toBe(0);
    const other = await set({ ...notice, recipientName: 'Monsieur Lefort' });
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('twenty letters handed over at once are all set, each with its own content', async () => {
    const names = Array.from({ length: 20 }, (_each, position) => `Débiteur ${position}`);
    const letters = await Promise.all(
      names.map(name => set({ ...notice, debtor: { ...notice.debtor, name } })),
    );
    expect(new Set(letters.map(letter => Buffer.from(letter).toString('base64'))).size).toBe(20);
  });

  it.skipIf(!hasReader)(readable('says on each page which one it is, of how many'), async () => {
    for (const invoices of [1, 3] as const) {
      const last = sampleView({ kind: 'lastNotice', language: 'fr', of: 'frenchBusiness', invoices });
      const feet = textOf(await set(last)).match(/Page \d+ sur \d+/g);
      expect(feet, `${invoices} invoices`).toEqual(['Page 1 sur 2', 'Page 2 sur 2']);
    }
  });

  it.skipIf(!hasReader)(readable('never signs a sheet on which nothing else is said'), async () => {
    const sheets = textOf(await set(notice)).split('Page 1 sur 2');
    expect(sheets[1]).toContain('Claire Vasseur');
    expect(sheets[1]).toContain('Un règlement amiable reste possible');
  });

  it.skipIf(!hasReader)(
    readable('every invoice of ninety is read on a line of its own, annex included'),
    async () => {
      const lines = linesOf(await set(withInvoices(90)));
      // Once in the letter, once in the statement of interest, once with the parts of its total.
      for (const number of [1, 45, 90].map(numbered))
        expect(lines.filter(line => line.includes(number) && line.includes('€'))).toHaveLength(3);
      const parts = lines.filter(line => /F-2026-1\d{3} .*40,00 € +1\s296,31 €$/.test(line));
      expect(parts).toHaveLength(90);
      // 90 x 1 234.50, 21.81 and 40.00.
      expect(lines.at(-1)).toMatch(/^Total +111\s105,00 € +1\s962,90 € +3\s600,00 € +116\s667,90 €$/);
    },
  );

  it.skipIf(!hasReader)(
    readable('never carries a total over to a sheet without what it adds up'),
    async () => {
      // 26 just fill the first sheet: the total went to the second on its own.
      for (const invoices of [24, 25, 26, 27, 28])
        for (const sheet of sheetsOf(await set(withInvoices(invoices))))
          if (/^\s*Total {2}/m.test(sheet.replace(/Total à payer.*/, '')))
            expect(sheet, `${invoices} invoices`).toMatch(/F-2026-1\d{3} .*€[\s\S]*^\s*Total {2}/m);
    },
  );

  it.skipIf(!hasReader)(readable('never breaks the month of a day'), async () => {
    const dutch = sampleView({ kind: 'formalNotice', language: 'nl', of: 'belgianBusiness', invoices: 3 });
    expect(textOf(await set(dutch))).toContain('te betalen, uiterlijk op 1 december 2026.');
  });

  it.skipIf(!hasReader)(readable('never puts a hyphen into an address of mail'), async () => {
    const languages = ['fr', 'nl', 'de', 'en'] as const;
    for (const language of languages) {
      const last = sampleView({ kind: 'lastNotice', language, of: 'frenchBusiness', invoices: 1 });
      // In the head, and where to write if something is wrong.
      const written = textOf(await set(last)).split(last.creditor.email ?? '').length - 1;
      expect(written, language).toBe(2);
    }
  });

  it.skipIf(!hasReader)(readable('keeps the longest address in the window, above the date'), async () => {
    const { debtor } = notice;
    const long = {
      ...debtor,
      name: 'Société coopérative d’intérêt collectif pour la rénovation des ateliers partagés, des halles et des préaux du bassin',
      address: {
        lines: [
          'Bâtiment des Grandes Halles reconstruites, entrée nord',
          '1234 bis avenue de la République prolongée',
        ],
        postalCode: '31000',
        city: 'Saint-Michel-de-Montaigne-et-de-l’Isle-Dernière',
        country: 'FR',
      },
    };
    for (const to of [debtor, long]) {
      const words = heightsOf(await set({ ...notice, debtor: to }));
      const town = words.find(({ word }) => /Dernière$|^Amiens$/.test(word));
      const [date] = words.filter(({ word }) => word === '2026').sort((left, right) => left.top - right.top);
      expect(town?.bottom).toBeLessThan(date?.top ?? 0);
      // 82 mm: what a window of 45 mm shows of an address that begins at 50 ends lower still.
      expect(town?.bottom).toBeLessThan((82 / 25.4) * 72);
    }
  });

  it.skipIf(!hasReader)(readable('shows the amounts, the account and the annex of its message'), async () => {
    const cases: readonly (readonly [MessageView['language'], SampleCase])[] = [
      ['fr', 'frenchBusiness'],
      ['nl', 'belgianBusiness'],
      ['en', 'belgianBusiness'],
      ['de', 'belgianBusiness'],
    ];
    // 1 784.49 with 29.28 (France) or 24.80 (Belgium) of interest and 120.00 of fixed sums: in the text, its sum, beside the
    // account to pay to, and under the parts of each invoice in the annex.
    const totals = { fr: '1 933,77 €', nl: '€ 1.929,29', en: '€1,929.29', de: '1.929,29 €' };
    for (const [language, of] of cases) {
      const text = textOf(await set(sampleView({ kind: 'formalNotice', language, of, invoices: 3 })));
      expect(text.split(totals[language])).toHaveLength(5);
      expect(text).toMatch(/1[ .,]784[,.]49/);
      expect(text).toContain(
        of === 'frenchBusiness' ? 'FR76 3000 6000 0112 3456 7890 189' : 'BE68 5390 0754 7034',
      );
      expect(text).toMatch(/F-2026-0203 22(\/10\/|\.10\.| Oct )2026/);
    }
  });

  it.skipIf(!hasReader)(readable('prints names that look like code as they are written'), async () => {
    for (const name of ['#read("letter.typ")', '*x* $y$ `z`', '<payment/>', '\\ "g" #{panic()}']) {
      const text = textOf(await set({ ...notice, debtor: { ...notice.debtor, name } }));
      expect(text).toContain(name);
    }
  });

  it.skipIf(!hasReader)(
    readable('is set whatever pictures a name holds; those without a shape become a question mark'),
    async () => {
      const name = 'Café 🎉 \u0000\ud800 Ŝtelo Ελλάς Київ';
      const text = textOf(await set({ ...notice, debtor: { ...notice.debtor, name } }));
      expect(text).toMatch(/Café \? .*Ŝtelo Ελλάς Київ/);
    },
  );

  it('never shows question marks in place of letters: it is not set, and the next one is', async () => {
    const named = (name: string): MessageView => ({ ...notice, debtor: { ...notice.debtor, name } });
    await expect(set(named('株式会社'))).rejects.toThrow('No font has the letters 株式会社');
    expect((await set(named('Dupont'))).length).toBeGreaterThan(10_000);
  });

  it.skipIf(!hasReader || !hasOtherFont)(
    'prints Hebrew and Arabic with a font that was added (skipped: DejaVu Sans or pdftotext is not installed)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
      copyFileSync(OTHER_FONT, join(folder, 'DejaVuSans.ttf'));
      writeFileSync(join(folder, 'broken.otf'), 'no font');
      const fonts = letterFonts(folder);
      expect(fonts.faulty).toEqual([join(folder, 'broken.otf')]);
      expect(fonts.unprintable('Haïfa חיפה القاهرة 株')).toBe('株');
      const wide = makeTypesetter({ addedFonts: fonts.added });
      const view = { ...notice, debtor: { ...notice.debtor, name: 'Haïfa חיפה' } };
      const pdf = await wide.typeset(letterPage(compose(view).letter));
      await wide.close();
      rmSync(folder, { recursive: true });
      const text = textOf(pdf);
      expect(text).toContain('Haïfa');
      expect(text).toMatch(/חיפה|הפיח/);
      expect(letterFonts(null).unprintable('Haïfa חיפה')).toBe('חיפה');
    },
  );

  it('a letter that takes too long is given up, and the next one is set', async () => {
    const hurried = makeTypesetter({ limitMs: 1 });
    await expect(hurried.typeset(letterPage(compose(notice).letter))).rejects.toThrow(/not set within 1 ms/);
    await hurried.close();
    expect((await set(notice)).length).toBeGreaterThan(10_000);
  });
});
