import { TextInput } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountInField } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useDay } from '../../acts/use-day.ts';
import { useLocale } from '../../locale.tsx';
import type { PaymentDetail } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';

/** Money that pays nothing went back to the payer. */
export function Refund({
  payment,
  companyId,
  onClose,
}: {
  payment: Pick<PaymentDetail, 'id' | 'unallocated'>;
  companyId: string;
  onClose: () => void;
}) {
  const { locale } = useLocale();
  const today = useDay(companyId);
  const { currency } = payment.unallocated;
  const refund = useAct({
    companyId,
    act: (body: object) =>
      send<{ id: string }>({
        method: 'POST',
        path: companyPath(companyId, `/payments/${encodeURIComponent(payment.id)}/refunds`),
        body,
      }),
    say: () => m.refund_recorded(),
    undo: ({ id }) =>
      send({ method: 'DELETE', path: companyPath(companyId, `/refunds/${encodeURIComponent(id)}`) }),
    after: onClose,
  });
  const submit = ({ text, money }: Given) =>
    refund.mutate({ amount: money('amount', currency), on: text('on'), because: text('because') });
  return (
    <FormDialogue
      title={m.refund_record()}
      act={m.refund_record()}
      isBusy={refund.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{m.refund_text()}</p>
      <MoneyField
        name="amount"
        label={m.money_amount()}
        currency={currency}
        defaultValue={amountInField(payment.unallocated, locale)}
        required
        data-autofocus
      />
      <DayField name="on" label={m.refund_on()} defaultValue={today} max={today} required />
      <TextInput name="because" label={m.exclude_reason()} maxLength={500} required />
    </FormDialogue>
  );
}
