// What an XML invoice leaves in doubt although it is read: whose money a sign means, and whether another invoice is still owed.
// Read as it wrongs the debtor least, and told.
// A credit note of -120.00 may take back another credit note; it is taken as a credit of 120.00.

import { isCorrected } from '../../claim/correcting.ts';
import { toDecimal } from '../../units/money.ts';
import { warningAt } from '../problems.ts';
import type { InvoiceRecord, Problem } from '../records.ts';
import { isCreditCode } from './invoice-fields.ts';

export function doubtsOf(
  { typeCode, kind, payable, precedingInvoices }: InvoiceRecord,
  { isCreditRoot, payableAt, typeAt }: { isCreditRoot: boolean; payableAt: string; typeAt: string },
): Problem[] {
  const isCalledCredit = isCreditRoot || (typeCode !== null && isCreditCode(typeCode));
  const [corrected] = precedingInvoices;
  if (isCalledCredit && payable.amount < 0)
    return [
      warningAt({
        place: payableAt,
        found: `${toDecimal(payable)} on a credit note`,
        expected: 'a positive amount; it is taken as a credit',
      }),
    ];
  if (isCorrected(typeCode) && kind === 'invoice' && corrected !== undefined)
    return [
      warningAt({
        place: typeAt,
        found: `a corrected invoice, in the place of ${corrected}`,
        expected: 'a person’s word on whether it replaces that one, which is held until then',
      }),
    ];
  return [];
}
