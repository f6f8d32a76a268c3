// Adding an invoice or a credit note by hand: what the server finds wrong stands beside the field that it is about. Its PDF
// follows once it is there; where that fails the invoice stays, and it is said.

import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../src/messages/format.ts';
import { problemWords } from '../../src/messages/problems/problem-words.ts';
import { useLocale } from '../locale.tsx';
import type { AddedInvoice } from '../queries/answers.ts';
import { companyPath, send, upload } from '../queries/api.ts';
import { toldProblem } from '../words/told-problem.ts';
import { useAct } from './use-act.ts';
import { documentsPath } from './use-documents.ts';

export type InvoiceField =
  | 'customer'
  | 'email'
  | 'number'
  | 'issuedOn'
  | 'dueOn'
  | 'terms'
  | 'total'
  | 'beforeTax'
  | 'corrects';

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
  'invoice that it concerns': 'corrects',
};

export type TypedDocument = {
  readonly kind: 'invoice' | 'creditNote';
  readonly number: string;
  readonly corrects: string | null;
};

/** What is sent of it, and the PDF that follows. */
type Typed = { readonly document: TypedDocument; readonly pdf: File | null };

/** What was added, and whether its PDF is with it. */
export type AddedHere = { readonly number: string; readonly hasPdf: boolean };

export type Faults = Readonly<Partial<Record<InvoiceField | 'other', string>>>;

export function useAddInvoice({
  companyId,
  onAdded,
}: {
  companyId: string;
  onAdded: (added: AddedHere) => void;
}) {
  const [faults, setFaults] = useState<Faults>({});
  const { locale } = useLocale();
  const adding = useAct({
    companyId,
    act: async ({ document, pdf }: Typed) => {
      const path = companyPath(companyId, '/invoices');
      const answer = await send<AddedInvoice>({ method: 'POST', path, body: document });
      const invoiceId = answer.added?.invoiceId ?? null;
      const left =
        pdf === null || invoiceId === null ? null : await attach({ companyId, invoiceId, pdf, locale });
      return { ...answer, left };
    },
    say: ({ added, problems, left }, { document, pdf }) =>
      added === null
        ? null
        : [
            doneText(document, added.dueOn, locale),
            ...(pdf !== null && left === null ? [m.documents_attached()] : []),
            ...besideDue(problems),
          ].join(' '),
    undo: ({ added }) =>
      added === null
        ? Promise.resolve()
        : send({
            method: 'DELETE',
            path: companyPath(companyId, `/imports/${encodeURIComponent(added.importId)}`),
          }),
    isRefused: ({ added }) => added === null,
    after: ({ added, problems, left }, { document: { number }, pdf }) => {
      if (left !== null) notifications.show(leftNotice(number, left));
      if (added === null) setFaults(faultsOf(problems));
      else onAdded({ number, hasPdf: pdf !== null && added.invoiceId !== null && left === null });
    },
  });
  const add = (typed: Typed) => {
    setFaults({});
    adding.mutate(typed);
  };
  return { add, faults, isBusy: adding.isPending };
}

/** Why the invoice is without its PDF; null where it has it. */
async function attach({
  companyId,
  invoiceId,
  pdf,
  locale,
}: {
  companyId: string;
  invoiceId: string;
  pdf: File;
  locale: Locale;
}): Promise<string | null> {
  try {
    await upload({ path: documentsPath(companyId, invoiceId), files: [pdf], hints: null });
    return null;
  } catch (fault) {
    return toldProblem(fault, locale);
  }
}

/** Until it is closed: the invoice is there and nothing else asks for its PDF. */
const leftNotice = (number: string, reason: string) => ({
  message: m.add_invoice_pdf_left({ number, reason }),
  color: 'vermilion',
  role: 'alert',
  autoClose: false as const,
});

function doneText({ kind, number, corrects }: TypedDocument, dueOn: string | null, locale: Locale): string {
  if (kind === 'creditNote')
    return corrects === null
      ? m.add_invoice_credit_done({ number })
      : m.add_invoice_credit_done_for({ number, invoice: corrects });
  return dueOn === null
    ? m.add_invoice_done_without_due({ number })
    : m.add_invoice_done({ number, day: dayText(dueOn, locale) });
}

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
