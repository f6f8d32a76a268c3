import { describe, expect, it } from 'vitest';
import { on } from './dossier.fixture.ts';
import { holdOn } from './hold.ts';
import { type Closure, closureOf, type HandOver, type Hardship, isInForce, stopOn } from './stop.ts';

const fact = { because: 'Insolvable', by: 'Marie', fromOn: on('2026-10-05'), ended: null };
const handOver: HandOver = {
  ...fact,
  id: 'h1',
  kind: 'handOver',
  recipientKind: 'agency',
  recipient: 'Recouvra',
  reference: 'R-77',
};
const hardship: Hardship = { ...fact, id: 'd1', kind: 'hardship', untilOn: on('2026-11-30') };
const closure: Closure = { ...fact, id: 'c1', kind: 'closure', invoiceIds: ['i1'] };

describe('what stops a dossier', () => {
  it('counts from its day until it is taken back, or its last day', () => {
    expect(isInForce(handOver, on('2026-10-04'))).toBe(false);
    expect(isInForce(handOver, on('2030-01-01'))).toBe(true);
    const ended = { on: on('2026-10-20'), by: 'Marie', because: 'Sans suite' };
    expect(isInForce({ ...handOver, ended }, on('2026-10-19'))).toBe(true);
    expect(isInForce({ ...handOver, ended }, on('2026-10-20'))).toBe(false);
    expect(isInForce(hardship, on('2026-11-30'))).toBe(true);
    expect(isInForce(hardship, on('2026-12-01'))).toBe(false);
  });

  it('a hand-over is said before hardship, and a closure stops no dossier', () => {
    const day = on('2026-10-10');
    expect(stopOn([closure, hardship, handOver], day)?.id).toBe('h1');
    expect(stopOn([closure], day)).toBeNull();
  });

  it('a closure covers the invoices of its day, and no other', () => {
    const day = on('2026-10-10');
    expect(closureOf([closure], { invoiceId: 'i1', day })?.id).toBe('c1');
    expect(closureOf([closure], { invoiceId: 'i2', day })).toBeNull();
  });

  it('a hold is for the dossier or for one invoice, from its first to its last day', () => {
    const hold = { ...fact, id: 'h', invoiceId: 'i1', untilOn: on('2026-10-08') };
    expect(holdOn([hold], { invoiceId: 'i1', day: on('2026-10-08') })).toBe(hold);
    expect(holdOn([hold], { invoiceId: 'i1', day: on('2026-10-09') })).toBeNull();
    expect(holdOn([hold], { invoiceId: null, day: on('2026-10-06') })).toBeNull();
  });
});
