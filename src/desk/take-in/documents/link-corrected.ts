// After documents were taken in: each invoice that may stand in the place of an earlier one meets it, whichever came first. What is
// held from then on is told; of a document that calls itself corrected its reader has told it already.

import { isCorrected } from '../../../claim/correcting.ts';
import type { Problem } from '../../../formats/records.ts';
import type { Transaction } from '../../../store/database.ts';
import { wakeDossiers } from '../../../store/dossiers/dossier-writes.ts';
import { linkCorrections } from '../../../store/invoices/corrections.ts';
import type { CalendarDate } from '../../../units/calendar.ts';

export async function linkCorrected(
  db: Transaction,
  { companyId, day, count }: { companyId: string; day: CalendarDate; count: number },
): Promise<Problem[]> {
  if (count === 0) return [];
  const linked = await linkCorrections(db, companyId);
  const debtorIds = [...new Set(linked.flatMap(one => one.debtorIds))];
  await wakeDossiers(db, { companyId, debtorIds, day });
  return linked
    .filter(({ typeCode }) => !isCorrected(typeCode))
    .map(({ number, earlier }) => ({
      severity: 'warning',
      place: `invoice ${number}`,
      found: `an invoice that names ${earlier}, or bears its number`,
      expected: HELD,
    }));
}

const HELD = 'a person’s word on whether it replaces that one, which is held until then';
