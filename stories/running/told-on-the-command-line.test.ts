// What a switch set, what was agreed and how long papers are kept, told in lines and in the language of the terminal.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';
import { told } from '../telling/on-the-command-line.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

/** An id as acquit prints it, of nothing. */
const NOBODYS = '01a221e8-6143-720d-b02a-ade3147ba7d3';
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

stories('Told on the command line', open => {
  it('a switch says what it set', async () => {
    const d = await open('Lille');
    const at = async (...words: string[]) => (await told(d, 'en', words)).printed;
    expect(await at('company', 'cash', '--on', '2026-10-02')).toEqual([
      'Atelier Lumen: Every payment until 2 October 2026 is known here.',
    ]);
    expect(await at('company', 'pause')).toEqual(['Atelier Lumen: Everything is paused.']);
    expect(await at('company', 'resume')).toEqual(['Atelier Lumen: Sending goes on.']);
    expect(await at('company', 'terms', '--rate', '12', '--registered', 'electronic')).toEqual([
      'Atelier Lumen: Terms of sale set: rate 12, registered electronic.',
    ]);
    expect(await at('company', 'test')).toEqual([
      'Atelier Lumen: Test mode: nothing leaves for your debtors.',
    ]);
    expect((await told(d, 'fr', ['company', 'live'])).printed).toEqual([
      'Atelier Lumen: Envoi réel : les messages validés partent.',
    ]);
  });

  it('a company that goes live is told what its letters lack', async () => {
    const d = await open('Lille');
    await told(d, 'en', [
      'company',
      'add',
      '--name',
      'Sans Adresse',
      '--country',
      'FR',
      '--email',
      'a@sans.example',
    ]);
    const { code, noted } = await told(d, 'en', ['company', 'live', '--company', 'Sans Adresse']);
    expect({ code, noted }).toEqual({
      code: 0,
      noted: [
        'Still missing: the company’s IBAN: without it nobody knows where to pay; the company’s postal address, for letters.',
      ],
    });
  });

  it('a law that nobody knows is quoted as it was typed', async () => {
    const d = await open('Lille');
    const { code, noted } = await told(d, 'en', [
      'company',
      'add',
      '--name',
      'N',
      '--country',
      'FR',
      '--law',
      'fx',
    ]);
    expect(code).toBe(2);
    expect(noted[0]).toContain('--law: found "fx", expected FR, BE, NL, LU, DE, ES, IT or EU');
  });

  it('what was agreed stands in lines, each with the id that takes it back', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect((await told(d, 'fr', ['agreements', 'Dupont'])).printed).toEqual([
      'Rien de promis, rien de contesté.',
    ]);
    await told(d, 'en', ['dispute', 'F-2026-101', '--said', 'two parcels missing', '--amount', '300']);
    await told(d, 'en', ['promise', 'Dupont', '--on', '2026-10-20', '--amount', '700']);
    const { printed } = await told(d, 'en', ['agreements', 'Dupont']);
    expect(printed.map(line => line.replace(ID, 'ID'))).toEqual([
      'Disputes',
      '  F-2026-101 disputed: another reason, 300.00 EUR, to be answered',
      '    To be answered by 19 October 2026.',
      '    ID  two parcels missing',
      'Promises',
      '  Promised for 20 October 2026: F-2026-101, 700.00 EUR, running. 700.00 EUR is missing.',
      '    ID',
    ]);
  });

  it('who owes francs alone is meant in francs, and who owes euros too in euros', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, currency: 'CHF' });
    const promise = ['promise', 'Dupont', '--on', '2026-10-20', '--amount', '700'];
    expect((await told(d, 'en', promise)).code).toBe(0);
    const agreed = async (...more: string[]): Promise<string> =>
      (await told(d, 'en', ['agreements', 'Dupont', ...more])).printed.join('\n');
    expect(await agreed()).toContain('F-2026-101, 700.00 CHF, running');
    await d.invoice({ ...DUPONT, number: 'F-2026-102' });
    expect((await told(d, 'en', promise)).code).toBe(0);
    expect(await agreed()).toContain('F-2026-102, 700.00 EUR, running');
    expect(await agreed('--currency', 'CHF')).toContain('F-2026-101, 700.00 CHF, running');
  });

  it('how long papers are kept, and how debtors are written to', async () => {
    const d = await open('Lille');
    expect((await told(d, 'en', ['retention'])).printed).toEqual([
      'Nobody decided how long: everything is kept (acquit retention keep).',
    ]);
    await told(d, 'en', ['retention', 'keep', '--recovery', '5']);
    expect((await told(d, 'en', ['retention'])).printed).toEqual([
      'Letters, answers, notes: years after the last settlement: 5',
      'Names in invoices and payments: years after the end of the accounting year: for ever',
      'What has outlived its time',
      '  Nothing today.',
    ]);
    const { printed } = await told(d, 'fr', ['conduct']);
    expect(printed).toContain(
      'Heures d’envoi chez le débiteur, séparées par une virgule: 08:30-11:30, 13:30-16:30',
    );
    const json = JSON.parse((await told(d, 'fr', ['conduct', '--json'])).printed.join('\n'));
    expect(json).toMatchObject({ sendingWindows: ['08:30-11:30', '13:30-16:30'] });
  });

  it('a refusal is said in the language of the terminal', async () => {
    const d = await open('Lille');
    const { code, noted } = await told(d, 'fr', ['undo', NOBODYS]);
    expect({ code, noted }).toEqual({
      code: 1,
      noted: [
        'non repris : Il n’y a rien de ce nom ou de cet identifiant dans cette société, ou ce n’est plus en vigueur.',
      ],
    });
  });
});
