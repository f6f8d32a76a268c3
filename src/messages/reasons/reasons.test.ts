import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { amountText, dayText, decimalText, LOCALES } from '../format.ts';
import { reasonText, type SpokenReason } from './reasons.ts';

/** Spaces that keep a number or a sign together are told apart only by printers. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a reason in words', () => {
  it('says why nothing is sent, in the four languages', () => {
    const reason: SpokenReason = {
      code: 'minimumGap',
      lastContactOn: day('2026-03-27'),
      gapDays: 4,
      until: day('2026-04-02'),
    };
    expect(LOCALES.map(locale => plain(reasonText(reason, locale)))).toEqual([
      'Dernier contact le 27 mars 2026 : 4 jours ouvrés d’écart au moins, jusqu’au 2 avril 2026',
      'Laatste contact op 27 maart 2026: minstens 4 werkdagen tussentijd, tot 2 april 2026',
      'Last contact on 27 March 2026: at least 4 working days in between, until 2 April 2026',
      'Letzter Kontakt am 27. März 2026: mindestens 4 Arbeitstage Abstand, bis 2. April 2026',
    ]);
  });

  it('says of a call that it is to be made, and of a message that it waits', () => {
    const waits = { code: 'messageWaiting', state: 'approved', preparedOn: day('2026-03-27') } as const;
    expect(LOCALES.map(locale => plain(reasonText({ ...waits, step: 'call' }, locale)))).toEqual([
      'Appel à passer, préparé le 27 mars 2026',
      'Nog te bellen, voorbereid op 27 maart 2026',
      'A call is to be made, prepared on 27 March 2026',
      'Anruf steht an, vorbereitet am 27. März 2026',
    ]);
    const message = reasonText({ ...waits, step: 'dateRequest' }, 'fr');
    expect(message).toMatch(/^Un message attend déjà \(Demande de date/);
    expect(reasonText({ ...waits, step: 'call', state: 'inDoubt' }, 'fr')).toMatch(/^Un message attend déjà/);
  });

  it('says the same whether the amount comes from the desk or from the API', () => {
    const reason = {
      code: 'unallocatedPayment',
      paymentId: 'p',
      receivedOn: day('2026-03-27'),
      clue: 'VIR DELATTRE',
    } as const;
    const fromDesk = reasonText({ ...reason, amount: money(156030, 'EUR') }, 'fr');
    expect(reasonText({ ...reason, amount: { amount: '1560.30', currency: 'EUR' } }, 'fr')).toBe(fromDesk);
    expect(plain(fromDesk)).toBe(
      'Un paiement de 1 560,30 € du 27 mars 2026 vient peut-être de ce débiteur : « VIR DELATTRE »',
    );
  });

  it('counts one day and several days as each language does', () => {
    const late = (daysLate: number): SpokenReason => ({
      code: 'firstStepAfterImport',
      invoice: 'F-1',
      daysLate,
    });
    expect(reasonText(late(1), 'fr')).toContain('1 jour de retard');
    expect(reasonText(late(0), 'fr')).toContain('0 jour de retard');
    expect(reasonText(late(0), 'en')).toContain('0 days late');
    expect(reasonText(late(2), 'nl')).toContain('2 dagen te laat');
  });
});

describe('amounts and days', () => {
  it('are written as each language writes them, beyond what a float holds', () => {
    const value = { amount: '90071992547409.93', currency: 'EUR' };
    expect(plain(amountText(value, 'fr'))).toBe('90 071 992 547 409,93 €');
    expect(plain(amountText(value, 'nl'))).toBe('€ 90.071.992.547.409,93');
    expect(amountText({ amount: '-1234.50', currency: 'GBP' }, 'en')).toBe('-£1,234.50');
    expect(plain(amountText(money(1500, 'JPY'), 'de'))).toBe('1.500 ¥');
  });

  it('never move a day, whatever the time zone of the reader', () => {
    expect(dayText('2026-03-29', 'fr')).toBe('29 mars 2026');
    expect(dayText('2026-01-01T23:30:00.000Z', 'de', 'short')).toBe('01.01.2026');
    expect(decimalText('12.15', 'fr')).toBe('12,15');
  });
});
