// How the company behaves towards its debtors: when and how often it writes, how long it waits, and what one person may grant
// alone. One form; what the server does not take is said under it.

import '../../styles/conduct.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import type { Conduct, ConductAnswer } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { conductPath, conductQuery } from '../../queries/conduct-query.ts';
import { Form, type Given } from '../form/form.tsx';
import { Alone, CONDUCT_CURRENCY, Contact, Waiting } from './conduct-fields.tsx';

export function ConductCard({ companyId }: { companyId: string }) {
  const conduct = useQuery(conductQuery(companyId)).data;
  const mayChange = useMay()('configure', true);
  const [broken, setBroken] = useState<Extract<ConductAnswer, { kind: 'broken' }>['problems']>([]);
  const put = (content: object) =>
    send<ConductAnswer>({ method: 'PATCH', path: conductPath(companyId), body: { content } });
  const change = useAct({
    companyId,
    act: put,
    say: ({ kind }) => (kind === 'changed' ? m.conduct_changed() : null),
    undo: async () => (await put(conduct ?? {})).kind === 'changed',
    after: answer => setBroken(answer.kind === 'broken' ? answer.problems : []),
  });
  if (conduct === undefined) return null;
  return (
    <section className="card stack">
      <h2>{m.conduct_title()}</h2>
      <p className="soft">{m.conduct_text()}</p>
      <Form
        key={JSON.stringify(conduct)}
        className="stack"
        onSubmit={given => change.mutate(conductOf(given, conduct))}
      >
        <fieldset
          className="choices stack"
          disabled={!mayChange}
          style={{ maxWidth: '60rem', minInlineSize: 0 }}
        >
          <Contact conduct={conduct} />
          <Waiting conduct={conduct} />
          <Alone conduct={conduct} />
          {broken.map(({ place, found, expected }) => (
            <p key={place} className="alert" role="alert">
              {m.conduct_broken({ place, found, expected })}
            </p>
          ))}
          {mayChange && (
            <div>
              <Button type="submit" loading={change.isPending}>
                {m.settings_save()}
              </Button>
            </div>
          )}
        </fieldset>
      </Form>
    </section>
  );
}

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text));

/** What was written, in the form in which the desk reads it. */
function conductOf({ text, textOrNull, texts }: Given, before: Conduct): Conduct {
  const whole = (name: string): number => Number(text(name));
  const minor = (name: string, otherwise: number): number =>
    readAmount(text(name), CONDUCT_CURRENCY)?.amount ?? otherwise;
  const { planLimits } = before;
  return {
    minimumGapDays: whole('minimumGapDays'),
    weeklyContacts: {
      business: numberOrNull(textOrNull('business')),
      consumer: numberOrNull(textOrNull('consumer')),
      publicBody: numberOrNull(textOrNull('publicBody')),
    },
    sendingWindows: text('sendingWindows')
      .split(',')
      .map(window => window.replaceAll(/\s/g, '')),
    preferredWeekdays: [...texts('preferredWeekdays')],
    undoMinutes: whole('undoMinutes'),
    promiseGraceDays: whole('promiseGraceDays'),
    promiseLimit: whole('promiseLimit'),
    planGraceDays: whole('planGraceDays'),
    planLimits: {
      longestDays: whole('longestDays'),
      firstPercent: whole('firstPercent'),
      smallestMinor: minor('smallest', planLimits.smallestMinor),
      largestMinor: minor('largest', planLimits.largestMinor),
    },
    writeOffAloneMinor: minor('writeOffAlone', before.writeOffAloneMinor),
    disputeAnswerDays: whole('disputeAnswerDays'),
    thanks: text('thanks') === 'afterReminder' ? 'afterReminder' : 'none',
  };
}
