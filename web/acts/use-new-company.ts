// A company before it is there: what its files say of it, beside what a person writes, which outranks them.

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { formatIban } from '../../src/units/identifiers.ts';
import { keepForStart } from '../files-on-hand.ts';
import { useLocale } from '../locale.tsx';
import type { Company, CompanyProposal, ProposedSeller } from '../queries/answers.ts';
import { RequestProblem, send, upload } from '../queries/api.ts';
import { sessionQuery } from '../queries/queries.ts';
import { companyFaults } from '../words/company-faults.ts';
import { homeCountry } from '../words/countries.ts';
import { useToldProblem } from '../words/told-problem.ts';

export const FIELDS = [
  'name',
  'country',
  'registration',
  'vat',
  'iban',
  'email',
  'phone',
  'signatory',
  'street',
  'postalCode',
  'city',
] as const;
export type Field = (typeof FIELDS)[number];
type Written = Readonly<Partial<Record<Field, string>>>;
/** What stands in each field, and what files say of it. */
export type FieldState = {
  readonly value: string;
  readonly read: ProposedSeller['values']['name'];
  readonly write: (value: string) => void;
};
export type FieldsState = Readonly<Record<Field, FieldState>>;

export function useNewCompany() {
  const { locale } = useLocale();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [written, setWritten] = useState<Written>({});
  const [chosen, setChosen] = useState<number | null>(null);
  const reading = useMutation({
    mutationFn: (dropped: readonly File[]) =>
      upload<CompanyProposal>({ path: '/api/company-proposals', files: dropped, hints: null }),
  });
  const proposal = reading.data ?? null;
  const seller = sellerOf(proposal, chosen);
  const state = (field: Field): FieldState => {
    const read = field === 'signatory' ? [] : (seller?.values[field] ?? []);
    return {
      read,
      value: written[field] ?? proposed(field, read),
      write: value => setWritten(known => ({ ...known, [field]: value })),
    };
  };
  const fields: FieldsState = {
    ...{ name: state('name'), country: state('country'), registration: state('registration') },
    ...{ vat: state('vat'), iban: state('iban'), email: state('email'), phone: state('phone') },
    ...{ signatory: state('signatory'), street: state('street') },
    ...{ postalCode: state('postalCode'), city: state('city') },
  };
  const added = useAddCompany(files);
  return {
    fields,
    proposal,
    isReading: reading.isPending,
    readingFault: useToldProblem(reading.error, locale),
    chosen: seller === null ? null : (proposal?.sellers.indexOf(seller) ?? null),
    choose: setChosen,
    drop(dropped: readonly File[]) {
      if (dropped.length === 0) return;
      setFiles(dropped);
      setChosen(null);
      reading.mutate(dropped);
    },
    forget() {
      setFiles([]);
      setChosen(null);
      reading.reset();
    },
    add: () => added.add(bodyOf(fields, locale)),
    refusal: added.refusal,
    faults: added.faults,
    isBusy: added.isBusy,
  };
}

/** Of several, and of purchases, nobody but a person knows which one is theirs. */
function sellerOf(proposal: CompanyProposal | null, chosen: number | null): ProposedSeller | null {
  const [only = null, ...others] = proposal?.sellers ?? [];
  return chosen === null ? (others.length === 0 ? only : null) : (proposal?.sellers[chosen] ?? null);
}

/** Money goes to the account: of two, a person says which. Of anything else the newest document is believed. */
function proposed(field: Field, read: FieldState['read']): string {
  const [first, ...others] = read;
  if (first === undefined) return field === 'country' ? homeCountry(navigator.languages) : '';
  if (field !== 'iban') return first.value;
  return others.length > 0 ? '' : formatIban(first.value);
}

const bodyOf = (fields: FieldsState, language: string) => ({
  language,
  ...Object.fromEntries(FIELDS.map(field => [field, fields[field].value.trim() || null])),
});

function useAddCompany(files: readonly File[]) {
  const { locale } = useLocale();
  const queries = useQueryClient();
  const navigate = useNavigate();
  useSuspenseQuery(sessionQuery);
  const act = useMutation({
    mutationFn: (body: object) => send<Company>({ method: 'POST', path: '/api/companies', body }),
    onSuccess: async ({ id }) => {
      keepForStart(id, files);
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await navigate({ to: '/c/$companyId/start', params: { companyId: id } });
    },
  });
  const isNobody = act.error instanceof RequestProblem && act.error.problem.status === 403;
  const told = useToldProblem(act.error, locale);
  return {
    add: act.mutate,
    refusal: isNobody ? m.start_company_nobody() : told,
    faults: companyFaults(act.error),
    isBusy: act.isPending,
  };
}
