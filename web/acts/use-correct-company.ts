// Correcting what the company says of itself: what differs is sent, and what was refused is said at its field.

import { notifications } from '@mantine/notifications';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import { useLocale } from '../locale.tsx';
import type { Given } from '../parts/form/form.tsx';
import type { CompanyCorrected, CompanyDetails } from '../queries/answers.ts';
import { companyPath, RequestProblem, read, send } from '../queries/api.ts';
import { sessionQuery } from '../queries/queries.ts';
import { companyFaults, type Faults } from '../words/company-faults.ts';
import { problemText } from '../words/problem-text.ts';
import { isStale, useOpened } from './use-opened.ts';

export const companyDetailsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [companyId, 'company details'],
    queryFn: () => read<CompanyDetails>(companyPath(companyId, '')),
  });

export function useCorrectCompany(companyId: string, details: CompanyDetails) {
  const form = useOpened(details, ({ version }) => version, { follows: true });
  const { opened, version } = form;
  const queries = useQueryClient();
  const { locale } = useLocale();
  const act = useMutation({
    mutationFn: (body: object) =>
      send<CompanyCorrected>({ method: 'PATCH', path: companyPath(companyId, ''), body, version }),
    onSuccess: async corrected => {
      notifications.show({ message: savedText(corrected), color: 'petrol' });
      form.goOnWith(corrected.company);
      queries.setQueryData(companyDetailsQuery(companyId).queryKey, corrected.company);
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await queries.invalidateQueries({ queryKey: [companyId] });
    },
    onError: fault =>
      form.tellsItself(fault) ? queries.invalidateQueries({ queryKey: [companyId] }) : undefined,
  });
  const isTold = act.error === null || isStale(act.error);
  const faults: Faults = isTold ? {} : faultsOf(act.error, locale);
  // What is of no field, or of one that another field has to say.
  const fault = isTold
    ? null
    : Object.values(faults).join(' ') || (passwordText(act.error) ?? problemText(act.error, locale));
  const save = (given: Given): void => {
    const body = differing(opened, given);
    if (Object.keys(body).length > 0) act.mutate(body);
    else notifications.show({ message: m.company_nothing() });
  };
  return { save, fault, faults, form, isBusy: act.isPending };
}

const TEXTS = [
  'name',
  'registration',
  'vat',
  'country',
  'law',
  'language',
  'street',
  'postalCode',
  'city',
  'email',
  'phone',
  'signatory',
] as const;

/** With the password where the account is among it. */
function differing(details: CompanyDetails, given: Given): Record<string, string | null> {
  const body: Record<string, string | null> = {};
  for (const field of TEXTS)
    if (given.textOrNull(field) !== details[field]) body[field] = given.textOrNull(field);
  for (const field of ['iban', 'bic'] as const) {
    const written = given.text(field).replace(/\s/g, '').toUpperCase();
    if (written !== (details[field] ?? '')) body[field] = written || null;
  }
  const isAccount = 'iban' in body || 'bic' in body;
  return isAccount ? { ...body, password: given.text('password') } : body;
}

function faultsOf(fault: unknown, locale: Locale): Faults {
  const place = placeOf(fault);
  return place === null
    ? companyFaults(fault)
    : { [place]: passwordText(fault) ?? problemText(fault, locale) };
}

const placeOf = (fault: unknown): string | null =>
  fault instanceof RequestProblem ? (fault.problem.problems?.[0]?.place ?? null) : null;

function passwordText(fault: unknown): string | null {
  if (!(fault instanceof RequestProblem)) return null;
  if (fault.problem.status === 429) return m.sign_in_too_many();
  return placeOf(fault) === 'password' ? m.settings_password_wrong() : null;
}

const savedText = ({ withdrawn, told }: CompanyCorrected): string =>
  [
    withdrawn > 0 ? m.company_saved_withdrawn({ count: withdrawn }) : m.company_saved(),
    ...(told === null
      ? []
      : [m.company_saved_told({ sent: String(told.sent), owners: String(told.owners) })]),
  ].join(' ');
