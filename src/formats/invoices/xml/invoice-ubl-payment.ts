// How a UBL invoice asks to be paid: to which accounts, by which means, on what terms, and with which reference, which is not
// always where the norm has it (BT-83, PaymentMeans/PaymentID).
// <Note>Mededeling: +++090/9337/55493+++</Note> and no PaymentID: the reference is 090933755493.

import { parseStructuredCommunication, structuredCommunicationsIn } from '../../../units/identifiers.ts';
import type { InvoiceRecord } from '../../records.ts';
import { textsAt, type XmlElement } from '../../text/xml-tree.ts';
import { distinct } from '../invoice-fields.ts';

type Payment = Pick<InvoiceRecord, 'references' | 'ibans' | 'paymentMeansCodes' | 'terms'>;

/** As written, one entry per payment means: two means that name one account give it twice. */
export function paymentOf(root: XmlElement): Payment {
  const terms = textsAt(root, 'PaymentTerms/Note');
  const references = textsAt(root, 'PaymentMeans/PaymentID');
  return {
    references: references.length > 0 ? references : communicationsElsewhere(root, terms),
    ibans: textsAt(root, 'PaymentMeans/PayeeFinancialAccount/ID'),
    paymentMeansCodes: textsAt(root, 'PaymentMeans/PaymentMeansCode'),
    terms,
  };
}

/** Belgian e-FFF writes it as the payment terms (real file: 601611777874) or the instruction, others in a sentence. */
function communicationsElsewhere(root: XmlElement, terms: readonly string[]): string[] {
  const instructions = textsAt(root, 'PaymentMeans/InstructionID');
  const whole = distinct([...terms, ...instructions]).filter(
    one => parseStructuredCommunication(one) !== null,
  );
  return whole.length > 0
    ? whole
    : distinct([...terms, ...textsAt(root, 'Note')].flatMap(structuredCommunicationsIn));
}
