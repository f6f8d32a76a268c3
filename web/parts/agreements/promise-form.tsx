// A promise to pay: how much, when, by whom and in which words. Used by itself and at the end of a call.

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { CAUSES, PROMISE_WAYS, promiseWayText } from '../../../src/messages/agreement-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountInField } from '../../../src/messages/format.ts';
import { delayCauseText } from '../../../src/messages/words.ts';
import { dossierPath, note, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor, Invoice } from '../../queries/answers.ts';
import { InvoicePicks, pickedOf } from '../debtor/invoice-picks.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';

type InDossier = {
  readonly dossierId: string;
  readonly companyId: string;
  readonly onClose: () => void;
};
export type AboutDebtor = InDossier & { readonly debtor: Debtor };

/** What a promise or a dispute is said of: all that a debtor owes, or one of its invoices. */
export type SaidOf = Pick<Debtor, 'day' | 'outstanding' | 'invoices' | 'interruptions'>;
export type AboutWhatIsOwed = InDossier & {
  readonly debtor: SaidOf;
  /** The one that it is said of, from its own page. */
  readonly invoice?: Invoice | null;
};

export function PromiseForm({ debtor, dossierId, companyId, invoice = null, onClose }: AboutWhatIsOwed) {
  const path = dossierPath({ companyId, dossierId }, '/promise');
  const record = useAct({
    companyId,
    act: (body: object) => note<{ promiseId: string }>(path, body),
    say: () => m.promise_recorded(),
    undo: ({ promiseId }) => takeBack(`${path}/${encodeURIComponent(promiseId)}`),
    after: onClose,
  });
  return (
    <FormDialogue
      size="lg"
      title={m.promise_record()}
      act={m.promise_record()}
      isBusy={record.isPending}
      onSubmit={given =>
        record.mutate({
          ...promiseOf(given, debtor),
          ...(invoice === null ? {} : { invoiceIds: [invoice.id] }),
          way: given.text('way'),
          ...causeOf(given),
        })
      }
      onClose={onClose}
    >
      <p className="soft">{m.promise_text()}</p>
      <PromiseFields debtor={debtor} />
      <div className="field-row">
        <WayField />
        <CauseField />
      </div>
      <TextInput name="exception" label={m.promise_exception()} maxLength={2000} />
    </FormDialogue>
  );
}

/** What was promised; the way and the cause are asked beside it, or known. */
export const promiseOf = (given: Given, debtor: SaidOf) => ({
  payOn: given.text('payOn'),
  amount: given.money('amount', debtor.outstanding.currency),
  invoiceIds: pickedOf(given, debtor),
  promisedBy: given.textOrNull('promisedBy'),
  quote: given.textOrNull('quote'),
  exceptionBecause: given.textOrNull('exception'),
});

export const causeOf = (given: Given) => ({ cause: given.textOrNull('cause') });

export function PromiseFields({ debtor }: { debtor: SaidOf }) {
  const { locale } = useLocale();
  // What is disputed is not meant by a promise of all.
  const isDisputed = debtor.interruptions.disputes.length > 0;
  return (
    <>
      <div className="field-row">
        <DayField name="payOn" label={m.promise_pay_on()} min={debtor.day} required data-autofocus />
        <MoneyField
          name="amount"
          label={m.promise_amount()}
          placeholder={isDisputed ? undefined : amountInField(debtor.outstanding, locale)}
          currency={debtor.outstanding.currency}
        />
        <TextInput name="promisedBy" label={m.promise_by()} maxLength={250} />
      </div>
      <InvoicePicks debtor={debtor} legend={m.promise_invoices()} />
      <Textarea name="quote" label={m.promise_quote()} rows={2} maxLength={2000} />
    </>
  );
}

function WayField() {
  const { locale } = useLocale();
  return (
    <NativeSelect
      name="way"
      label={m.promise_way()}
      data={PROMISE_WAYS.map(way => ({ value: way, label: promiseWayText(way, locale) }))}
    />
  );
}

export function CauseField() {
  const { locale } = useLocale();
  return (
    <NativeSelect
      name="cause"
      label={m.delay_cause()}
      data={[
        { value: '', label: m.delay_cause_unknown() },
        ...CAUSES.map(cause => ({ value: cause, label: delayCauseText(cause, locale) })),
      ]}
    />
  );
}
