// The third step: three ways to remind, in words, each with what it would send in the coming days.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { stepText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { LadderName, Ladders, ScenarioSaved, Start } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { laddersQuery } from '../../queries/start-queries.ts';
import { sideBySide } from '../../words/total.ts';
import { Waiting } from '../form/states.tsx';

type Ladder = Ladders['ladders'][number];

const NAMES: Readonly<Record<LadderName, () => string>> = {
  measured: () => m.start_ladder_measured(),
  warm: () => m.start_ladder_warm(),
  firm: () => m.start_ladder_firm(),
};
const TEXTS: Readonly<Record<LadderName, () => string>> = {
  measured: () => m.start_ladder_measured_text(),
  warm: () => m.start_ladder_warm_text(),
  firm: () => m.start_ladder_firm_text(),
};

export function StartLadder({ start, companyId }: { start: Start; companyId: string }) {
  const { data } = useQuery(laddersQuery(companyId));
  const inForce = start.ladder?.ladder ?? null;
  const [wish, setWish] = useState<LadderName | null>(null);
  const choose = useAct({
    companyId,
    act: (ladder: LadderName) =>
      send<ScenarioSaved>({
        method: 'PUT',
        path: companyPath(companyId, '/start/ladder'),
        body: { ladder },
        version: start.rulesVersion,
      }),
    say: answer => (answer.kind === 'saved' ? m.start_ladder_saved() : m.scenario_refused()),
    after: () => setWish(null),
  });
  if (data === undefined) return <Waiting />;
  const selected = wish ?? (inForce === null || inForce === 'own' ? 'measured' : inForce);
  const shown = data.ladders.find(({ ladder }) => ladder === selected);
  return (
    <>
      <p>{m.start_ladder_text()}</p>
      {inForce === 'own' && (
        <p className="notice" data-tone="caution">
          {m.start_ladder_own()}
        </p>
      )}
      <fieldset className="start-ladders">
        <legend className="hidden">{m.start_ladder_title()}</legend>
        {data.ladders.map(one => (
          <Choice
            key={one.ladder}
            ladder={one}
            days={data.days}
            isSelected={one.ladder === selected}
            onSelect={() => setWish(one.ladder)}
          />
        ))}
      </fieldset>
      {shown !== undefined && shown.days.length > 0 && <Coming ladder={shown} />}
      <div className="row wrap">
        <Button
          loading={choose.isPending}
          disabled={selected === inForce}
          onClick={() => choose.mutate(selected)}
        >
          {m.start_ladder_choose()}
        </Button>
        {inForce !== null && (
          <p className="soft">
            {m.start_ladder_chosen({
              ladder: inForce === 'own' ? m.start_ladder_rules() : NAMES[inForce](),
            })}
          </p>
        )}
      </div>
    </>
  );
}

function Choice({
  ladder: { ladder, steps, days: coming },
  days,
  isSelected,
  onSelect,
}: {
  ladder: Ladder;
  days: number;
  isSelected: boolean;
  onSelect: () => void;
}) {
  const { locale } = useLocale();
  const messages = coming.reduce((sum, one) => sum + one.messages, 0);
  return (
    <label className="start-ladder" data-selected={isSelected}>
      <span className="row">
        <input type="radio" name="ladder" checked={isSelected} onChange={onSelect} />
        <span className="strong">{NAMES[ladder]()}</span>
      </span>
      <span>{TEXTS[ladder]()}</span>
      <span className="start-rungs">
        {steps.map(({ key, day, kind }) => (
          <span key={key} className="start-rung">
            <span className="number soft">{offsetText(day)}</span> {stepText(kind, locale)}
          </span>
        ))}
      </span>
      <span className="small strong">
        {m.start_ladder_would({
          days: m.count_days({ count: days }),
          messages: m.count_messages({ count: messages }),
        })}
      </span>
    </label>
  );
}

const offsetText = (day: number): string => (day < 0 ? `−${-day}` : `+${day}`);

function Coming({ ladder: { ladder, days } }: { ladder: Ladder }) {
  const { locale } = useLocale();
  return (
    <details className="folded">
      <summary>{m.start_ladder_days({ ladder: NAMES[ladder]() })}</summary>
      <div className="scroll-x">
        <table className="table" aria-label={m.start_ladder_days({ ladder: NAMES[ladder]() })}>
          <thead>
            <tr>
              <th scope="col">{m.effect_day()}</th>
              <th scope="col" className="end">
                {m.start_ladder_messages()}
              </th>
              <th scope="col">{m.column_step()}</th>
              <th scope="col" className="end">
                {m.take_in_amount()}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, messages, amount, otherAmounts, steps }) => (
              <tr key={day}>
                <td className="number">{dayText(day, locale, 'short')}</td>
                <td className="end number strong">{messages}</td>
                <td>{stepsText(steps, locale)}</td>
                <td className="end">
                  <span className="number">{sideBySide([amount, ...otherAmounts], locale)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const stepsText = (steps: Ladder['days'][number]['steps'], locale: Locale): string =>
  Object.entries(steps)
    .map(([step, count]) => `${count} × ${stepText(step, locale)}`)
    .join(', ');
