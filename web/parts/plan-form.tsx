// A payment plan: how many instalments from which day, shown as the schedule it makes, and on which terms.

import '../styles/number.css';
import { Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { excessText } from '../../src/messages/agreement-words.ts';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../src/messages/format.ts';
import { addMonths, parseDay } from '../../src/units/calendar.ts';
import { type Money, split, sum } from '../../src/units/money.ts';
import type { Debtor, Plan, PlanReference } from '../answers.ts';
import { dossierPath, note, takeBack } from '../dossier-acts.ts';
import { useLocale } from '../locale.tsx';
import { useAct } from '../use-act.ts';
import { DayField } from './day-field.tsx';
import { Dialogue, FormDialogue } from './dialogue.tsx';
import type { Given } from './form.tsx';
import { InvoicePicks, pickedOf } from './invoice-picks.tsx';
import { wholeOf } from './paid-parts.tsx';
import type { AboutDebtor } from './promise-form.tsx';
import { Written } from './written.tsx';

/** As the API limits them. */
export const MOST_INSTALMENTS = 120;
const USUAL_INSTALMENTS = 3;

export function PlanForm({ debtor, dossierId, companyId, onClose }: AboutDebtor) {
  const [made, setMade] = useState<PlanReference | null>(null);
  const [count, setCount] = useState(USUAL_INSTALMENTS);
  const [firstOn, setFirstOn] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const path = dossierPath({ companyId, dossierId }, '/plan');
  const propose = useAct({
    companyId,
    act: (body: object) => note<PlanReference>(path, body),
    say: () => m.plan_proposed(),
    undo: ({ planId }) => takeBack(`${path}/${encodeURIComponent(planId)}`),
    after: setMade,
  });
  if (made !== null) return <Proposed made={made} onClose={onClose} />;
  return (
    <FormDialogue
      size="lg"
      title={m.plan_propose()}
      act={m.plan_propose()}
      isBusy={propose.isPending}
      onSubmit={given => propose.mutate(planOf(given, { debtor, count, firstOn }))}
      onClose={onClose}
    >
      <InvoicePicks debtor={debtor} legend={m.promise_invoices()} onChange={setPicked} />
      <div className="field-row">
        <NumberInput
          label={m.plan_count()}
          min={1}
          max={MOST_INSTALMENTS}
          value={count}
          onChange={value => typeof value === 'number' && setCount(value)}
          required
          data-autofocus
        />
        <DayField label={m.plan_first_on()} min={debtor.day} value={firstOn} onDay={setFirstOn} required />
        <NativeSelect
          name="proposedBy"
          label={m.plan_by()}
          data={[
            { value: 'creditor', label: m.plan_by_us() },
            { value: 'debtor', label: m.plan_by_debtor() },
          ]}
        />
      </div>
      <Schedule debtor={debtor} picked={picked} count={count} firstOn={firstOn} />
      <Terms />
    </FormDialogue>
  );
}

const planOf = (
  given: Given,
  { debtor, count, firstOn }: { debtor: Debtor; count: number; firstOn: string },
) => ({
  invoiceIds: pickedOf(given, debtor),
  proposedBy: given.text('proposedBy'),
  schedule: { kind: 'equal', count, firstOn },
  interest: given.texts('waived').length > 0 ? 'waivedWhenKept' : 'runs',
  hasAcceleration: given.texts('acceleration').length > 0,
  acknowledgesDebt: given.texts('acknowledged').length > 0,
  note: given.text('note'),
});

type Granted = Pick<Plan, 'interest' | 'hasAcceleration' | 'acknowledgesDebt'>;
const USUAL: Granted = { interest: 'waivedWhenKept', hasAcceleration: true, acknowledgesDebt: true };

export function Terms({ of = USUAL }: { of?: Granted }) {
  return (
    <>
      <fieldset className="choices">
        <legend>{m.plan_terms()}</legend>
        <Checkbox name="waived" defaultChecked={of.interest === 'waivedWhenKept'} label={m.plan_waived()} />
        <Checkbox name="acceleration" defaultChecked={of.hasAcceleration} label={m.plan_acceleration()} />
        <Checkbox name="acknowledged" defaultChecked={of.acknowledgesDebt} label={m.plan_acknowledged()} />
      </fieldset>
      <Textarea name="note" label={m.call_note()} rows={2} maxLength={2000} />
    </>
  );
}

/** The server makes the schedule that counts; this is the same division, to be seen before. */
function Schedule({
  debtor,
  picked,
  count,
  firstOn,
}: {
  debtor: Debtor;
  picked: readonly string[];
  count: number;
  firstOn: string;
}) {
  const { locale } = useLocale();
  const first = parseDay(firstOn);
  const { currency } = debtor.outstanding;
  const invoices = debtor.invoices.filter(
    ({ id, open }) => open.currency === currency && (picked.length === 0 || picked.includes(id)),
  );
  const whole: Money = sum(
    invoices.flatMap(({ open }) => wholeOf(open) ?? []),
    currency,
  );
  if (first === null || count < 1 || whole.amount < count) return null;
  const parts = split(
    whole,
    Array.from({ length: count }, () => 1),
  );
  return (
    <section className="notice stack" aria-live="polite">
      <p className="strong">{m.plan_schedule({ amount: amountText(whole, locale) })}</p>
      <ol className="schedule">
        {parts.map((amount, position) => {
          const dueOn = addMonths(first, position);
          return (
            <li key={dueOn} className="spread number">
              <span>{dayText(dueOn, locale)}</span>
              <span>{amountText(amount, locale)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The plan in writing, for the debtor to accept; and why another person has to approve it first. */
function Proposed({ made, onClose }: { made: PlanReference; onClose: () => void }) {
  const { locale } = useLocale();
  return (
    <Dialogue size="lg" title={m.plan_in_writing()} onClose={onClose}>
      <div className="stack">
        {made.excess.length > 0 && (
          <div className="notice" data-tone="caution">
            <p className="strong">{m.plan_needs_approval()}</p>
            <ul className="reasons" data-tone="caution">
              {made.excess.map(one => (
                <li key={one}>{excessText(one, locale)}</li>
              ))}
            </ul>
          </div>
        )}
        {made.letter !== null && <Written letter={made.letter} />}
      </div>
    </Dialogue>
  );
}
