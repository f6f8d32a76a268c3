import { describe, expect, it } from 'vitest';
import { BARE_COMPANY } from '../../../claim/claim.fixture.ts';
import { type Company, DEFAULT_POLICY } from '../../../claim/parties.ts';
import type { InvoiceRecord, PartyRecord } from '../../../formats/records.ts';
import { day } from '../../../units/calendar.ts';
import { money } from '../../../units/money.ts';
import { draftOf, isSameParty } from './invoice-draft.ts';

const NOBODY: PartyRecord = {
  name: null,
  vat: null,
  registration: null,
  country: null,
  email: null,
  phone: null,
  contactName: null,
  address: null,
};
const COMPANY: Company = { ...BARE_COMPANY, vat: 'FR40303265045', registration: '303265045' };
const euros = (cents: number) => money(cents, 'EUR');
const RECORD: InvoiceRecord = {
  number: 'F-2026-101',
  kind: 'invoice',
  typeCode: '380',
  issueDate: day('2026-01-20'),
  dueDates: [],
  deliveryDate: null,
  currency: 'EUR',
  totalInclVat: euros(100_000),
  prepaid: null,
  payable: euros(100_000),
  seller: { ...NOBODY, name: 'Atelier Lumen SAS' },
  buyer: { ...NOBODY, name: 'Dupont SARL' },
  payeeName: null,
  references: [],
  orderReference: null,
  buyerReference: null,
  ibans: [],
  paymentMeansCodes: [],
  terms: [],
  precedingInvoices: [],
  attachments: 0,
  subject: null,
};

const draft = (
  change: Partial<InvoiceRecord> = {},
  {
    company = COMPANY,
    debtorKind = 'business',
  }: { company?: Company; debtorKind?: 'business' | 'consumer' } = {},
) => draftOf({ record: { ...RECORD, ...change }, company, debtorKind, mustBeOurs: true });

describe('the e-mail of a customer', () => {
  const warned = (email: string) => draft({ buyer: { ...RECORD.buyer, email }, dueDates: DUE }).problems;
  const DUE = [{ dueOn: day('2026-02-28'), amount: null }];

  it('is taken where it is one address', () => {
    expect(warned('compta@dupont.example')).toEqual([]);
  });

  it('is the first of several, and the others are told', () => {
    expect(warned('a@dupont.example; b@dupont.example')).toEqual([
      {
        severity: 'warning',
        place: 'invoice F-2026-101, e-mail of the customer',
        found: 'a@dupont.example; b@dupont.example',
        expected: 'one e-mail address; a@dupont.example is kept',
      },
    ]);
  });

  it('is none where the file writes something else, which is told', () => {
    expect(warned('à demander')).toMatchObject([{ expected: 'an e-mail address; none is kept' }]);
  });
});

