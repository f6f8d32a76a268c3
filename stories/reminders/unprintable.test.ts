// Paper that would show question marks in place of a name does not leave, and a person hears of it; e-mail carries every
// script.

import { expect, it } from 'vitest';
import { decideWaitingOfAll } from '../../src/desk/deciding/waiting-anew.ts';
import { attachmentsOf } from '../../src/desk/sending/parcel.ts';
import type { LetterContent } from '../../src/letters/message.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUE = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;
const TOKYO = '株式会社東京';

stories('Letters in a script without a font', open => {
  it('a debtor named in Japanese is not written to on paper: a person is asked, and the others go', async () => {
    const d = await open('Lille');
    d.customer(TOKYO, { email: null });
    d.customer('Ελλάς Київ SARL', { email: null });
    await d.invoice({ ...DUE, debtor: TOKYO, number: 'F-2026-101' });
    await d.invoice({ ...DUE, debtor: 'Ελλάς Київ SARL', number: 'F-2026-102' });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual([
      'Ελλάς Київ SARL: send courteousReminder, stepIsDue',
      `${TOKYO}: ask courteousReminder, notPrintable`,
    ]);
    const [asked] = await reasons(d);
    expect(asked).toEqual({ code: 'notPrintable', at: 'debtorName', text: TOKYO, signs: TOKYO });
  });

  it('a street that no font can print keeps the letter back as a name does', async () => {
    const d = await open('Lille');
    d.customer('Haïfa SARL', { email: null, street: 'רחוב הנמל 4' });
    await d.invoice({ ...DUE, debtor: 'Haïfa SARL', number: 'F-2026-101' });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Haïfa SARL: ask courteousReminder, notPrintable']);
    const [asked] = await reasons(d);
    expect(asked).toMatchObject({ at: 'debtorAddress', text: 'רחוב הנמל 4', signs: 'רחובהנמל' });
  });

  it('the same debtor is written to by e-mail, and by letter as soon as there is a font', async () => {
    const d = await open('Lille');
    d.customer(TOKYO, { email: 'keiri@tokyo.example' });
    d.customer(`${TOKYO}港`, { email: null });
    await d.invoice({ ...DUE, debtor: TOKYO, number: 'F-2026-101' });
    await d.invoice({ ...DUE, debtor: `${TOKYO}港`, number: 'F-2026-102' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      `2026-10-05 ${TOKYO}: courteousReminder by email, 1000.00 for F-2026-101`,
    ]);
    d.fonts = { ...d.fonts, unprintable: () => '' };
    await d.workOn('2026-10-06');
    expect(await d.sent()).toContain(
      `2026-10-06 ${TOKYO}港: courteousReminder by letter, 1000.00 for F-2026-102`,
    );
  });

  it('what waits is decided again by the same fonts: an invoice comes in, and the letter that no font prints is a question', async () => {
    const d = await open('Lille');
    d.customer(TOKYO, { email: null });
    await d.invoice({ ...DUE, debtor: TOKYO, number: 'F-2026-101' });
    await d.bank('2026-10-02', []);
    const { fonts } = d;
    d.fonts = { ...fonts, unprintable: () => '' };
    expect(await d.run('2026-10-05')).toEqual([`${TOKYO}: send courteousReminder, stepIsDue`]);
    d.fonts = fonts;
    await d.invoice({ ...DUE, debtor: TOKYO, number: 'F-2026-102' });
    await decideWaitingOfAll(d.installation(), { day: day('2026-10-05'), author: 'daily run' });
    expect((await reasons(d))[0]).toMatchObject({ code: 'notPrintable', at: 'debtorName' });
  });

  it('an e-mail whose letter cannot be printed leaves without it, and its text says the same', async () => {
    const d = await open('Lille');
    d.customer(TOKYO, { email: 'keiri@tokyo.example' });
    await d.invoice({ ...DUE, debtor: TOKYO, number: 'F-2026-101', issued: '2026-08-01', due: '2026-08-31' });
    await d.workFrom('2026-09-01', { until: '2026-11-10' });
    const frozen = await select<{ letter: LetterContent; because: { code: string }[]; channels: string[] }>(
      d.database,
      `select letter, because,
              array(select channel from delivery d where d.company_id = message.company_id and d.message_id = message.message_id) as channels
        from message where company_id = $1 and letter is not null`,
      [d.companyId],
    );
    const both = frozen.filter(({ channels }) => channels.includes('email') && channels.length > 1);
    expect(both.length).toBeGreaterThan(0);
    for (const { letter, because } of both) {
      expect(because.map(({ code }) => code)).toContain('notPrintable');
      const printing = { printLetter: async () => new Uint8Array(1), unprintable: d.fonts.unprintable };
      expect(await attachmentsOf({ payCode: null, letter }, printing)).toEqual([]);
    }
  });
});

/** The first reason of what a person is asked, per dossier. */
async function reasons(d: Diary): Promise<unknown[]> {
  const rows = await select<{ because: unknown[] }>(
    d.database,
    `select decision -> 'because' as because from dossier where company_id = $1 and decision ->> 'kind' = 'ask'`,
    [d.companyId],
  );
  return rows.map(({ because }) => because[0]);
}
