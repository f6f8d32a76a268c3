// A bank whose table has one text for each movement, and no column for who paid: the name stands somewhere in that text.

import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { claim, matchOf, payment, say } from './matching.fixture.ts';

const GARAGE = claim({
  number: 'F-2026-1001',
  euros: 312,
  debtorId: 'garage',
  debtorName: 'Garage Delattre SARL',
});
const PETIT = claim({ number: 'F-2026-1002', euros: 90, debtorId: 'petit', debtorName: 'Menuiserie Petit' });
const PETIT_NORD = claim({
  number: 'F-2026-1003',
  euros: 90,
  debtorId: 'petitNord',
  debtorName: 'Menuiserie Petit Nord',
});
const PRINTER = claim({
  number: 'F-2026-1004',
  euros: 555,
  debtorId: 'printer',
  debtorName: 'Imprimerie Lavoisier de Lille SAS',
});
const DUVAL = claim({ number: 'F-2026-1005', euros: 40, debtorId: 'duval', debtorName: 'Duval' });
const PEUPLIERS = claim({
  number: 'F-2026-1006',
  euros: 3100,
  debtorId: 'peupliers',
  debtorName: 'SCI Les Peupliers',
});
const LEROY = claim({
  number: 'F-2026-1007',
  euros: 2190,
  debtorId: 'leroy',
  debtorName: 'Leroy & Fils SAS',
});
const ZONEN = claim({
  number: 'F-2026-1008',
  euros: 700,
  debtorId: 'zonen',
  debtorName: 'Bakker en Zonen BV',
});
const claims = [LEROY, ZONEN, PEUPLIERS, GARAGE, PETIT, PETIT_NORD, PRINTER, DUVAL];

const paid = (euros: number, text: string) => matchOf(payment({ euros, text }), { claims });

describe('a line of which the bank tells no payer', () => {
  it.each([
    [312, 'VIR SEPA GARAGE DELATTRE', 'certain i-F-2026-1001:312'],
    [312, 'VIREMENT EN VOTRE FAVEUR SARL GARAGE DELATTRE MERCI', 'certain i-F-2026-1001:312'],
    [312, 'VIR INST RE 1234567890 DE: Garage  Delattre MOTIF: REGLEMENT', 'certain i-F-2026-1001:312'],
    [3100, 'VIREMENT RECU DE LES PEUPLIERS SCI', 'certain i-F-2026-1006:3100'],
    [3100, 'VIR RECU 8841209 DE: SCI LES PEUPLIERS MOTIF: SOLDE', 'certain i-F-2026-1006:3100'],
    [90, 'VIR MENUISERIE PETIT NORD MERCI', 'certain i-F-2026-1003:90'],
    [90, 'VIR MENUISERIE PETIT MERCI', 'certain i-F-2026-1002:90'],
    // Many banks know no '&', and write it out or leave it away.
    [2190, 'VIR SEPA LEROY ET FILS FACT SEPT', 'certain i-F-2026-1007:2190'],
    [2190, 'VIR SEPA LEROY FILS', 'certain i-F-2026-1007:2190'],
    [700, 'OVERSCHRIJVING VAN BAKKER & ZONEN', 'certain i-F-2026-1008:700'],
    // Cut after 24 signs, as CFONB 120 does.
    [555, 'VIR IMPRIMERIE LAVOISIER DE FACTURE SEPT', 'certain i-F-2026-1004:555'],
    [555, 'VIR IMPRIMERIE LAVOISIER DE LI FACTURE', 'certain i-F-2026-1004:555'],
  ])('of %d with "%s": %s', (euros, text, said) => {
    expect(say(paid(euros, text))).toBe(said);
  });

  it('is of nobody where only a part of a name stands there, or another word follows the part', () => {
    expect(paid(555, 'VIR IMPRIMERIE DURAND').kind).toBe('unsure');
    expect(paid(555, 'VIR IMPRIMERIE LAVOISIER').kind).toBe('unsure');
    expect(paid(555, 'VIR IMPRIMERIE LAVOISIER ET FILS').kind).toBe('unsure');
    expect(paid(2190, 'VIR LEROY ET ASSOCIES').kind).toBe('unsure');
  });

  it('is not given away by one word, which may stand for a street or a purpose, unless a form of firm stands beside it', () => {
    expect(paid(40, 'LOYER RUE DUVAL').kind).toBe('unsure');
    expect(paid(40, 'VIR DUVAL TRANSPORTS').kind).toBe('unsure');
    expect(say(paid(40, 'VIR SEPA DUVAL SARL MERCI'))).toBe('certain i-F-2026-1005:40');
    expect(say(paid(40, 'VIR SAS DUVAL'))).toBe('certain i-F-2026-1005:40');
  });

  it('that names two customers is a question where both owe the amount', () => {
    expect(paid(90, 'MENUISERIE PETIT POUR MENUISERIE PETIT NORD').kind).toBe('unsure');
  });

  it('with another amount than they owe is proposed, not booked', () => {
    expect(paid(100, 'VIR GARAGE DELATTRE').kind).toBe('unsure');
    expect(say(paid(2900, 'VIR INST SCI LES PEUPLIERS'))).toMatch(/^unsure .*F-2026-1006/);
  });

  it('asks a person where it names an invoice that is not theirs', () => {
    expect(paid(312, 'VIR GARAGE DELATTRE F-2026-1999').kind).toBe('unsure');
  });

  it('says which words gave the name away', () => {
    const match = paid(312, 'VIR SEPA Garage Delattre le 3');
    const clue = match.kind === 'certain' ? match.because.find(({ kind }) => kind === 'payerName') : null;
    expect(clue).toMatchObject({ quote: 'Garage Delattre', at: 9 });
  });

  it('keeps to the payer where the bank tells one', () => {
    const told = payment({ euros: 312, payerName: 'SCI DES TILLEULS', text: 'POUR GARAGE DELATTRE' });
    const match = matchOf({ ...told, receivedOn: day('2026-03-02') }, { claims });
    expect(match.kind).toBe('unsure');
  });
});