describe('when an invoice is due', () => {
  it('on the day that it states, and nothing is said about it', () => {
    const { draft: found, problems } = draft({ dueDates: [{ dueOn: day('2026-02-28'), amount: null }] });
    expect(found).toMatchObject({ dueOn: '2026-02-28', dueOrigin: { kind: 'stated' }, instalments: null });
    expect(problems).toEqual([]);
  });

  it('by its terms where it states no day, and the computation is said', () => {
    const { draft: found, problems } = draft({ terms: ['45 jours fin de mois'] });
    expect(found).toMatchObject({ dueOn: '2026-03-31', dueOrigin: { kind: 'computed', from: 'terms' } });
    expect(problems).toMatchObject([{ severity: 'warning', place: 'invoice F-2026-101, due date' }]);
  });

  it('by the term agreed with the customer, before the usual one of the company', () => {
    const company = { ...COMPANY, policy: { ...COMPANY.policy, defaultTermDays: 10 } };
    const term = { kind: 'endOfMonth', days: 45, reading: 'endThenPlus' } as const;
    const agreed = { law: 'FR', term } as const;
    const { draft: found } = draftOf({
      record: { ...RECORD, issueDate: day('2026-01-20') },
      company,
      debtorKind: 'business',
      agreed,
      mustBeOurs: true,
    });
    // The end of January and 45 days more.
    expect(found).toMatchObject({ dueOn: '2026-03-17', dueOrigin: { kind: 'computed', from: 'terms' } });
  });

  it('by the usual term of the company where there are no terms', () => {
    const company = { ...COMPANY, policy: { ...DEFAULT_POLICY, defaultTermDays: 14 } };
    expect(draft({}, { company }).draft).toMatchObject({
      dueOn: '2026-02-03',
      dueOrigin: { from: 'policy' },
    });
  });

  it('by the thirty days of the law between businesses where nothing is agreed', () => {
    // 20 January and thirty days are 19 February.
    expect(draft().draft).toMatchObject({
      dueOn: '2026-02-19',
      dueOrigin: { from: 'law', article: 'C. com. L441-10 I' },
    });
  });

  it('on a day that a person has to enter, for a consumer', () => {
    const { draft: found, problems } = draft({}, { debtorKind: 'consumer' });
    expect(found).toMatchObject({ dueOn: null, dueOrigin: null });
    expect(problems).toMatchObject([{ severity: 'warning', found: 'none, and no terms' }]);
  });

  it('in parts, in order of their days, where the parts add up', () => {
    const parts = (last: number) => [
      { dueOn: day('2026-03-31'), amount: euros(last) },
      { dueOn: day('2026-02-28'), amount: euros(60_000) },
    ];
    expect(draft({ dueDates: parts(40_000) }).draft).toMatchObject({
      dueOn: '2026-02-28',
      instalments: [
        { dueOn: '2026-02-28', amount: euros(60_000) },
        { dueOn: '2026-03-31', amount: euros(40_000) },
      ],
    });
    // A cent is missing: the last day wrongs nobody.
    const wrong = draft({ dueDates: parts(39_999) });
    expect(wrong.draft).toMatchObject({ dueOn: '2026-03-31', instalments: null });
    expect(wrong.problems).toMatchObject([{ severity: 'warning', found: '2026-02-28, 2026-03-31' }]);
  });

  it('before it was issued: taken as it stands, with a warning', () => {
    const { draft: found, problems } = draft({ dueDates: [{ dueOn: day('2026-01-19'), amount: null }] });
    expect(found?.dueOn).toBe('2026-01-19');
    expect(problems).toMatchObject([{ severity: 'warning', found: '2026-01-19' }]);
  });
});

describe('what is a credit note', () => {
  it.each([
    ['a document of that kind', { kind: 'creditNote' }],
    ['a negative amount', { payable: euros(-100_000), totalInclVat: euros(-100_000) }],
    ['type 381 of UNTDID 1001', { typeCode: '381' }],
    ['a self-billed one, type 261', { typeCode: '261' }],
  ] as const)('%s: positive, and due never', (_what, change) => {
    expect(draft(change).draft).toMatchObject({
      isCredit: true,
      payable: euros(100_000),
      total: euros(100_000),
      dueOn: null,
    });
  });
});

describe('what is refused, with its reason', () => {
  it.each([
    ['a pro forma invoice', { typeCode: '325' }, 'type code'],
    ['an invoice for accounting only', { typeCode: '751' }, 'type code'],
    ['no number', { number: ' ' }, 'number'],
    ['no buyer', { buyer: NOBODY }, 'buyer'],
    ['no day of issue', { issueDate: null }, 'issue date'],
    ['a purchase invoice', { seller: RECORD.buyer, buyer: RECORD.seller }, 'seller'],
    ['an invoice to the company itself', { seller: NOBODY, buyer: RECORD.seller }, 'buyer'],
    ['an invoice of somebody else', { seller: { ...NOBODY, name: 'Tiers SA' } }, 'seller'],
  ] as const)('%s', (_what, change, place) => {
    const { draft: found, problems } = draft(change);
    expect(found).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', place: expect.stringMatching(`, ${place}$`) }]);
  });
});

describe('whether two parties are one', () => {
  const ours = { name: 'Atelier Lumen', vat: 'FR40303265045', registration: '303265045' };
  const belgian = { name: 'Verrerie de Meuse', vat: 'BE0403170701', registration: null };
  it.each([
    ['the same VAT number, spaced', { vat: 'FR 40 303 265 045' }, ours, true],
    ['a SIRET that begins with the SIREN', { registration: '303 265 045 00012' }, ours, true],
    ['another SIREN', { name: 'Autre', registration: '404833048' }, ours, false],
    ['a Belgian enterprise number', { registration: '0403.170.701' }, belgian, true],
    ['an old Belgian VAT number of nine digits', { vat: 'BE403170701' }, belgian, true],
    [
      'the same name with another legal form',
      { name: 'ATELIER LUMEN SARL' },
      { ...ours, name: 'Atelier Lumen SAS' },
      true,
    ],
    ['nothing at all', {}, ours, false],
  ])('%s: %s', (_what, party, company, expected) => {
    expect(isSameParty({ ...NOBODY, ...party }, company)).toBe(expected);
  });
});
