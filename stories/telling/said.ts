// What a debtor says, and what is agreed with it: disputes and promises, noted by a person through the desk.

import {
  answerDispute,
  type DisputeAnswer,
  type DisputeEntry,
  openDispute,
} from '../../src/desk/agreements/open-dispute.ts';
import { type PromiseEntry, recordPromise } from '../../src/desk/agreements/record-promise.ts';
import { reopenDispute } from '../../src/desk/agreements/reopen-dispute.ts';
import { type CalendarDate, day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { centsOf } from './files.ts';
import { HOUR, Incoming } from './incoming.ts';

const euros = (amount: string | null) => (amount === null ? null : money(centsOf(amount), 'EUR'));

export class Said extends Incoming {
  /** The id of the dispute. */
  async dispute(
    day: string,
    {
      debtor,
      invoice,
      amount = null,
      ...entry
    }: { debtor: string; invoice: string; amount?: string | null } & Partial<
      Pick<DisputeEntry, 'category' | 'said' | 'owner'>
    >,
  ): Promise<string> {
    this.at(day, HOUR.approve);
    const outcome = await openDispute(this.desk(), {
      ...this.act(day),
      dossierId: await this.dossierOf(debtor),
      entry: {
        invoiceId: await this.invoiceIdOf(invoice),
        amount: euros(amount),
        category: 'quality',
        source: 'person',
        said: 'Deux cartons étaient abîmés',
        owner: null,
        answerBy: null,
        ...entry,
      },
    });
    if (outcome.kind !== 'done') throw new Error(`The dispute of ${invoice} was not noted: ${outcome.kind}`);
    return outcome.disputeId;
  }

  async answer(
    day: string,
    { debtor, disputeId, answer }: { debtor: string; disputeId: string; answer: DisputeAnswer },
  ): Promise<string> {
    this.at(day, HOUR.approve);
    const dossierId = await this.dossierOf(debtor);
    return answerDispute(this.desk(), { ...this.act(day), dossierId, disputeId, answer });
  }

  /** The outcome was a mistake. */
  async takeAnswerBack(
    day: string,
    { debtor, disputeId }: { debtor: string; disputeId: string },
  ): Promise<string> {
    this.at(day, HOUR.approve);
    const dossierId = await this.dossierOf(debtor);
    return reopenDispute(this.desk(), { ...this.act(day), dossierId, disputeId });
  }

  /** Its id, or why it was not taken. */
  async promise(
    day: string,
    {
      debtor,
      amount = null,
      on,
      invoices = null,
      ...entry
    }: {
      debtor: string;
      on: string;
      amount?: string | null;
      invoices?: readonly string[] | null;
    } & Partial<Pick<PromiseEntry, 'quote' | 'cause' | 'exceptionBecause'>>,
  ): Promise<string> {
    this.at(day, HOUR.approve);
    const outcome = await recordPromise(this.desk(), {
      ...this.act(day),
      dossierId: await this.dossierOf(debtor),
      entry: {
        amount: euros(amount),
        payOn: dayOf(on),
        invoiceIds:
          invoices === null ? null : await Promise.all(invoices.map(number => this.invoiceIdOf(number))),
        way: 'call',
        promisedBy: 'Mme Dupont',
        quote: 'Je vous règle vendredi',
        cause: 'nextPaymentRun',
        exceptionBecause: null,
        ...entry,
      },
    });
    return outcome.kind === 'done' ? outcome.promiseId : outcome.kind;
  }
}

/** All that is owed, said on the telephone, to be paid on a day. */
export const promisedOnCall = (payOn: CalendarDate) =>
  ({
    amount: null,
    payOn,
    invoiceIds: null,
    way: 'call',
    promisedBy: null,
    quote: null,
    cause: null,
    exceptionBecause: null,
  }) as const;
