// Which invoices something is about. None picked is all of them.

import { Checkbox } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { invoiceChoiceText } from '../../words/invoice-choice.ts';
import type { Given } from '../form/form.tsx';

/** Null: all that is open. */
export function pickedOf(given: Given, debtor: Pick<Debtor, 'invoices'>): readonly string[] | null {
  const picked = given.texts('invoice');
  return picked.length === 0 || picked.length === debtor.invoices.length ? null : picked;
}

export function InvoicePicks({
  debtor,
  legend,
  onChange,
}: {
  debtor: Pick<Debtor, 'invoices'>;
  legend: string;
  /** The picked ones after each change. */
  onChange?: (ids: readonly string[]) => void;
}) {
  const { locale } = useLocale();
  if (debtor.invoices.length < 2) return null;
  const tell = (box: HTMLInputElement) => {
    if (box.form === null) return;
    onChange?.(new FormData(box.form).getAll('invoice').map(String));
  };
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      <p className="small soft">{m.picks_none_is_all()}</p>
      {debtor.invoices.map(invoice => (
        <Checkbox
          key={invoice.id}
          name="invoice"
          value={invoice.id}
          onChange={({ currentTarget }) => tell(currentTarget)}
          label={
            <>
              {invoiceChoiceText(invoice, locale)}
              {invoice.dueOn !== null && ` · ${m.column_due()} ${dayText(invoice.dueOn, locale, 'short')}`}
            </>
          }
        />
      ))}
    </fieldset>
  );
}
