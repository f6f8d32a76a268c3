import { describe, expect, it } from 'vitest';
import type { PartyRecord } from '../../../formats/records.ts';
import type { KnownDebtor } from '../../../store/debtors/debtor-writes.ts';
import { buyerSaid } from '../documents/invoice-draft.ts';
import { DebtorRegister } from './debtor-register.ts';
import { MetDebtors } from './met-debtors.ts';

const party = (change: Partial<PartyRecord>): PartyRecord => ({
  name: 'Dupont SARL',
  vat: null,
  registration: null,
  country: null,
  email: null,
  phone: null,
  contactName: null,
  address: null,
  ...change,
});
const DUPONT: KnownDebtor = {
  id: 'dupont',
  name: 'Dupont SARL',
  foldedName: 'DUPONT',
  customerNumber: 'C-7',
  vat: null,
  registration: null,
  country: 'FR',
  kind: 'business',
};

describe('a customer that a file names again', () => {
  const met = new MetDebtors();
  met.remember(party({ customerNumber: 'C-7', email: 'compta@dupont.example' }), DUPONT);

  it('in the same words is the same debtor', () => {
    const again = party({ customerNumber: 'C-7', email: 'compta@dupont.example' });
    expect(met.of(again)).toMatchObject({ id: 'dupont', name: 'Dupont SARL', kind: 'business' });
  });

  it.each([
    ['another number', { customerNumber: 'C-8', email: 'compta@dupont.example' }],
    ['another address to write to', { customerNumber: 'C-7', email: 'direction@dupont.example' }],
    ['a telephone as well', { customerNumber: 'C-7', email: 'compta@dupont.example', phone: '0320000000' }],
    ['its number as its VAT number', { vat: 'C-7', email: 'compta@dupont.example' }],
  ])('with %s is looked for', (_what, change) => {
    expect(met.of(party(change))).toBe(null);
  });

  it('is remembered while as many others come, and longer where it comes with them', () => {
    const small = new MetDebtors(3);
    const meet = (name: string): void => small.remember(party({ name }), { ...DUPONT, id: name });
    meet('A');
    meet('B');
    for (const name of ['C', 'D', 'E', 'F']) {
      meet(name);
      expect(small.of(party({ name: 'A' }))?.id).toBe('A');
    }
    expect(small.of(party({ name: 'B' }))).toBe(null);
    expect(small.of(party({ name: 'F' }))?.id).toBe('F');
  });
});

describe('what follows from the words of a customer', () => {
  const company = { name: 'Atelier Essai SARL', vat: null, registration: '732829320' };

  it.each([
    ['of somebody else with one address', { email: 'compta@dupont.example' }, false, null],
    ['of the company itself', { name: 'Atelier Essai' }, true, null],
    ['of the company by its number', { name: 'AE', registration: '73282932000074' }, true, null],
    [
      'with two addresses',
      { email: 'a@dupont.example; b@dupont.example' },
      false,
      /a@dupont.example is kept/,
    ],
    ['with none that can be one', { email: 'à demander' }, false, /none is kept/],
  ])('%s is remembered with it', (_what, change, isOurselves, warning) => {
    const met = new MetDebtors();
    met.remember(party(change), DUPONT, buyerSaid(party(change), company));
    const buyer = met.of(party(change))?.buyer;
    expect(buyer).toEqual(buyerSaid(party(change), company));
    expect(buyer?.isOurselves).toBe(isOurselves);
    if (warning === null) expect(buyer?.mailWarning).toBe(null);
    else expect(buyer?.mailWarning?.expected).toMatch(warning);
  });
});

describe('the customer of a number', () => {
  it('is the one who is known under it, whoever else has that name', () => {
    const namesake: KnownDebtor = { ...DUPONT, id: 'namesake', customerNumber: 'C-1' };
    const register = new DebtorRegister([namesake, DUPONT]);
    expect(register.find({ ...DUPONT })?.id).toBe('dupont');
    // Of two of that name, a document that says no number is about neither.
    expect(register.find({ ...DUPONT, customerNumber: null })).toBe(null);
    expect(register.find({ ...DUPONT, customerNumber: 'C-9' })).toBe(null);
  });
});
