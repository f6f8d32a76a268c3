// A company as its own people enter it: the first of an installation, or another one. What comes next are its first files.

import '../styles/start.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import type { Company } from '../answers.ts';
import { RequestProblem, send } from '../api.ts';
import { countryChoices } from '../countries.ts';
import { useLocale } from '../locale.tsx';
import { sessionQuery } from '../queries.ts';
import { useToldProblem } from '../told-problem.ts';
import { Form, type Given } from './form.tsx';

const OPTIONAL = [
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

const bodyOf = (given: Given, language: Locale) => ({
  name: given.text('name'),
  country: given.text('country'),
  language,
  ...Object.fromEntries(OPTIONAL.map(field => [field, given.textOrNull(field)])),
});

export function CompanyForm() {
  const { locale } = useLocale();
  const { add, refusal, isBusy } = useAddCompany();
  return (
    <Form className="card start-fields" onSubmit={given => add(bodyOf(given, locale))}>
      <TextInput name="name" label={m.start_field_name()} autoComplete="organization" required />
      <NativeSelect name="country" label={m.start_field_country()} data={countryChoices(locale)} />
      <TextInput
        name="registration"
        label={m.start_field_registration()}
        description={m.start_hint_registration()}
      />
      <TextInput name="vat" label={m.start_field_vat()} />
      <TextInput name="iban" label={m.variable_iban()} description={m.start_hint_iban()} required />
      <TextInput
        name="email"
        type="email"
        label={m.start_field_email()}
        description={m.start_hint_email()}
        required
      />
      <TextInput name="street" label={m.start_field_street()} autoComplete="address-line1" required />
      <div className="start-place">
        <TextInput name="postalCode" label={m.start_field_postal()} autoComplete="postal-code" required />
        <TextInput name="city" label={m.start_field_city()} autoComplete="address-level2" required />
      </div>
      <TextInput name="phone" type="tel" label={m.start_field_phone()} autoComplete="tel" />
      <TextInput name="signatory" label={m.start_field_signatory()} autoComplete="name" />
      {refusal !== null && (
        <p className="alert" role="alert">
          {refusal}
        </p>
      )}
      <div>
        <Button type="submit" size="md" loading={isBusy}>
          {m.start_company_add()}
        </Button>
      </div>
    </Form>
  );
}

function useAddCompany() {
  const { locale } = useLocale();
  const queries = useQueryClient();
  const navigate = useNavigate();
  useSuspenseQuery(sessionQuery);
  const act = useMutation({
    mutationFn: (body: object) => send<Company>({ method: 'POST', path: '/api/companies', body }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await navigate({ to: '/c/$companyId/start', params: { companyId: id } });
    },
  });
  const isNobody = act.error instanceof RequestProblem && act.error.problem.status === 403;
  const told = useToldProblem(act.error, locale);
  const refusal = isNobody ? m.start_company_nobody() : told;
  return { add: act.mutate, refusal, isBusy: act.isPending };
}
