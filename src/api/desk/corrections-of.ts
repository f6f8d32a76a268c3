// What a person corrects, handed to the desk: debtors, their contact, invoices. Only translation.

import { answerCorrection } from '../../desk/claims/answer-correction.ts';
import { correctInvoice } from '../../desk/claims/correct-invoice.ts';
import type { DeskContext } from '../../desk/context.ts';
import { correctContact, correctDebtor } from '../../desk/debtors/correct-debtor.ts';
import { contactForInvoices } from '../../desk/debtors/debtor-editable.ts';
import { debtorView } from '../../desk/debtors/debtor-view.ts';
import type { DebtorView } from '../../desk/views/debtor.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { CorrectionDesk } from '../ports/correction-port.ts';
import type { Outcome } from '../ports/outcome.ts';
import { kindsOf } from './kinds-of.ts';
import { likenessOf } from './likeness-of.ts';

export function correctionsOf(context: DeskContext): CorrectionDesk {
  const shown = async (asked: {
    companyId: string;
    debtorId: string;
    day: CalendarDate;
  }): Promise<Outcome<DebtorView>> => {
    const value = await debtorView(context.database, asked);
    return value ? { kind: 'done', value } : { kind: 'notFound' };
  };
  return {
    ...likenessOf(context),
    ...kindsOf(context),
    async correctDebtor(asked) {
      const outcome = await correctDebtor(context, asked);
      if (outcome === 'notFound') return { kind: 'notFound' };
      if (typeof outcome === 'object') return outcome;
      if (outcome !== 'done') return { kind: 'refused', refusal: outcome, because: [] };
      return shown(asked);
    },
    contact: asked => contactForInvoices(context.database, asked),
    async correctContact(asked) {
      const outcome = await correctContact(context, asked);
      if (outcome === 'notFound') return { kind: 'notFound' };
      if (typeof outcome === 'object') return outcome;
      if (outcome !== 'done') return { kind: 'refused', refusal: outcome, because: [] };
      return shown(asked);
    },
    async correctInvoice(asked) {
      const { invoiceId, correction, day } = asked;
      if (correction.cancelledOn != null && correction.cancelledOn > day)
        return { kind: 'refused', refusal: 'dayInFuture', because: [] };
      const outcome = await correctInvoice(context, asked);
      if (outcome === 'notFound') return { kind: 'notFound' };
      if (typeof outcome === 'object') return outcome;
      if (outcome !== 'done') return { kind: 'refused', refusal: outcome, because: [] };
      return { kind: 'done', value: { invoiceId } };
    },
    async answerCorrection(asked) {
      const outcome = await answerCorrection(context, asked);
      if (outcome === 'notFound') return { kind: 'notFound' };
      if (outcome !== 'done') return { kind: 'refused', refusal: outcome, because: [] };
      return { kind: 'done', value: { invoiceId: asked.invoiceId } };
    },
  };
}
