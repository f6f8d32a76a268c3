// The packed index compared with the plain one: whatever is asked of both, and what is matched by either.

import { describe, expect, it } from 'vitest';
import { addDays } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { business, FIRST } from '../business.fixture.ts';
import { claim, debtorsIn, type Owed, payment } from '../matching.fixture.ts';
import { matchAgainst } from '../propose.ts';
import { indexClaims } from './index-claims.ts';
import type { IncomingPayment, OpenCredit, SettledClaim } from './open-claims.ts';
import { PackedClaims } from './packed-claims.ts';
import { plainIndex } from './plain-index.fixture.ts';

/** So few that invoices are let go and made again all the time. */
const FEW_DRAWN = 8;

/** The first tenth is paid already, every ninth has a credit note, and every fifth asks what others ask too. */
function books(seed: number, numbering: 'prefixed' | 'yearly' | 'bare') {
  const { claims, payments } = business({ seed, debtors: 300, payments: 400, numbering });
  const priced = claims.map((one, at): Owed => {
    const price = at % 5 === 0 ? money(12_000, 'EUR') : one.payable;
    const orderReference = at % 3 === 0 ? `PO-${4_000 + at}` : null;
    return { ...one, open: price, payable: price, orderReference };
  });
  const paid = Math.floor(priced.length / 10);
  const settled: SettledClaim[] = priced.slice(0, paid);
  const open = priced.slice(paid).sort(inOrder);
  const credits = open
    .filter((_, at) => at % 9 === 0)
    .map(
      ({ debtorId, number, invoiceId, open: asked }): OpenCredit => ({
        creditNoteId: `c-${invoiceId}`,
        debtorId,
        number: `A-${number}`,
        open: money(Math.ceil(asked.amount / 5), 'EUR'),
        precedingInvoices: [number],
      }),
    );
  return { open, settled, credits, payments, debtors: debtorsIn(priced) };
}

const inOrder = (left: Owed, right: Owed): number =>
  [left, right].map(({ dueOn, issuedOn, number, invoiceId }) => [dueOn, issuedOn, number, invoiceId].join()) <
  [right, left].map(({ dueOn, issuedOn, number, invoiceId }) => [dueOn, issuedOn, number, invoiceId].join())
    ? -1
    : 1;

describe('the packed index', () => {
  const settings = (['prefixed', 'yearly', 'bare'] as const).flatMap(numbering =>
    [41, 42, 43].map(seed => ({ numbering, seed })),
  );

  it.each(settings)(
    'matches as the plain one does: $numbering numbers, seed $seed',
    ({ seed, numbering }) => {
      const { open, payments, ...beside } = books(seed, numbering);
      const plainly = matchAgainst(plainIndex(open, beside), { payments });
      const packed = matchAgainst(indexClaims(open, { ...beside, mostDrawn: FEW_DRAWN }), { payments });
      expect(packed).toEqual(plainly);
      for (const kind of ['certain', 'unsure', 'unknown'] as const)
        expect(packed.filter(match => match.kind === kind).length).toBeGreaterThan(5);
    },
  );

  it('answers each question as the plain one does', () => {
    const { open, payments, ...beside } = books(44, 'prefixed');
    const [plain, packed] = [plainIndex(open, beside), indexClaims(open, beside)];
    for (const { invoiceId, debtorId, number, references, orderReference, payable } of open) {
      const bare = packed.byId(invoiceId);
      expect(bare).toMatchObject({ invoiceId, debtorId, number, references, orderReference, payable });
      expect(ids(packed.byDebtor(debtorId))).toEqual(ids(plain.byDebtor(debtorId)));
      expect(ids(packed.ofAmount(payable))).toEqual(ids(plain.ofAmount(payable)));
      expect(packed.howManyOf(payable)).toBe(plain.howManyOf(payable));
      expect(packed.hasSettled(debtorId, payable)).toBe(plain.hasSettled(debtorId, payable));
      for (const folded of [number, ...references].map(text => text.replaceAll(/\W/g, ''))) {
        const told = packed.quotable(folded).map(({ as, written }) => [as, written]);
        expect(told).toEqual(plain.quotable(folded).map(({ as, written }) => [as, written]));
      }
    }
    for (const { number } of beside.settled) {
      const folded = number.replaceAll(/\W/g, '');
      expect(packed.settled(folded)?.number).toBe(plain.settled(folded)?.number);
      expect(packed.settled(folded)).not.toBeNull();
    }
    expect(packed.owes('nobody')).toBe(false);
    expect(packed.byId('nothing')).toBeNull();
    expect(packed.quotable('NOTHING')).toEqual([]);
  });

  it('matches as the plain one does where one price is that of all', () => {
    const owed = Array.from({ length: 3_000 }, (_, at) =>
      claim({ number: `F-2026-${10_000 + at}`, euros: 19, debtorId: `d${at}`, debtorName: `Abonne ${at}` }),
    );
    const payments = Array.from(
      { length: 400 },
      (_, at): IncomingPayment =>
        payment({
          euros: 19,
          id: `p${at}`,
          text: `F-2026-${10_000 + at * 3}`,
          receivedOn: addDays(FIRST, 9),
        }),
    );
    const beside = { debtors: debtorsIn(owed) };
    const packed = matchAgainst(indexClaims(owed, { ...beside, mostDrawn: FEW_DRAWN }), { payments });
    expect(packed).toEqual(matchAgainst(plainIndex(owed, beside), { payments }));
  });
});

