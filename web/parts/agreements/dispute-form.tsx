// A dispute, of a whole invoice or of a part: its category, who answers it until when, and what the debtor says.

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { CATEGORIES } from '../../../src/messages/agreement-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { disputeCategoryText } from '../../../src/messages/words.ts';
import { dossierPath, note, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Invoice } from '../../queries/answers.ts';
import { invoiceChoiceText } from '../../words/invoice-choice.ts';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';
import type { AboutWhatIsOwed, SaidOf } from './promise-form.tsx';

export function DisputeForm({ debtor, dossierId, companyId, invoice = null, onClose }: AboutWhatIsOwed) {
  const path = dossierPath({ companyId, dossierId }, '/dispute');
  const open = useAct({
    companyId,
    act: (body: object) => note<{ disputeId: string }>(path, body),
    say: () => m.dispute_noted(),
    undo: ({ disputeId }) => takeBack(`${path}/${encodeURIComponent(disputeId)}`),
    after: onClose,
  });
  return (
    <FormDialogue
      size="lg"
      title={m.dispute_note()}
      act={m.dispute_note()}
      isBusy={open.isPending}
      onSubmit={given => open.mutate(disputeOf(given, debtor))}
      onClose={onClose}
    >
      <p className="soft">{m.dispute_text()}</p>
      <DisputeFields debtor={debtor} chosen={invoice} />
    </FormDialogue>
  );
}

export const disputeOf = (given: Given, debtor: SaidOf) => ({
  invoiceId: given.text('disputedInvoice'),
  amount: given.money('disputed', debtor.outstanding.currency),
  category: given.text('category'),
  said: given.text('said'),
  owner: given.textOrNull('owner'),
  answerBy: given.textOrNull('answerBy'),
});

export function DisputeFields({ debtor, chosen }: { debtor: SaidOf; chosen: Invoice | null }) {
  const { locale } = useLocale();
  const invoices = debtor.invoices.map(one => ({
    value: one.id,
    label: invoiceChoiceText(one, locale),
  }));
  return (
    <>
      <div className="field-row">
        <NativeSelect
          name="disputedInvoice"
          label={m.column_invoice()}
          defaultValue={chosen?.id ?? invoices[0]?.value ?? ''}
          data={invoices}
        />
        <MoneyField
          name="disputed"
          label={m.dispute_amount()}
          currency={debtor.outstanding.currency}
          data-autofocus
        />
        <NativeSelect
          name="category"
          label={m.dispute_category()}
          data={CATEGORIES.map(one => ({ value: one, label: disputeCategoryText(one, locale) }))}
        />
      </div>
      <Textarea name="said" label={m.dispute_said()} rows={2} maxLength={2000} required />
      <div className="field-row">
        <TextInput
          name="owner"
          label={m.dispute_owner()}
          placeholder={m.dispute_owner_hint()}
          maxLength={250}
        />
        <DayField name="answerBy" label={m.dispute_answer_by()} min={debtor.day} />
      </div>
    </>
  );
}
