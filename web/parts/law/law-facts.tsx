// What no file tells and the law gives an effect: acts that move a clock, steps of a procedure, costs, a judgment. Each is
// entered with its day and its source, shows what it did to limitation, and can be taken back.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { articleText } from '../../../src/messages/law-sentences.ts';
import { factText } from '../../../src/messages/law-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Roads } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { debtorQuery } from '../../queries/queries.ts';
import { LAW_FACT_GROUPS } from '../../words/law-fact-groups.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { Amount, Day } from '../form/values.tsx';
import { Judgments } from './judgments.tsx';

type Fact = Roads['facts'][number];

export function LawFacts({ roads, companyId }: { roads: Roads; companyId: string }) {
  const [isEntering, setIsEntering] = useState(false);
  return (
    <section className="card stack">
      <div>
        <h2>{m.facts_title()}</h2>
        <p className="small soft">{m.facts_text()}</p>
      </div>
      {roads.facts.length === 0 && <p className="soft">{m.facts_none()}</p>}
      <ul className="lines">
        {roads.facts.map(fact => (
          <FactLine key={fact.id} fact={fact} companyId={companyId} />
        ))}
      </ul>
      <Judgments roads={roads} />
      <Allowed to="law">
        <div>
          <Button variant="default" size="xs" onClick={() => setIsEntering(true)}>
            {m.facts_enter()}
          </Button>
        </div>
      </Allowed>
      {isEntering && <EnterFact roads={roads} companyId={companyId} onClose={() => setIsEntering(false)} />}
    </section>
  );
}

const EFFECTS = {
  restarts: m.facts_effect_restarts,
  nothing: m.facts_effect_nothing,
  onceOneYear: m.facts_effect_onceOneYear,
  untilClosed: m.facts_effect_untilClosed,
  tenYears: m.facts_effect_tenYears,
} as const;

function FactLine({ fact, companyId }: { fact: Fact; companyId: string }) {
  const { locale } = useLocale();
  const takeBack = useAct({
    companyId,
    act: () =>
      send({ method: 'DELETE', path: companyPath(companyId, `/law-facts/${encodeURIComponent(fact.id)}`) }),
    say: () => m.facts_taken_back(),
  });
  return (
    <li className="stack" style={{ gap: '0.25rem' }}>
      <p className="spread">
        <span className="strong">{factText(fact.kind, locale)}</span>
        <Day on={fact.on} style="short" />
      </p>
      {fact.amount !== null && (
        <p>
          <Amount value={fact.amount} />
        </p>
      )}
      {fact.limitation !== null && (
        <p className="small">
          {EFFECTS[fact.limitation.effect]({ article: articleText(fact.limitation.article, locale) })}
        </p>
      )}
      <p className="spread">
        <span className="small soft anywhere">
          {m.facts_by({ source: fact.source, by: authorText(fact.by, locale) })}
        </span>
        <Allowed to="law" isWhole>
          <Button
            variant="subtle"
            size="compact-xs"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate(undefined)}
          >
            {m.facts_take_back()}
            <HiddenName of={factText(fact.kind, locale)} />
          </Button>
        </Allowed>
      </p>
    </li>
  );
}

function EnterFact({ roads, companyId, onClose }: { roads: Roads; companyId: string; onClose: () => void }) {
  const { locale } = useLocale();
  const { data: debtor } = useSuspenseQuery(debtorQuery(companyId, roads.debtorId));
  const path = companyPath(companyId, `/debtors/${encodeURIComponent(roads.debtorId)}/law-facts`);
  const { currency } = roads.principal;
  const enter = useAct({
    companyId,
    act: (given: Given) => send({ method: 'POST', path, body: entryOf(given, currency) }),
    say: () => m.facts_entered(),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.facts_enter()}
      act={m.settings_save()}
      isBusy={enter.isPending}
      onSubmit={enter.mutate}
      onClose={onClose}
    >
      <NativeSelect
        name="kind"
        label={m.facts_kind()}
        data={LAW_FACT_GROUPS.map(({ name, kinds }) => ({
          group: name(),
          items: kinds.map(kind => ({ value: kind, label: factText(kind, locale) })),
        }))}
        data-autofocus
      />
      <DayField name="on" label={m.facts_on()} defaultValue={roads.day} max={roads.day} required />
      <NativeSelect
        name="invoice"
        label={m.facts_invoice()}
        data={[
          { value: '', label: m.facts_every_invoice() },
          ...debtor.invoices.map(({ id, number }) => ({ value: id, label: number })),
        ]}
      />
      <MoneyField
        name="amount"
        label={m.facts_amount()}
        description={m.facts_amount_hint()}
        currency={currency}
      />
      <TextInput
        name="source"
        label={m.facts_source()}
        description={m.facts_source_hint()}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={250}
        required
      />
    </FormDialogue>
  );
}

function entryOf({ text, textOrNull, money }: Given, currency: string): object {
  return {
    kind: text('kind'),
    on: text('on'),
    invoiceId: textOrNull('invoice'),
    amount: money('amount', currency),
    source: text('source'),
  };
}
