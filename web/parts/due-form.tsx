import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { Invoice } from '../answers.ts';
import { useCorrectInvoice } from '../use-correct-invoice.ts';

/** The due date that nobody stated, asked where its absence is said. */
export function DueForm({ invoice, companyId }: { invoice: Invoice; companyId: string }) {
  const correct = useCorrectInvoice({ companyId, invoiceId: invoice.id, said: () => m.due_saved() });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const dueOn = String(new FormData(event.currentTarget).get('due') ?? '');
    if (dueOn !== '') correct.mutate({ dueOn });
  };
  return (
    <form className="due-form" onSubmit={submit}>
      <TextInput
        name="due"
        type="date"
        label={m.due_enter({ invoice: invoice.number })}
        min={invoice.issuedOn}
        required
      />
      <Button type="submit" variant="default" loading={correct.isPending}>
        {m.due_save()}
      </Button>
    </form>
  );
}
