// An offer to take less, in writing to whom it was made; withdrawn after that has left, its withdrawal too.

import type { SettlementOffer } from '../dossier/settlement.ts';
import { invoiceNumbers } from '../store/invoice-lookup.ts';
import { sum } from '../units/money.ts';
import { confirmInWriting } from './confirm-in-writing.ts';
import { factsIn, type Work } from './in-dossier.ts';
import { saidInWords } from './said-in-words.ts';
import { takeBackConfirmations } from './take-back-confirmation.ts';

export async function writeOffer(work: Work, offerId: string): Promise<void> {
  const { amount, covers, payBy: payOn } = await offerIn(work, offerId);
  const whole = sum(
    covers.map(({ open }) => open),
    work.currency,
  );
  const numbers = await numbersOf(work, covers);
  const said = { kind: 'settlement', amount, whole, payOn, numbers } as const;
  const written = await saidInWords(work, said, 'page');
  await confirmInWriting(work, { kind: 'settlementOffer', confirms: offerId, written });
}

/** What waits is taken back; to who has it in hand it is said that it no longer stands. */
export async function unwriteOffer(work: Work, offerId: string): Promise<void> {
  if (await takeBackConfirmations(work, { factIds: [offerId], kinds: ['settlementOffer'] })) return;
  const { covers, offeredOn: on } = await offerIn(work, offerId);
  const said = { kind: 'settlementWithdrawn', on, numbers: await numbersOf(work, covers) } as const;
  const written = await saidInWords(work, said, 'page');
  await confirmInWriting(work, { kind: 'settlementWithdrawn', confirms: offerId, written });
}

async function numbersOf(
  { db, companyId }: Work,
  covers: SettlementOffer['covers'],
): Promise<readonly string[]> {
  const ids = covers.map(({ invoiceId }) => invoiceId);
  return [...(await invoiceNumbers(db, companyId, ids)).values()].sort();
}

async function offerIn(work: Work, offerId: string): Promise<SettlementOffer> {
  const offer = (await factsIn(work)).interruptions?.offers.find(({ id }) => id === offerId);
  if (offer === undefined) throw new Error(`Offer ${offerId} is not there`);
  return offer;
}
