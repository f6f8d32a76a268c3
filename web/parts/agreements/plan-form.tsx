// A payment plan: how many instalments from which day, shown as the schedule it makes, and on which terms.

import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { excessText } from '../../../src/messages/agreement-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { type Money, sum } from '../../../src/units/money.ts';
import { dossierPath, note, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor, Plan, PlanReference } from '../../queries/answers.ts';
import { wholeOf } from '../bank/paid-parts.tsx';
import { InvoicePicks, pickedOf } from '../debtor/invoice-picks.tsx';
import { Dialogue, FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { Written } from '../form/written.tsx';
import { InstalmentFields, ScheduleNotice, scheduleOf, termsGiven } from './plan-schedule.tsx';
import type { AboutDebtor } from './promise-form.tsx';

const USUAL_INSTALMENTS = 3;

export function PlanForm({ debtor, dossierId, companyId, onClose }: AboutDebtor) {
  const [made, setMade] = useState<PlanReference | null>(null);
  const [count, setCount] = useState(USUAL_INSTALMENTS);
  const [firstOn, setFirstOn] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isOurs, setIsOurs] = useState(true);
  const path = dossierPath({ companyId, dossierId }, '/plan');
  const propose = useAct({
    companyId,
    act: (body: object) => note<PlanReference>(path, body),
    say: () => m.plan_proposed(),
    undo: ({ planId }) => takeBack(`${path}/${encodeURIComponent(planId)}`),
    after: setMade,
  });
  if (made !== null) return <Proposed made={made} isOurs={isOurs} onClose={onClose} />;
  return (
    <FormDialogue
      size="lg"
      title={m.plan_propose()}
      act={m.plan_propose()}
      isBusy={propose.isPending}
      onSubmit={given => {
        setIsOurs(given.text('proposedBy') === 'creditor');
        propose.mutate(planOf(given, { debtor, count, firstOn }));
      }}
      onClose={onClose}
    >
      <InvoicePicks debtor={debtor} legend={m.promise_invoices()} onChange={setPicked} />
      <div className="field-row">
        <InstalmentFields
          count={count}
          onCount={setCount}
          firstOn={firstOn}
          onFirst={setFirstOn}
          min={debtor.day}
        />
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
  ...termsGiven(given),
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
  const { currency } = debtor.outstanding;
  const invoices = debtor.invoices.filter(
    ({ id, open }) => open.currency === currency && (picked.length === 0 || picked.includes(id)),
  );
  const whole: Money = sum(
    invoices.flatMap(({ open }) => wholeOf(open) ?? []),
    currency,
  );
  const instalments = scheduleOf(whole, { count, firstOn });
  return instalments.length === 0 ? null : <ScheduleNotice whole={whole} instalments={instalments} />;
}

/** The plan in writing, for the debtor to accept; and why another person has to approve it first. */
function Proposed({
  made,
  isOurs,
  onClose,
}: {
  made: PlanReference;
  /** What the debtor proposed is not written to it again. */
  isOurs: boolean;
  onClose: () => void;
}) {
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
        {made.letter !== null && made.excess.length === 0 && (
          <p className="soft">{isOurs ? m.plan_written_way() : m.call_confirmation_copy()}</p>
        )}
        {made.letter !== null && <Written letter={made.letter} />}
      </div>
    </Dialogue>
  );
}
