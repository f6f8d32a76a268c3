// Enters a file of newly published rates: refused as a whole with every problem, or laid over the tables for good.
// Every dossier with money open is looked at again, since its interest may have changed, and what was written with the
// old figures and still waits is taken back: the next run writes it anew.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../evidence/chain.ts';
import { parseRateUpdate, type RateProblem } from '../../law/rates/published.ts';
import { openCompanies } from '../../store/companies/companies.ts';
import { wakeAllOpen } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import { keepRatePublication } from '../../store/invoices/rate-publications.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { waitingWithInterest } from '../../store/messages/message-writes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type InstallationContext, millisecondsOf } from '../context.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';

export type PublishOutcome =
  | { readonly kind: 'accepted'; readonly rates: number; readonly dossiersWoken: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problems: readonly RateProblem[] };

/** `content` is the parsed JSON of the file, not trusted yet. */
export async function publishRates(
  { database, clock }: InstallationContext,
  { fileName, content, by, day }: { fileName: string; content: unknown; by: string; day: CalendarDate },
): Promise<PublishOutcome> {
  const reading = parseRateUpdate(content);
  if (reading.kind === 'refused') return reading;
  const at = clock.now();
  const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return database.through('rates').transaction(async db => {
    const id = newId(millisecondsOf(at));
    const publication = { id, at, on: day, author: by, fileName, contentHash, content };
    if (!(await keepRatePublication(db, publication))) return { kind: 'unchanged' };
    const dossiersWoken = await wakeAllOpen(db, day);
    for (const { id: companyId } of await openCompanies(db)) {
      const stated = await waitingWithInterest(db, companyId);
      const withdrawals = stated.map(({ messageId, preparedOn }) => ({
        messageId,
        because: { code: 'outdated', preparedOn } as const,
      }));
      const lines = await withdrawAndTell(db, companyId, withdrawals, { rates: fileName });
      await appendJournal(db, { companyId, at, day, author: by }, [
        { kind: 'ratesEntered', subjectId: id, content: { fileName, contentHash } },
        ...lines,
      ]);
    }
    return { kind: 'accepted', rates: reading.update.rates.length, dossiersWoken };
  });
}