const ids = (claims: readonly { readonly invoiceId: string }[]): string[] =>
  claims.map(({ invoiceId }) => invoiceId);

describe('packed invoices', () => {
  const strange = ['é', '€uro 1', 'a\tb\nc', '"{}",\\', '数字', '😀1', ' ', `${'x'.repeat(70_000)}`];

  it('give back what they were told, whatever signs it has', () => {
    const packed = new PackedClaims();
    const rows = strange.map((text, at) => ({
      invoiceId: `i${at}`,
      debtorId: `d ${text}`,
      number: text,
      references: at % 2 === 0 ? [text, 'R', ''] : [],
      issuedOn: FIRST,
      dueOn: at % 3 === 0 ? null : addDays(FIRST, at),
      open: at === 4 ? 2 ** 40 + 1 : 100,
      payable: 2 ** 40 + 1,
      currency: at % 2 === 0 ? 'EUR' : 'CHF',
      orderReference: at % 2 === 0 ? null : at === 1 ? '' : text,
      terms: [],
    }));
    for (const row of rows) packed.add(row);
    rows.forEach(({ payable, open, currency, terms: _, ...row }, at) => {
      expect(packed.at(at).claim).toMatchObject({
        ...row,
        dueOn: row.dueOn ?? row.issuedOn,
        payable: money(payable, currency),
        open: money(open, currency),
      });
      expect(packed.positionOf(row.invoiceId)).toBe(at);
      expect(packed.debtorOf(row.invoiceId)).toBe(row.debtorId);
    });
    expect(packed.positionsOfAmount(money(2 ** 40 + 1, 'EUR'))).toEqual([4]);
  });

  it('are found by what is open of them after a part is taken', () => {
    const packed = new PackedClaims();
    for (let at = 0; at < 5_000; at += 1)
      packed.add({
        ...{ invoiceId: `i${at}`, debtorId: `d${at % 7}`, number: `N${at}`, references: [], terms: [] },
        ...{ issuedOn: FIRST, dueOn: FIRST, open: 500, payable: 500, currency: 'EUR', orderReference: null },
      });
    packed.take(
      new Map([
        ['i7', 200],
        ['i8', 500],
        ['nobody', 1],
      ]),
    );
    expect(packed.positionsOfAmount(money(500, 'EUR'))).toHaveLength(4_998);
    expect(packed.positionsOfAmount(money(300, 'EUR'))).toEqual([7]);
    expect(packed.at(7).claim.open).toEqual(money(300, 'EUR'));
    expect(packed.openAt(8)).toBe(0);
    expect(packed.positionsOfDebtor('d3').length).toBe(Math.ceil((5_000 - 3) / 7));
  });
});
