// Correcting one invoice: its due date, the rate of the contract, the law that governs it, or that it is cancelled.

import { Button, TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { lawNameText } from '../../../src/messages/law-words.ts';
import { type InvoiceChanges, useCorrectInvoice } from '../../acts/use-correct-invoice.ts';
import { useLocale } from '../../locale.tsx';
import type { Invoice } from '../../queries/answers.ts';
import { DayField } from '../form/day-field.tsx';
import { Form, type Given } from '../form/form.tsx';
import { LawChoice } from './governing-law.tsx';

type Correcting = {
  readonly invoice: Invoice;
  readonly companyId: string;
  readonly day: string;
  readonly onDone: () => void;
};

export function CorrectInvoice(given: Correcting) {
  return (
    <details className="folded">
      <summary>{m.invoice_correct()}</summary>
      <div className="stack">
        <Terms {...given} />
        <Law {...given} />
        <Cancel {...given} />
      </div>
    </details>
  );
}

function Terms({ invoice, companyId, onDone }: Correcting) {
  const correct = useCorrectInvoice({
    companyId,
    invoiceId: invoice.id,
    said: () => m.corrected(),
    after: onDone,
  });
  const submit = (given: Given) => {
    const changes = changesOf(invoice, given);
    if (Object.keys(changes).length === 0) onDone();
    else correct.mutate(changes);
  };
  return (
    <Form className="correct-fields" onSubmit={submit}>
      {!invoice.hasInstalments && (
        <DayField name="due" label={m.why_due()} defaultValue={invoice.dueOn ?? ''} min={invoice.issuedOn} />
      )}
      <TextInput
        name="rate"
        label={m.invoice_rate()}
        description={m.invoice_rate_hint()}
        inputWrapperOrder={['label', 'input', 'description']}
        inputMode="decimal"
        defaultValue={invoice.contractRatePercent ?? ''}
        pattern="\d{1,3}([.,]\d{1,4})?"
      />
      <Button type="submit" loading={correct.isPending}>
        {m.settings_save()}
      </Button>
    </Form>
  );
}

function changesOf(invoice: Invoice, { text }: Given): InvoiceChanges {
  const due = text('due');
  const rate = text('rate').replace(',', '.');
  const contractRatePercent = rate === '' ? null : rate;
  return {
    ...(due !== '' && due !== invoice.dueOn ? { dueOn: due } : {}),
    ...(contractRatePercent !== invoice.contractRatePercent ? { contractRatePercent } : {}),
  };
}

function Law({ invoice: { id, law }, companyId, onDone }: Correcting) {
  const { locale } = useLocale();
  const correct = useCorrectInvoice({ companyId, invoiceId: id, said: () => m.corrected(), after: onDone });
  const known = law.chosenFor === 'invoice' ? law.code : null;
  return (
    <Form
      className="correct-fields"
      onSubmit={({ textOrNull }) => correct.mutate({ law: textOrNull('law') })}
    >
      <LawChoice
        label={m.governing_of_invoice()}
        known={known}
        standard={
          known === null
            ? m.governing_of_debtor({ law: lawNameText(law.code, locale) })
            : m.governing_of_debtor_plain()
        }
      />
      <Button type="submit" variant="default" loading={correct.isPending}>
        {m.settings_save()}
      </Button>
    </Form>
  );
}

function Cancel({ invoice, companyId, day, onDone }: Correcting) {
  const cancel = useCorrectInvoice({
    companyId,
    invoiceId: invoice.id,
    said: () => m.invoice_cancelled(),
    after: onDone,
  });
  return (
    <Form
      className="correct-fields"
      onSubmit={({ text }) => cancel.mutate({ cancelledOn: text('cancelled') })}
    >
      <DayField
        name="cancelled"
        label={m.invoice_cancel_day()}
        description={m.invoice_cancel_text()}
        defaultValue={day}
        min={invoice.issuedOn}
        max={day}
        required
      />
      <Button type="submit" variant="default" loading={cancel.isPending}>
        {m.invoice_cancel()}
      </Button>
    </Form>
  );
}
