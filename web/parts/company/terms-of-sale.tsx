// What the terms of sale say of late payment. Every open claim is computed anew when they change.

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { decimalText } from '../../../src/messages/format.ts';
import { money, toDecimal } from '../../../src/units/money.ts';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import { type Opened, useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { TermsOfSale } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { termsQuery } from '../../queries/law-queries.ts';
import { termsTold } from '../../words/terms-told.ts';
import { EditedMeanwhile, SaveMeanwhile } from '../form/edited-meanwhile.tsx';
import { Form, type Given } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';

type Clause = NonNullable<TermsOfSale['consumerClause']>;

const HINT_LAST = ['label', 'input', 'description', 'error'] as const;
/** As the law of consumers in Belgium counts, whatever the currency of the invoice. */
const POSTAGE_CURRENCY = 'EUR';
/** A percentage as people write it. */
const PERCENT = '[0-9]{1,3}([.,][0-9]{1,4})?';

export function TermsOfSaleCard({ companyId }: { companyId: string }) {
  const { data: terms } = useSuspenseQuery(termsQuery(companyId));
  const mayChange = useMay()('configure', true);
  const { locale } = useLocale();
  const form = useOpened(terms, ({ version }) => version, { follows: true });
  const { opened, version } = form;
  const save = useAct({
    companyId,
    act: (given: Given) =>
      send<TermsOfSale>({
        method: 'PATCH',
        path: companyPath(companyId, '/terms-of-sale'),
        body: mineOf(termsIn(given), form),
        version,
      }),
    say: () => m.terms_saved(),
    after: form.goOnWith,
    tellsItself: form.tellsItself,
  });
  return (
    <section className="card stack">
      <h2>{m.terms_title()}</h2>
      <p className="soft">{m.terms_text()}</p>
      <Form key={opened.version} className="stack narrow" onTouch={form.touch} onSubmit={save.mutate}>
        <fieldset className="choices" disabled={!mayChange}>
          <Everywhere terms={opened} />
          <ConsumerClause clause={opened.consumerClause} />
          <EditedMeanwhile form={form} told={(seen, field) => termsTold(seen, field, locale)} />
          {mayChange && <SaveMeanwhile form={form} name={m.terms_title()} isBusy={save.isPending} />}
        </fieldset>
      </Form>
    </section>
  );
}

function Everywhere({ terms }: { terms: TermsOfSale }) {
  return (
    <>
      <PercentField
        name="rate"
        label={m.terms_rate()}
        description={m.terms_rate_hint()}
        value={terms.contractRatePercent}
      />
      <NativeSelect
        name="registered"
        label={m.terms_registered()}
        description={m.terms_registered_hint()}
        inputWrapperOrder={[...HINT_LAST]}
        defaultValue={terms.registeredLetters}
        data={[
          { value: 'post', label: m.terms_registered_post() },
          { value: 'electronic', label: m.terms_registered_electronic() },
        ]}
      />
      <NativeSelect
        name="creditor"
        label={m.terms_creditor()}
        description={m.terms_creditor_hint()}
        inputWrapperOrder={[...HINT_LAST]}
        defaultValue={terms.creditorCategory}
        data={[
          { value: 'business', label: m.terms_creditor_business() },
          { value: 'individual', label: m.terms_creditor_individual() },
        ]}
      />
    </>
  );
}

function ConsumerClause({ clause }: { clause: Clause | null }) {
  const { locale } = useLocale();
  const [isThere, setIsThere] = useState(clause !== null);
  const [hasCosts, setHasCosts] = useState((clause?.reminderCosts ?? null) !== null);
  return (
    <>
      <Checkbox
        name="clause"
        label={m.terms_clause()}
        description={m.terms_clause_hint()}
        checked={isThere}
        onChange={({ currentTarget }) => setIsThere(currentTarget.checked)}
      />
      {isThere && (
        <div className="stack" style={{ paddingInlineStart: '2rem' }}>
          <PercentField
            name="clauseRate"
            label={m.terms_clause_rate()}
            description={m.terms_clause_rate_hint()}
            value={clause?.ratePercent ?? null}
          />
          <Checkbox
            name="indemnity"
            label={m.terms_indemnity()}
            description={m.terms_indemnity_hint()}
            defaultChecked={clause?.hasIndemnity ?? false}
          />
          <Checkbox
            name="small"
            label={m.terms_small()}
            description={m.terms_small_hint()}
            defaultChecked={clause?.isSmallEnterprise ?? false}
          />
          <Checkbox
            name="costs"
            label={m.terms_costs()}
            description={m.terms_costs_hint()}
            checked={hasCosts}
            onChange={({ currentTarget }) => setHasCosts(currentTarget.checked)}
          />
          {hasCosts && (
            <MoneyField
              name="postage"
              label={m.terms_postage()}
              currency={POSTAGE_CURRENCY}
              defaultValue={decimalText(postageOf(clause), locale, 2)}
            />
          )}
        </div>
      )}
    </>
  );
}

function PercentField({
  name,
  label,
  description,
  value,
}: {
  name: string;
  label: string;
  description: string;
  value: string | null;
}) {
  const { locale } = useLocale();
  return (
    <TextInput
      name={name}
      label={label}
      description={description}
      inputWrapperOrder={[...HINT_LAST]}
      inputMode="decimal"
      autoComplete="off"
      pattern={PERCENT}
      title={m.terms_percent()}
      placeholder={m.terms_of_law()}
      defaultValue={value === null ? '' : decimalText(value, locale)}
      rightSection={<span aria-hidden="true">%</span>}
    />
  );
}

type Terms = Omit<TermsOfSale, 'version'>;

/** What nobody touched here stays as another person has written it meanwhile. */
function mineOf(written: Terms, { opened, theirs, meanwhile }: Opened<TermsOfSale>): Terms {
  const now = meanwhile === null ? null : theirs;
  if (now === null) return written;
  const mine = <Field extends keyof Terms>(field: Field): Terms[Field] =>
    JSON.stringify(written[field]) === JSON.stringify(opened[field]) ? now[field] : written[field];
  return {
    contractRatePercent: mine('contractRatePercent'),
    registeredLetters: mine('registeredLetters'),
    creditorCategory: mine('creditorCategory'),
    consumerClause: mine('consumerClause'),
  };
}

/** Everything that the form shows; an empty rate is that of the law. */
const termsIn = (given: Given): Terms => ({
  contractRatePercent: percentIn(given, 'rate'),
  registeredLetters: given.text('registered') === 'electronic' ? 'electronic' : 'post',
  creditorCategory: given.text('creditor') === 'individual' ? 'individual' : 'business',
  consumerClause: isTicked(given, 'clause')
    ? {
        ratePercent: percentIn(given, 'clauseRate'),
        hasIndemnity: isTicked(given, 'indemnity'),
        isSmallEnterprise: isTicked(given, 'small'),
        reminderCosts: isTicked(given, 'costs')
          ? { postageMinor: readAmount(given.text('postage'), POSTAGE_CURRENCY)?.amount ?? 0 }
          : null,
      }
    : null,
});

const postageOf = (clause: Clause | null): string =>
  toDecimal(money(clause?.reminderCosts?.postageMinor ?? 0, POSTAGE_CURRENCY));
const isTicked = (given: Given, name: string): boolean => given.texts(name).length > 0;
const percentIn = (given: Given, name: string): string | null =>
  given.textOrNull(name)?.replace(',', '.') ?? null;
