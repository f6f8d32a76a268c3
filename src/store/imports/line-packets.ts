// The lines of a bank statement as they are sent: some thousand at a time, a list for each column, made while the database
// writes those before.

import { arrayText } from '../copy-into.ts';
import { listText } from '../list-text.ts';
import { packetsOf } from '../while-writing.ts';
import type { StatementLineWrite } from './statement-writes.ts';

export type LinePacket = {
  readonly lines: readonly StatementLineWrite[];
  /** Those that bring money in. */
  readonly credits: readonly StatementLineWrite[];
  readonly columns: readonly string[];
};

/** With what is sent of them, so that it is made while the database writes those before. */
export async function* linePackets(lines: Iterable<StatementLineWrite>): AsyncGenerator<LinePacket> {
  const packets = packetsOf(lines, { size: LINES_AT_ONCE, pauseAfter: LINES_BEFORE_A_PAUSE });
  for await (const some of packets) {
    const credits = some.filter(({ amount, isReversal }) => amount > 0 && !isReversal);
    yield { lines: some, credits, columns: [...receiptColumns(some), ...ownColumns(some)] };
  }
}

/** A statement of 200,000 lines as one value would be larger than the lines themselves, twice. */
export const LINES_AT_ONCE = 2_000;
const LINES_BEFORE_A_PAUSE = 200;

/** What a line and its payment have in common, a list for each column: the server reads them for less than rows of JSON. */
export const receiptColumns = (lines: readonly StatementLineWrite[]): string[] => [
  listText(lines.map(({ id }) => id)),
  listText(lines.map(({ bookedOn }) => bookedOn)),
  arrayText(lines.map(({ currency }) => currency)),
  listText(lines.map(({ amount }) => amount)),
  arrayText(lines.map(({ counterparty }) => counterparty)),
  arrayText(lines.map(({ counterpartyIban }) => counterpartyIban)),
  arrayText(lines.map(({ references }) => arrayText(references))),
  arrayText(lines.map(({ text }) => text)),
];

/** What a line has beside. */
const ownColumns = (lines: readonly StatementLineWrite[]): string[] => [
  listText(lines.map(({ statementId }) => statementId)),
  arrayText(lines.map(({ account }) => account)),
  arrayText(lines.map(({ lineKey }) => lineKey)),
  arrayText(lines.map(({ otherTellingKey }) => otherTellingKey)),
  listText(lines.map(({ valueOn }) => valueOn)),
  listText(lines.map(({ isReversal }) => String(isReversal))),
];
