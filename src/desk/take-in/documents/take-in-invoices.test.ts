import { describe, expect, it } from 'vitest';
import { LINES_SHOWN } from '../take-in-lines.ts';
import type { BatchTakenIn } from './take-in-batch.ts';
import { InvoicesTakenIn } from './take-in-invoices.ts';

const batch = (customers: number): BatchTakenIn => ({
  added: customers,
  changed: 0,
  unchanged: 0,
  refused: 0,
  problems: [],
  lines: [],
  debtorsAdded: Array.from({ length: customers }, (_none, position) => `Client ${position}`),
  debtorIds: [],
  contested: [],
  owedToPayee: [],
});

describe('the new customers of a file', () => {
  it('are all counted, however few of them are named', () => {
    const taken = new InvoicesTakenIn();
    taken.add(batch(400));
    taken.add(batch(300));
    taken.add(batch(50));
    // 750 in all: 500 by name, 200 of the second batch and 50 of the third are only counted.
    expect(taken.debtorsAdded).toHaveLength(LINES_SHOWN);
    expect(taken.debtorsLeftOut).toBe(250);
  });
});
