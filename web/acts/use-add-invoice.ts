// Adding an invoice by hand: what the server finds wrong stands beside the field that it is about.

import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../src/messages/format.ts';
import { problemWords } from '../../src/messages/problem-words.ts';
import { useLocale } from '../locale.tsx';
import type { AddedInvoice } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { useAct } from './use-act.ts';

export type InvoiceField =
  | 'customer'
  | 'email'
  | 'number'
  | 'issuedOn'
  | 'dueOn'
  | 'terms'
  | 'total'
  | 'beforeTax';

/** By the last words of the place that a problem names. */
const FIELDS: Readonly<Record<string, InvoiceField>> = {
  buyer: 'customer',
  customer: 'customer',
  seller: 'customer',
  number: 'number',
  'issue date': 'issuedOn',
  'due date': 'dueOn',
  'payment term': 'terms',
  amount: 'total',
  'total before VAT': 'beforeTax',
  'e-mail of the customer': 'email',
};

export type Faults = Readonly<Partial<Record<InvoiceField | 'other', string>>>;

export function useAddInvoice({
  companyId,
  onAdded,
}: {
  companyId: string;
  onAdded: (added: NonNullable<AddedInvoice['added']>) => void;
}) {
  const [faults, setFaults] = useState<Faults>({});
  const { locale } = useLocale();
  const adding = useAct({
    companyId,
    act: (invoice: { readonly number: string }) =>
      send<AddedInvoice>({ method: 'POST', path: companyPath(companyId, '/invoices'), body: invoice }),
    say: ({ added, problems }, { number }) =>
      added === null ? null : [doneText(number, added.dueOn, locale), ...besideDue(problems)].join(' '),
    undo: ({ added }) =>
      added === null
        ? Promise.resolve()
        : send({
            method: 'DELETE',
            path: companyPath(companyId, `/imports/${encodeURIComponent(added.importId)}`),
          }),
    after: ({ added, problems }) => {
      if (added === null) setFaults(faultsOf(problems));
      else onAdded(added);
    },
  });
  const add = (invoice: { readonly number: string }) => {
    setFaults({});
    adding.mutate(invoice);
  };
  return { add, faults, isBusy: adding.isPending };
}

const doneText = (number: string, dueOn: string | null, locale: Locale): string =>
  dueOn === null
    ? m.add_invoice_done_without_due({ number })
    : m.add_invoice_done({ number, day: dayText(dueOn, locale) });

/** The day was told with the invoice. */
const besideDue = (problems: AddedInvoice['problems']): string[] =>
  problems.filter(({ place }) => !place.endsWith(', due date')).map(inWords);

function faultsOf(problems: AddedInvoice['problems']): Faults {
  const faults: Partial<Record<InvoiceField | 'other', string>> = {};
  for (const problem of problems) {
    const field = FIELDS[problem.place.slice(problem.place.lastIndexOf(', ') + 2)];
    if (field === undefined) faults.other ??= inWords(problem);
    else
      faults[field] ??= m.add_invoice_fault({
        found: problemWords(problem.found),
        expected: problemWords(problem.expected),
      });
  }
  return faults;
}

const inWords = ({ place, found, expected }: AddedInvoice['problems'][number]): string =>
  `${m.take_in_problem({
    place: problemWords(place),
    found: problemWords(found),
    expected: problemWords(expected),
  })}.`;
