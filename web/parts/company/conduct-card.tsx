// How the company behaves towards its debtors: when and how often it writes, how long it waits, and what one person may grant
// alone. One form; what the server does not take is said under it.

import '../../styles/conduct.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { readAmount } from '../../../src/units/typed-amount.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import { useOpened } from '../../acts/use-opened.ts';
import { useLocale } from '../../locale.tsx';
import type { Conduct, ConductAnswer } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { conductPath, conductQuery } from '../../queries/conduct-query.ts';
import { conductTold } from '../../words/conduct-told.ts';
import { EditedMeanwhile, SaveMeanwhile } from '../form/edited-meanwhile.tsx';
import { Form, type Given } from '../form/form.tsx';
import { Alone, CONDUCT_CURRENCY, Contact, Waiting } from './conduct-fields.tsx';

export function ConductCard({ companyId }: { companyId: string }) {
  const conduct = useQuery(conductQuery(companyId)).data;
  return conduct === undefined ? null : <ConductForm companyId={companyId} conduct={conduct} />;
}

type Rules = Omit<Conduct, 'version'>;
type Broken = Extract<ConductAnswer, { kind: 'broken' }>['problems'];

function ConductForm({ companyId, conduct }: { companyId: string; conduct: Conduct }) {
  const { locale } = useLocale();
  const mayChange = useMay()('configure', true);
  const [broken, setBroken] = useState<Broken>([]);
  const form = useOpened(conduct, ({ version }) => version, { follows: true });
  const { opened } = form;
  const put = (content: object, version: string) =>
    send<ConductAnswer>({ method: 'PATCH', path: conductPath(companyId), body: { content }, version });
  const change = useAct({
    companyId,
    act: (content: object) => put(content, form.version),
    say: ({ kind }) => (kind === 'changed' ? m.conduct_changed() : null),
    undo: async (answer, content) =>
      answer.kind === 'changed' && (await put(asBefore(opened, content), answer.version)).kind === 'changed',
    after: answer => {
      setBroken(answer.kind === 'broken' ? answer.problems : []);
      if (answer.kind === 'changed') form.goOnWith({ ...answer.conduct, version: answer.version });
    },
    tellsItself: form.tellsItself,
  });
  return (
    <section className="card stack">
      <h2>{m.conduct_title()}</h2>
      <p className="soft">{m.conduct_text()}</p>
      <Form
        key={opened.version}
        className="stack"
        onTouch={form.touch}
        onSubmit={given => change.mutate(differing(conductOf(given, opened), opened))}
      >
        <fieldset
          className="choices stack"
          disabled={!mayChange}
          style={{ maxWidth: '60rem', minInlineSize: 0 }}
        >
          <Contact conduct={opened} />
          <Waiting conduct={opened} />
          <Alone conduct={opened} />
          {broken.map(({ place, found, expected }) => (
            <p key={place} className="alert" role="alert">
              {m.conduct_broken({ place, found, expected })}
            </p>
          ))}
          <EditedMeanwhile form={form} told={(seen, field) => conductTold(seen, field, locale)} />
          {mayChange && <SaveMeanwhile form={form} name={m.conduct_title()} isBusy={change.isPending} />}
        </fieldset>
      </Form>
    </section>
  );
}

/** What nobody touched is left as it stands, whoever has changed it meanwhile. */
const differing = (written: Rules, opened: Conduct): object => {
  const was = new Map<string, unknown>(Object.entries(opened));
  return Object.fromEntries(
    Object.entries(written).filter(([name, now]) => JSON.stringify(now) !== JSON.stringify(was.get(name))),
  );
};

const asBefore = (opened: Conduct, content: object): object =>
  Object.fromEntries(Object.entries(opened).filter(([name]) => name in content));

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text));

/** What was written, in the form in which the desk reads it. */
function conductOf({ text, textOrNull, texts }: Given, before: Conduct): Rules {
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
