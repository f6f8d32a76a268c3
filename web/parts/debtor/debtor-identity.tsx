import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { LOCALES, type Locale } from '../../../src/messages/format.ts';
import { debtorKindText, scenarioText } from '../../../src/messages/words.ts';
import { formatRegistration, formatVat } from '../../../src/units/printed-numbers.ts';
import { useCorrectDebtor } from '../../acts/use-correct-debtor.ts';
import { useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { debtorTold } from '../../words/debtor-told.ts';
import { languageName } from '../../words/locale-names.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { actOf, EditedMeanwhile } from '../form/edited-meanwhile.tsx';
import type { Given } from '../form/form.tsx';
import { AddressInDoubt } from './letter-returned.tsx';
import { AddressFields, addressChange, addressText } from './postal-address.tsx';

const KINDS = ['business', 'consumer', 'publicBody'] as const;

/** What was assumed is asked once, in one click. */
export function KindQuestion({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  const correct = useCorrectDebtor(companyId, debtor);
  if (!debtor.isKindAssumed) return null;
  return (
    <section className="notice stack" data-tone="caution" aria-label={m.debtor_kind()}>
      <p>
        {debtor.kindHint?.code === 'tradeWord'
          ? m.debtor_kind_trade({ word: debtor.kindHint.word })
          : m.debtor_kind_text()}
      </p>
      <div className="row wrap">
        {KINDS.map(kind => (
          <Button
            key={kind}
            variant="default"
            size="xs"
            loading={correct.isPending && correct.variables['kind'] === kind}
            onClick={() => correct.mutate({ kind })}
          >
            <span className="hidden">{m.debtor_kind_is({ kind: '' })}</span>
            {debtorKindText(kind, locale)}
          </Button>
        ))}
      </div>
    </section>
  );
}

export function Identity({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  const [isChanging, setIsChanging] = useState(false);
  const facts = [
    { name: m.field_debtorNumber(), value: debtor.customerNumber },
    {
      name: m.debtor_registration(),
      value: debtor.registration === null ? null : formatRegistration(debtor.registration, debtor.country),
    },
    { name: m.debtor_vat(), value: debtor.vat === null ? null : formatVat(debtor.vat) },
    { name: m.debtor_address(), value: addressText(debtor.address) },
    { name: m.debtor_language(), value: languageName(debtor.language) },
    { name: m.debtor_scenario(), value: scenarioNow(debtor, locale) },
  ];
  return (
    <section className="card stack">
      <h2>{m.debtor_identity()}</h2>
      <dl className="lines">
        {facts.map(
          ({ name, value }) =>
            value !== null && (
              <div key={name} className="spread">
                <dt className="soft small">{name}</dt>
                <dd className="end">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <AddressInDoubt debtor={debtor} companyId={companyId} />
      <Allowed to="correct">
        <div>
          <Button variant="default" size="xs" onClick={() => setIsChanging(true)}>
            {m.correct_identity()}
          </Button>
        </div>
      </Allowed>
      {isChanging && (
        <ChangeIdentity debtor={debtor} companyId={companyId} onClose={() => setIsChanging(false)} />
      )}
    </section>
  );
}

function ChangeIdentity({
  debtor,
  companyId,
  onClose,
}: {
  debtor: Debtor;
  companyId: string;
  onClose: () => void;
}) {
  const { locale } = useLocale();
  const form = useOpened(debtor, ({ version }) => version);
  const { opened, version, tellsItself } = form;
  const correct = useCorrectDebtor(companyId, { id: debtor.id, version }, tellsItself);
  const submit = (given: Given) => {
    const changes = { ...changesOf(opened, given), ...addressChange(opened.address, given) };
    if (Object.keys(changes).length === 0) onClose();
    else correct.mutate(changes, { onSuccess: onClose });
  };
  return (
    <FormDialogue
      title={m.correct_identity()}
      act={actOf(form, m.settings_save())}
      isBusy={correct.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <IdentityFields key={opened.version} debtor={opened} />
      <EditedMeanwhile form={form} told={(seen, field) => debtorTold(seen, field, locale)} />
    </FormDialogue>
  );
}

function IdentityFields({ debtor }: { debtor: Debtor }) {
  const { locale } = useLocale();
  return (
    <>
      <TextInput
        name="name"
        label={m.settings_name()}
        defaultValue={debtor.name}
        required
        maxLength={250}
        data-autofocus
      />
      <NativeSelect
        name="kind"
        label={m.debtor_kind()}
        defaultValue={debtor.kind}
        data={KINDS.map(kind => ({ value: kind, label: debtorKindText(kind, locale) }))}
      />
      <NativeSelect
        name="language"
        label={m.debtor_language()}
        defaultValue={debtor.language}
        data={LOCALES.map(language => ({ value: language, label: languageName(language) }))}
      />
      <NativeSelect
        name="scenario"
        label={m.debtor_scenario()}
        defaultValue={debtor.scenarioChosen ?? ''}
        data={[
          { value: '', label: m.scenario_automatic() },
          ...debtor.scenarioChoices.map(key => ({ value: key, label: scenarioName(debtor, key, locale) })),
        ]}
      />
      <AddressFields address={debtor.address} />
    </>
  );
}

/** Only what differs, so that what nobody touched stays as assumed or chosen as it was. */
function changesOf(debtor: Debtor, given: Given): Record<string, string | null> {
  const now: Readonly<Record<string, string | null>> = {
    name: debtor.name,
    kind: debtor.kind,
    language: debtor.language,
    scenario: debtor.scenarioChosen,
  };
  const named = Object.entries(now).map(([key, before]) => ({ key, before, after: given.textOrNull(key) }));
  const changed = named.filter(({ before, after }) => before !== after);
  // The scenarios shown are those of the kind before: a new kind starts from its own.
  const kept = changed.some(({ key }) => key === 'kind')
    ? changed.filter(({ key }) => key !== 'scenario')
    : changed;
  return Object.fromEntries(kept.map(({ key, after }) => [key, after]));
}

function scenarioNow(debtor: Debtor, locale: Locale): string | null {
  const { scenarioChosen, scenarioKey } = debtor;
  if (scenarioChosen !== null) return scenarioName(debtor, scenarioChosen, locale);
  return scenarioKey === null
    ? null
    : m.scenario_automatic_now({ scenario: scenarioName(debtor, scenarioKey, locale) });
}

/** A company names those that it made; the interface names the shipped ones. */
const scenarioName = ({ scenarioNames }: Debtor, key: string, locale: Locale): string =>
  scenarioNames[key] ?? scenarioText(key, locale);
