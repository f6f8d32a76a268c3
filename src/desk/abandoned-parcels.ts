// Parcels that a process took and never gave a receipt for: nobody knows whether they left. They are named in doubt,
// count as sent for the timing, and a person decides.

import { appendJournal } from '../store/journal.ts';
import { abandonedParcels, writeReceipts } from '../store/outbox.ts';
import type { DeskContext } from './context.ts';
import type { SendRequest } from './send-messages.ts';

const EVIDENCE = 'the process ended between handing over and receipt';

/** Ids of the messages now in doubt. */
export async function nameTheAbandoned(
  { database, clock }: DeskContext,
  { companyId, author, isDead, day }: Pick<SendRequest, 'companyId' | 'author' | 'isDead' | 'day'>,
): Promise<string[]> {
  const at = clock.now();
  return database.transaction(async db => {
    const abandoned = await abandonedParcels(db, { companyId, now: at, isDead });
    await writeReceipts(
      db,
      companyId,
      abandoned.map(({ deliveryId, messageId, preparedOn }) => ({
        deliveryId,
        messageId,
        state: 'inDoubt',
        at,
        on: day ?? preparedOn,
        evidence: EVIDENCE,
        availableAt: null,
      })),
    );
    for (const { messageId, debtorId, preparedOn, leaseBy } of abandoned)
      await appendJournal(db, { companyId, at, day: day ?? preparedOn, author }, [
        {
          kind: 'inDoubt',
          debtorId,
          subjectId: messageId,
          content: { evidence: EVIDENCE, process: leaseBy },
        },
      ]);
    return abandoned.map(({ messageId }) => messageId);
  });
}
