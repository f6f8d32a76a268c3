import { describe, expect, it } from 'vitest';
import { BARE_COMPANY } from '../../../claim/claim.fixture.ts';
import type { PartyRecord } from '../../../formats/records.ts';
import type { KnownDebtor } from '../../../store/debtors/debtor-writes.ts';
import { DebtorRegister } from './debtor-register.ts';
import { findDebtors, identitiesIn } from './find-debtors.ts';

const party = (change: Partial<PartyRecord>): PartyRecord => ({
  name: null,
  vat: null,
  registration: null,
  country: null,
  email: null,
  phone: null,
  contactName: null,
  address: null,
  ...change,
});
const KNOWN: KnownDebtor = {
  id: 'known',
  name: 'Dupont SARL',
  foldedName: 'DUPONT',
  customerNumber: 'C-7',
  vat: 'FR40303265045',
  registration: '303265045',
  country: 'FR',
  kind: 'business',
};

function find(parties: readonly PartyRecord[], known: readonly KnownDebtor[] = [KNOWN]) {
  let made = 0;
  const makeId = (): string => {
    made += 1;
    return `new-${made}`;
  };
  return findDebtors({
    parties,
    register: new DebtorRegister(known),
    company: BARE_COMPANY,
    identities: identitiesIn(BARE_COMPANY),
    makeId,
  });
}

