// A French terminal reads what a run decided, what is owed and what stopped a command in French; the amounts stay as files have them.

import { expect, it } from 'vitest';
import type { Locale } from '../../src/messages/format.ts';
import { stories } from '../telling/diary.ts';
import { told } from '../telling/on-the-command-line.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

stories('The language of the terminal', open => {
  it('a run names its decisions and steps in it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-05', []);
    const decided = async (locale: Locale) => {
      const { printed } = await told(d, locale, ['run', '--dry-run']);
      return [printed[0], printed.at(-1)];
    };
    expect(await decided('fr')).toEqual([
      'Dupont SARL : à envoyer, Rappel courtois, 1000.00 EUR',
      'à envoyer : 1, en attente : 0, en suspens : 0, à décider : 0, sans suite : 0',
    ]);
    expect((await decided('nl'))[1]).toBe(
      'te versturen: 1, in afwachting: 0, aangehouden: 0, te beslissen: 0, afgerond: 0',
    );
    expect((await decided('de'))[1]).toBe(
      'zu senden: 1, wartend: 0, angehalten: 0, zu entscheiden: 0, erledigt: 0',
    );
  });

  it('what is approved and what leaves is counted in it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-05', []);
    await told(d, 'fr', ['run']);
    // Nothing is approved yet.
    const { printed, noted } = await told(d, 'fr', ['send']);
    expect(printed).toEqual([
      'envois : 0, refus : 0, non partis : 0, en doute : 0, retirés : 0, reportés : 0',
    ]);
    expect(noted).toEqual([
      'SMTP_URL manque, et Atelier Lumen est en envoi réel : ce qui est validé attend.',
    ]);
    expect((await told(d, 'fr', ['approve', '--all'])).printed).toEqual(['validations : 1, refus : 0']);
  });

  it('the balance, the calculator and why say what each figure is in it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect((await told(d, 'fr', ['balance'])).printed).toEqual([
      '2026-10-05 : 1000.00 EUR restant dû, 1 à 30 jours de retard 1000.00',
      '  avoirs 0.00, non affecté 0.00, en comptabilité 1000.00 EUR',
      'Dupont SARL : 1000.00 EUR, dont en retard 1000.00, la plus ancienne échue le 2026-09-30',
    ]);
    // 5 days at 12.40 % on 1,000.00: 1.6986 EUR.
    expect((await told(d, 'fr', ['why', 'F-2026-101'])).printed).toContain(
      '  échue le 2026-09-30; reste dû 1000.00, intérêts 1.70, indemnité forfaitaire 40.00, peut être demandé 1000.00 EUR',
    );
    const asked = ['--law', 'FR', '--relation', 'b2b', '--amount', '1000.00', '--due', '2026-09-30'];
    expect((await told(d, 'fr', ['interest', ...asked, '--until', '2026-10-05'])).printed).toEqual([
      '2026-10-01 - 2026-10-05  5 jours à 12.4 %  (C. com. L441-10 II)',
      'intérêts 1.70, indemnité forfaitaire 40.00, total 1041.70 EUR',
    ]);
  });

  it('what is owed in other currencies stands beside the totals, which it does not add to', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-103', amount: '500.00' });
    const swiss = { number: 'F-2026-102', debtor: 'Müller AG', currency: 'CHF', amount: '700.00' };
    await d.invoice({ ...DUPONT, ...swiss });
    const { printed } = await told(d, 'fr', ['balance']);
    expect(printed[0]).toBe('2026-10-05 : 1500.00 EUR restant dû, 1 à 30 jours de retard 1500.00');
    expect(printed).toContain('  Et 700.00 CHF en plus, dont 700.00 CHF en retard');
    expect(JSON.parse((await told(d, 'fr', ['balance', '--json'])).printed.join(''))).toMatchObject({
      otherCurrencies: [{ outstanding: { amount: '700.00', currency: 'CHF' } }],
    });
  });

  it('what will come in, and whom to call first, is said in it', async () => {
    const d = await open('Lille');
    expect((await told(d, 'de', ['receipts'])).printed).toEqual(['2026-10-05: keine Rechnung ist offen']);
    expect((await told(d, 'nl', ['risk'])).printed).toEqual(['Niets is te laat']);
    await d.invoice(DUPONT);
    expect((await told(d, 'fr', ['receipts'])).printed.slice(-2)).toEqual([
      'F-2026-101, Dupont SARL : 1000.00 EUR, échue le 2026-09-30',
      '  rien ne dit quand elle sera payée',
    ]);
    expect((await told(d, 'fr', ['risk'])).printed[0]).toBe('Dupont SARL : 1000.00 EUR en danger');
  });

  it('what is wrong with the words of a command is said in it', async () => {
    const d = await open('Lille');
    expect(await told(d, 'fr', ['interest', '--law', 'XX', '--amount', '10'])).toMatchObject({
      code: 2,
      noted: [
        '--law : trouvé "XX", attendu FR, BE, NL, LU, DE, ES, IT or EU\n--relation manque\n--due manque\n--until manque\nacquit interest --help en dit plus',
      ],
    });
  });
});
