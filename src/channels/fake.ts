// A channel for tests and for test mode: it takes parcels into memory and answers as it is told to.
// It keeps the promises of `channel.ts` like the real ones, and passes the same contract.

import { type Channel, HELD_BACK, type Parcel, type Receipt } from './channel.ts';

export type FakeOutcome =
  | 'accept'
  | 'refuse'
  /** Nothing leaves: busy, unreachable, dropped before the text was taken. */
  | 'fail'
  /** The text is taken and the answer is lost. */
  | 'loseAnswer';

export type FakeChannel = Channel & {
  /** What the other side has, the parcels in doubt included, in the order of arrival. */
  readonly arrived: readonly Parcel[];
  /** From now on; a function decides parcel by parcel. */
  behave(outcome: FakeOutcome | ((parcel: Parcel) => FakeOutcome)): void;
};

export function makeFakeChannel(): FakeChannel {
  const arrived: Parcel[] = [];
  let decide: (parcel: Parcel) => FakeOutcome = () => 'accept';
  let isClosed = false;
  return {
    name: 'fake',
    arrived,
    behave(outcome) {
      decide = typeof outcome === 'function' ? outcome : () => outcome;
    },
    async deliver(parcel, mayLeave) {
      if (isClosed) return { kind: 'notSent', evidence: 'The channel is closed' };
      const may = await mayLeave().catch(() => false);
      if (!may) return { kind: 'notSent', evidence: HELD_BACK };
      const outcome = decide(parcel);
      if (outcome === 'accept' || outcome === 'loseAnswer') arrived.push(parcel);
      return receiptOf(outcome, parcel);
    },
    async close() {
      isClosed = true;
    },
  };
}

function receiptOf(outcome: FakeOutcome, parcel: Parcel): Receipt {
  switch (outcome) {
    case 'accept':
      return { kind: 'accepted', evidence: `250 OK kept in memory as ${parcel.messageId}` };
    case 'refuse':
      return { kind: 'refused', evidence: `550 No such recipient: ${parcel.to.address}` };
    case 'fail':
      return { kind: 'notSent', evidence: '421 Try again later' };
    case 'loseAnswer':
      return { kind: 'inDoubt', evidence: 'The connection broke before the answer' };
  }
}