describe('whom a document is about', () => {
  it.each([
    ['the same customer number, under a new name', { name: 'Dupont & Fils', customerNumber: 'C-7' }, 'known'],
    ['the same VAT number, written with spaces', { name: 'Dupont', vat: 'FR 40 303 265 045' }, 'known'],
    ['the same registration', { name: 'Dupont', registration: '303 265 045' }, 'known'],
    ['the same name, in capitals and its form with points', { name: 'DUPONT S.A.R.L.' }, 'known'],
    ['the same name with another legal form: two firms', { name: 'Dupont SASU' }, 'new-1'],
    [
      'the number of one under another legal form',
      { name: 'Dupont SASU', registration: '303265045' },
      'known',
    ],
    ['the same name, without its legal form', { name: 'Dupont' }, 'known'],
    ['the same name in another country', { name: 'Dupont SARL', country: 'BE' }, 'new-1'],
    ['the same name with another VAT number', { name: 'Dupont SARL', vat: 'FR83404833048' }, 'new-1'],
    ['the same name with another customer number', { name: 'Dupont SARL', customerNumber: 'C-8' }, 'new-1'],
    ['another name', { name: 'Durand SARL' }, 'new-1'],
  ])('%s', (_what, change, id) => {
    expect(find([party(change)]).ids).toEqual([id]);
  });

  it('a number outranks a name: the debtor of the number, not its namesake', () => {
    const namesake = { ...KNOWN, id: 'namesake', customerNumber: 'C-8', vat: null, registration: null };
    expect(find([party({ name: 'Dupont SARL', customerNumber: 'C-8' })], [KNOWN, namesake]).ids).toEqual([
      'namesake',
    ]);
  });

  it('two documents of one new customer make one debtor', () => {
    const { ids, added } = find([party({ name: 'Durand SARL' }), party({ name: 'DURAND' })]);
    expect(ids).toEqual(['new-1', 'new-1']);
    expect(added).toHaveLength(1);
  });

  it('two new customers of one name with different numbers are two', () => {
    const { ids } = find([
      party({ name: 'Martin', vat: 'FR83404833048' }),
      party({ name: 'Martin', vat: 'FR27552032534' }),
    ]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a Belgian firm whose enterprise number one tool writes as its VAT number', () => {
  const fabry = { ...KNOWN, name: 'Garage Fabry SRL', foldedName: 'GARAGE FABRY', customerNumber: null };
  const belgian = { ...fabry, vat: null, registration: '0403170701', country: 'BE' };

  it.each(['BE 0403.170.701', 'BE0403170701', '403.170.701', '0403.170.701'])('%s: is known', written => {
    const said = party({ name: 'GARAGE FABRY', registration: written, country: 'BE' });
    expect(find([said], [belgian]).ids).toEqual(['known']);
  });

  it('is kept by its number of the register, and found by it under another name', () => {
    const said = party({ name: 'Garage Fabry SRL', registration: 'BE 0403.170.701', country: 'BE' });
    const invoice = party({ name: 'Fabry Autos', vat: 'BE0403170701', country: 'BE' });
    const { ids, added } = find([said, invoice], []);
    expect(ids).toEqual(['new-1', 'new-1']);
    expect(added[0]?.registration).toBe('0403170701');
  });

  it('is found where it was kept as it was written', () => {
    const before = { ...belgian, registration: 'BE0403170701' };
    const said = party({ name: 'Fabry Autos', registration: '0403.170.701', country: 'BE' });
    expect(find([said], [before]).ids).toEqual(['known']);
  });
});

describe('one customer number for two firms', () => {
  const [first, second] = ['FR83404833048', 'FR27552032534'].map(vat =>
    party({ name: 'Dupont', customerNumber: 'C-9', vat }),
  );
  const both = [first ?? party({}), second ?? party({})];

  it('is of the first: the second is a customer of its own, and stays one', () => {
    const { ids, added } = find([...both, ...both], []);
    expect(ids).toEqual(['new-1', 'new-2', 'new-1', 'new-2']);
    expect(added.map(({ customerNumber, vat }) => [customerNumber, vat])).toEqual([
      ['C-9', 'FR83404833048'],
      [null, 'FR27552032534'],
    ]);
  });

  it('is one customer where a VAT number is mistyped, of another country, or the key of the same firm', () => {
    for (const vat of ['FR40303265046', 'BE0403170701', 'FR00303265045'])
      expect(find([party({ name: 'Dupont', customerNumber: 'C-7', vat })]).ids, vat).toEqual(['known']);
  });

  it('is apart from the customer that is known under the number, in whatever country', () => {
    const german = { ...KNOWN, customerNumber: 'C-7', vat: 'DE136695976', registration: null, country: 'DE' };
    const other = party({ name: 'Dupont', customerNumber: 'C-7', vat: 'DE129274202', country: 'DE' });
    expect(find([other], [german]).ids).toEqual(['new-1']);
    expect(find([party({ name: 'Dupont & Fils', customerNumber: 'C-7' }), other], [german]).ids).toEqual([
      'known',
      'new-1',
    ]);
  });
});

describe('two customer numbers under the name of one that carries none', () => {
  const unnumbered = { ...KNOWN, customerNumber: null, vat: null, registration: null };
  const first = party({ name: 'Dupont', customerNumber: 'C-78' });
  const second = party({ name: 'S.A.R.L. Dupont', customerNumber: 'C-79' });

  it('are two customers: the first is the known one, the second is new and stays one', () => {
    const { ids, added } = find([first, second, first, second], [unnumbered]);
    expect(ids).toEqual(['known', 'new-1', 'known', 'new-1']);
    expect(added.map(({ customerNumber }) => customerNumber)).toEqual(['C-79']);
  });

  it('stay one customer where no number is given the second time', () => {
    expect(find([first, party({ name: 'Dupont' })], [unnumbered]).ids).toEqual(['known', 'known']);
  });
});

describe('a document that says less than what is known', () => {
  const numbered = (id: string, customerNumber: string): KnownDebtor => ({
    ...KNOWN,
    id,
    customerNumber,
    vat: null,
    registration: null,
  });
  const [one, other] = [numbered('one', 'C-78'), numbered('other', 'C-79')];
  const plain: KnownDebtor = { ...numbered('plain', ''), customerNumber: null };

  it('is neither of two namesakes: it gets a debtor of its own, and the next such document the same', () => {
    const { ids } = find([party({ name: 'Dupont' }), party({ name: 'Dupont' })], [one, other]);
    expect(ids).toEqual(['new-1', 'new-1']);
  });

  it('is the one of whom nothing else is known either', () => {
    expect(find([party({ name: 'Dupont' })], [one, plain, other]).ids).toEqual(['plain']);
  });

  it('a number that may be of either of two is of a third, until a person joins them', () => {
    const taxed: KnownDebtor = { ...plain, id: 'taxed', vat: 'FR40303265045' };
    expect(find([party({ name: 'Dupont', customerNumber: 'C-80' })], [plain, taxed]).ids).toEqual(['new-1']);
  });

  it('two that a person joined are one, under the numbers of both and under no third', () => {
    const known = [one, { ...other, id: 'one' }];
    const { ids } = find(
      ['C-78', 'C-79', 'C-80'].map(customerNumber => party({ name: 'Dupont', customerNumber })),
      known,
    );
    expect(ids).toEqual(['one', 'one', 'new-1']);
  });

  it('two VAT numbers under the name of one that has none are two', () => {
    const { ids } = find(
      ['FR83404833048', 'FR27552032534'].map(vat => party({ name: 'Dupont', vat })),
      [plain],
    );
    expect(ids).toEqual(['plain', 'new-1']);
  });
});

describe('what is kept of a new debtor', () => {
  it('its country from its VAT number where nothing else says it, else the company’s', () => {
    const { added } = find([party({ name: 'Verrerie', vat: 'BE0403170701' }), party({ name: 'Durand' })]);
    expect(added.map(({ country, language }) => [country, language])).toEqual([
      ['BE', 'fr'],
      ['FR', 'fr'],
    ]);
  });

  it('a country alone is no address to write to', () => {
    const address = { lines: [], postalCode: null, city: null, country: 'FR' };
    const { added } = find([
      party({ name: 'Durand', address }),
      party({ name: 'Petit', address: { ...address, lines: ['1 rue du Port'], city: 'Lille' } }),
    ]);
    expect(added.map(debtor => debtor.address)).toEqual([
      null,
      { lines: ['1 rue du Port'], postalCode: null, city: 'Lille', country: 'FR' },
    ]);
  });

  it('a cell with two addresses gives the first, a cell with none gives nobody to write to', () => {
    const of = (email: string) =>
      find([party({ name: 'Durand SARL', email })]).contacts.map(one => one.email);
    expect(of('a@durand.example, b@durand.example')).toEqual(['a@durand.example']);
    expect(of('à demander')).toEqual([]);
  });

  it('its contact, and a new address of a known one; none where there is nothing to reach', () => {
    const { contacts } = find([
      party({ name: 'Dupont', email: ' Compta@Dupont.example ' }),
      party({ name: 'Durand' }),
    ]);
    expect(contacts).toMatchObject([
      { debtorId: 'known', email: 'compta@dupont.example', role: 'accounting' },
    ]);
  });
});
