import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { useCorrectInvoice } from '../../acts/use-correct-invoice.ts';
import type { Invoice } from '../../queries/answers.ts';
import { DayField } from '../form/day-field.tsx';
import { Form } from '../form/form.tsx';

/** The due date that nobody stated, asked where its absence is said. */
export function DueForm({ invoice, companyId }: { invoice: Invoice; companyId: string }) {
  const correct = useCorrectInvoice({ companyId, invoice, said: () => m.due_saved() });
  return (
    <Form className="due-form" onSubmit={({ text }) => correct.mutate({ dueOn: text('due') })}>
      <DayField name="due" label={m.due_enter({ invoice: invoice.number })} min={invoice.issuedOn} required />
      <Button type="submit" variant="default" loading={correct.isPending}>
        {m.due_save()}
      </Button>
    </Form>
  );
}
