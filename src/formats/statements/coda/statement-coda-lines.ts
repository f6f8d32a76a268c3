// Which lines a CODA statement gives to be matched: the leaves of its movements, so that lines and bookings have the
// same sum. A detail takes its counterparty, text and references from the booking above where it has none of its own.
// A booked credit of 300.00 with details 100.00 and 200.00 is two lines; with details 100.00 and 150.00 it stays one.

import { type Currency, sum, toDecimal } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { Problem, StatementLineRecord } from '../../records.ts';
import type { CodaMovement } from './statement-coda-movement.ts';

type Node = { readonly movement: CodaMovement; readonly details: Node[] };

export function movementLines({
  movements,
  keyPrefix,
  currency,
}: {
  movements: readonly CodaMovement[];
  keyPrefix: string;
  currency: Currency;
}): { lines: readonly StatementLineRecord[]; problems: readonly Problem[] } {
  const lines: StatementLineRecord[] = [];
  const { roots, problems } = tree(movements);
  const place = ({ movement, details }: Node): void => {
    const parts = sum(
      details.map(detail => detail.movement.amount),
      currency,
    );
    const addsUp = details.length > 0 && parts.amount === movement.amount.amount;
    if (addsUp) {
      for (const detail of details)
        place({ movement: inherit(detail.movement, movement), details: detail.details });
      return;
    }
    lines.push(lineOf(movement, `${keyPrefix}/${movement.sequence}/${movement.detail}`));
    if (details.length === 0) return;
    problems.push(
      warningAt({
        place: `line ${movement.line}`,
        found: `details of ${toDecimal(parts)} under a booking of ${toDecimal(movement.amount)}`,
        expected: 'details that add up to it; the booking is kept whole',
      }),
    );
  };
  for (const root of roots) place(root);
  return { lines, problems };
}

/** Details belong to the nearest movement above them of a lower level and the same sequence number. */
function tree(movements: readonly CodaMovement[]): { roots: Node[]; problems: Problem[] } {
  const roots: Node[] = [];
  const problems: Problem[] = [];
  let above: Node[] = [];
  for (const movement of movements) {
    const node: Node = { movement, details: [] };
    above = above.filter(
      one => one.movement.level < movement.level && one.movement.sequence === movement.sequence,
    );
    const parent = above.at(-1);
    if (movement.level === 0) roots.push(node);
    else if (parent !== undefined) parent.details.push(node);
    else
      problems.push(
        errorAt({
          place: `line ${movement.line}`,
          found: 'a detail',
          expected: 'its booked movement before it',
        }),
      );
    above.push(node);
  }
  return { roots, problems };
}

function inherit(detail: CodaMovement, above: CodaMovement): CodaMovement {
  return {
    ...detail,
    counterparty: detail.counterparty ?? above.counterparty,
    counterpartyIban: detail.counterpartyIban ?? above.counterpartyIban,
    references: detail.references.length > 0 ? detail.references : above.references,
    text: textOf(detail, above),
    isReversal: detail.isReversal || above.isReversal,
  };
}

/** A breakdown says how an amount is made up; what was paid is said above it. */
function textOf(detail: CodaMovement, above: CodaMovement): string {
  if (detail.text === '') return above.text;
  return detail.isBreakdown ? `${above.text} ${detail.text}`.trim() : detail.text;
}

const lineOf = (movement: CodaMovement, key: string): StatementLineRecord => ({
  key,
  bookingDate: movement.bookingDate,
  valueDate: movement.valueDate,
  amount: movement.amount,
  counterparty: movement.counterparty,
  counterpartyIban: movement.counterpartyIban,
  references: movement.references,
  text: movement.text,
  isReversal: movement.isReversal,
  isDetail: movement.level > 0,
});
