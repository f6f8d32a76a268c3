// What the company says of itself, corrected in one form. Only what differs is sent; the password is asked for once the
// account differs.

import { formatIban } from '../../../src/units/identifiers.ts';
import '../../styles/start.css';
import { NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { companyDetailsQuery, useCorrectCompany } from '../../acts/use-correct-company.ts';
import { useMay } from '../../acts/use-may.ts';
import { useLocale } from '../../locale.tsx';
import type { CompanyDetails } from '../../queries/answers.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { companyTold } from '../../words/company-told.ts';
import { countryChoices } from '../../words/countries.ts';
import { lawChoices } from '../../words/law-choices.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { EditedMeanwhile, SaveMeanwhile } from '../form/edited-meanwhile.tsx';
import { Form } from '../form/form.tsx';

const LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;

export function CompanyDetailsCard({ companyId }: { companyId: string }) {
  const { data: details } = useSuspenseQuery(companyDetailsQuery(companyId));
  const mayChange = useMay()('company', true);
  const { locale } = useLocale();
  const { save, fault, faults, form, isBusy } = useCorrectCompany(companyId, details);
  const { opened } = form;
  const wrong = (field: string): string | null => faults[field] ?? null;
  const heading = useLedHere('company');
  return (
    <section className="card stack">
      <h2 id="company" tabIndex={-1} ref={heading}>
        {m.company_title()}
      </h2>
      <p className="soft">{mayChange ? m.company_text() : m.company_readonly()}</p>
      <Form className="stack" onSubmit={save} onTouch={form.touch} key={opened.version}>
        {/* The width is of the whole: a grid that has one counts its columns by it, also on a telephone. */}
        <fieldset className="choices" disabled={!mayChange} style={{ maxWidth: '60rem', minInlineSize: 0 }}>
          <div className="start-fields">
            <Identity details={opened} wrong={wrong} />
            <Place details={opened} />
            <Reached details={opened} wrong={wrong} />
            <Account details={opened} wrong={wrong} mayChange={mayChange} />
          </div>
          {fault !== null && (
            <p className="alert" role="alert">
              {fault}
            </p>
          )}
          <EditedMeanwhile form={form} told={(seen, field) => companyTold(seen, field, locale)} />
          {mayChange && <SaveMeanwhile form={form} name={m.company_title()} isBusy={isBusy} />}
        </fieldset>
      </Form>
    </section>
  );
}

/** Whoever followed a link to this part of the screen goes on from its heading, by eye and by ear. */
function useLedHere(name: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isLedHere = useLocation({ select: ({ hash }) => hash === name });
  useEffect(() => {
    if (isLedHere) heading.current?.focus();
  }, [isLedHere]);
  return heading;
}

type Part = { readonly details: CompanyDetails; readonly wrong: (field: string) => string | null };

function Identity({ details, wrong }: Part) {
  const { locale } = useLocale();
  return (
    <>
      <TextInput
        name="name"
        label={m.start_field_name()}
        description={m.company_name_hint()}
        defaultValue={details.name}
        error={wrong('name')}
        autoComplete="organization"
        required
      />
      <TextInput
        name="registration"
        label={m.start_field_registration()}
        description={m.start_hint_registration()}
        defaultValue={details.registration ?? ''}
        error={wrong('registration')}
      />
      <TextInput
        name="vat"
        label={m.start_field_vat()}
        defaultValue={details.vat ?? ''}
        error={wrong('vat')}
      />
      <NativeSelect
        name="country"
        label={m.start_field_country()}
        defaultValue={details.country}
        data={countryChoices(locale, details.country)}
      />
      <NativeSelect name="law" label={m.company_law()} defaultValue={details.law} data={lawChoices(locale)} />
      <NativeSelect
        name="language"
        label={m.company_language()}
        defaultValue={details.language}
        data={LANGUAGES.map(value => ({ value, label: LOCALE_NAMES[value] }))}
      />
    </>
  );
}

function Place({ details }: Pick<Part, 'details'>) {
  return (
    <>
      <TextInput
        name="street"
        label={m.start_field_street()}
        defaultValue={details.street ?? ''}
        autoComplete="address-line1"
      />
      <div className="start-place">
        <TextInput
          name="postalCode"
          label={m.start_field_postal()}
          defaultValue={details.postalCode ?? ''}
          autoComplete="postal-code"
        />
        <TextInput
          name="city"
          label={m.start_field_city()}
          defaultValue={details.city ?? ''}
          autoComplete="address-level2"
        />
      </div>
    </>
  );
}

function Reached({ details, wrong }: Part) {
  return (
    <>
      <TextInput
        name="email"
        type="email"
        label={m.start_field_email()}
        description={m.start_hint_email()}
        defaultValue={details.email ?? ''}
        error={wrong('email')}
      />
      <TextInput
        name="phone"
        type="tel"
        label={m.start_field_phone()}
        defaultValue={details.phone ?? ''}
        error={wrong('phone')}
        autoComplete="tel"
      />
      <TextInput
        name="signatory"
        label={m.start_field_signatory()}
        defaultValue={details.signatory ?? ''}
        autoComplete="name"
      />
    </>
  );
}

function Account({ details, wrong, mayChange }: Part & { mayChange: boolean }) {
  const { locale } = useLocale();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [iban, setIban] = useState(formatIban(details.iban ?? ''));
  const [bic, setBic] = useState(details.bic ?? '');
  const isChanged = compact(iban) !== (details.iban ?? '') || compact(bic) !== (details.bic ?? '');
  const { accountSince } = details;
  return (
    <>
      <TextInput
        name="iban"
        label={m.variable_iban()}
        description={
          accountSince === null || isChanged
            ? m.company_iban_hint()
            : m.company_since({ day: dayText(accountSince, locale) })
        }
        value={iban}
        onChange={({ currentTarget }) => setIban(currentTarget.value)}
        error={wrong('iban')}
        autoComplete="off"
        spellCheck={false}
        required={details.iban !== null}
      />
      <TextInput
        name="bic"
        label={m.company_bic()}
        description={m.company_bic_hint()}
        value={bic}
        onChange={({ currentTarget }) => setBic(currentTarget.value)}
        error={wrong('bic')}
        autoComplete="off"
        spellCheck={false}
      />
      {mayChange && isChanged && !session.hasPassword && (
        <p className="start-whole tag" data-tone="caution" role="status">
          {m.company_password_missing()}
        </p>
      )}
      {mayChange && isChanged && session.hasPassword && (
        <PasswordInput
          name="password"
          label={m.settings_password_present()}
          description={m.company_password_hint()}
          error={wrong('password')}
          autoComplete="current-password"
          required
        />
      )}
    </>
  );
}

const compact = (text: string): string => text.replace(/\s/g, '').toUpperCase();
