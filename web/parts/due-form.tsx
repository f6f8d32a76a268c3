import { Button } from '@mantine/core';
import * as m from '../../src/messages/compiled/messages.js';
import type { Invoice } from '../answers.ts';
import { useCorrectInvoice } from '../use-correct-invoice.ts';
import { DayField } from './day-field.tsx';
import { Form } from './form.tsx';

/** The due date that nobody stated, asked where its absence is said. */
export function DueForm({ invoice, companyId }: { invoice: Invoice; companyId: string }) {
  const correct = useCorrectInvoice({ companyId, invoiceId: invoice.id, said: () => m.due_saved() });
  return (
    <Form className="due-form" onSubmit={({ text }) => correct.mutate({ dueOn: text('due') })}>
      <DayField name="due" label={m.due_enter({ invoice: invoice.number })} min={invoice.issuedOn} required />
      <Button type="submit" variant="default" loading={correct.isPending}>
        {m.due_save()}
      </Button>
    </Form>
  );
}
