// Correcting one invoice: its due date, the rate of the contract, the law that governs it, or that it is cancelled.

import { Button, TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { lawNameText } from '../../../src/messages/law-words.ts';
import { type InvoiceChanges, useCorrectInvoice } from '../../acts/use-correct-invoice.ts';
import { type Opened, useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Invoice } from '../../queries/answers.ts';
import { actNamed } from '../../words/act-named.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { actOf, EditedMeanwhile, SaveMeanwhile, type Told } from '../form/edited-meanwhile.tsx';
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
    <Allowed to="correct">
      <details className="folded">
        <summary>{m.invoice_correct()}</summary>
        <div className="stack">
          <Terms {...given} />
          <Law {...given} />
          <Cancel {...given} />
        </div>
      </details>
    </Allowed>
  );
}

/** One of the three forms, on the invoice as it was opened. */
function useForm({ invoice, companyId, onDone }: Correcting, said: () => string) {
  const form = useOpened(invoice, ({ version }) => version, { follows: true });
  const correct = useCorrectInvoice({
    companyId,
    invoice: { id: invoice.id, version: form.version },
    said,
    after: () => {
      form.goOnWith(form.opened);
      onDone();
    },
    tellsItself: form.tellsItself,
  });
  return { form, opened: form.opened, correct };
}

function Meanwhile({ form }: { form: Opened<Invoice> }) {
  const { locale } = useLocale();
  return <EditedMeanwhile form={form} told={(seen, field) => invoiceTold(seen, field, locale)} />;
}

function Terms(given: Correcting) {
  const { form, opened: invoice, correct } = useForm(given, () => m.corrected());
  const { onDone } = given;
  const submit = (written: Given) => {
    const changes = changesOf(invoice, written);
    if (Object.keys(changes).length === 0) onDone();
    else correct.mutate(changes);
  };
  return (
    <Form key={invoice.version} className="correct-fields" onTouch={form.touch} onSubmit={submit}>
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
      <Meanwhile form={form} />
      <Button
        type="submit"
        loading={correct.isPending}
        aria-label={actNamed(
          actOf(form, m.settings_save()),
          invoice.hasInstalments ? m.invoice_rate() : `${m.why_due()}, ${m.invoice_rate()}`,
        )}
      >
        {actOf(form, m.settings_save())}
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

function Law(given: Correcting) {
  const { locale } = useLocale();
  const { form, opened, correct } = useForm(given, () => m.corrected());
  const { law } = opened;
  const known = law.chosenFor === 'invoice' ? law.code : null;
  return (
    <Form
      key={opened.version}
      className="correct-fields"
      onTouch={form.touch}
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
      <Meanwhile form={form} />
      <SaveMeanwhile
        form={form}
        name={m.governing_of_invoice()}
        isBusy={correct.isPending}
        variant="default"
      />
    </Form>
  );
}

function Cancel(given: Correcting) {
  const { form, opened: invoice, correct: cancel } = useForm(given, () => m.invoice_cancelled());
  const { day } = given;
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
      <Meanwhile form={form} />
      <Button type="submit" variant="default" loading={cancel.isPending}>
        {actOf(form, m.invoice_cancel())}
      </Button>
    </Form>
  );
}

function invoiceTold(invoice: Invoice, field: string, locale: Locale): Told | null {
  switch (field) {
    case 'dueOn':
      return { label: m.why_due(), value: invoice.dueOn === null ? null : dayText(invoice.dueOn, locale) };
    case 'contractRatePercent':
      return { label: m.invoice_rate(), value: invoice.contractRatePercent };
    case 'law':
      return { label: m.governing_of_invoice(), value: lawNameText(invoice.law.code, locale) };
    default:
      return null;
  }
}
