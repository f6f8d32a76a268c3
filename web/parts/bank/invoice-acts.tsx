// What a person can say about the money of one invoice: it is on its way, or a difference of it is given up.

import { NativeSelect, TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountInField } from '../../../src/messages/format.ts';
import { DIFFERENCES, differenceText, EXPECTED, expectedText } from '../../../src/messages/money-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Invoice } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { MoneyField } from '../form/money-field.tsx';

export type InvoiceAct = {
  readonly invoice: Invoice;
  readonly companyId: string;
  readonly day: string;
  readonly onClose: () => void;
};

export function ExpectReceipt({ invoice, companyId, day, onClose }: InvoiceAct) {
  const { locale } = useLocale();
  const { currency } = invoice.open;
  const expect = useAct({
    companyId,
    act: (body: object) =>
      send<{ id: string }>({
        method: 'POST',
        path: companyPath(companyId, `/invoices/${encodeURIComponent(invoice.id)}/expected-receipts`),
        body,
      }),
    say: () => m.expect_noted(),
    undo: ({ id }) =>
      send({
        method: 'DELETE',
        path: companyPath(companyId, `/expected-receipts/${encodeURIComponent(id)}`),
      }),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.expect_title({ number: invoice.number })}
      act={m.expect_act()}
      isBusy={expect.isPending}
      onSubmit={({ text, money }) =>
        expect.mutate({
          kind: text('kind'),
          expectedOn: text('on'),
          amount: money('amount', currency),
          because: text('because'),
        })
      }
      onClose={onClose}
    >
      <p className="soft">{m.expect_text()}</p>
      <NativeSelect
        name="kind"
        label={m.expect_kind()}
        data={EXPECTED.map(kind => ({ value: kind, label: expectedText(kind, locale) }))}
      />
      <div className="field-row">
        <DayField name="on" label={m.expect_on()} min={day} required data-autofocus />
        <MoneyField
          name="amount"
          label={m.money_amount()}
          currency={currency}
          defaultValue={amountInField(invoice.open, locale)}
        />
      </div>
      <TextInput
        name="because"
        label={m.expect_because()}
        placeholder={m.expect_because_hint()}
        maxLength={500}
        required
      />
    </FormDialogue>
  );
}

export function GiveUpDifference({ invoice, companyId, day, onClose }: InvoiceAct) {
  const { locale } = useLocale();
  const { currency } = invoice.open;
  const giveUp = useAct({
    companyId,
    act: (body: object) =>
      send<{ id: string }>({
        method: 'POST',
        path: companyPath(companyId, `/invoices/${encodeURIComponent(invoice.id)}/differences`),
        body,
      }),
    say: () => m.difference_given_up(),
    undo: ({ id }) =>
      send({ method: 'DELETE', path: companyPath(companyId, `/differences/${encodeURIComponent(id)}`) }),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.difference_title({ number: invoice.number })}
      act={m.difference_act()}
      isBusy={giveUp.isPending}
      onSubmit={({ text, money }) =>
        giveUp.mutate({
          kind: text('kind'),
          on: day,
          amount: money('amount', currency),
          because: text('because'),
        })
      }
      onClose={onClose}
    >
      <p className="soft">{m.difference_text()}</p>
      <div className="field-row">
        <MoneyField name="amount" label={m.money_amount()} currency={currency} required data-autofocus />
        <NativeSelect
          name="kind"
          label={m.difference_kind()}
          data={DIFFERENCES.map(kind => ({ value: kind, label: differenceText(kind, locale) }))}
        />
      </div>
      <TextInput name="because" label={m.exclude_reason()} maxLength={500} required />
    </FormDialogue>
  );
}
