// What people said about the money of a debtor: what is on its way, what was given up; each can be taken back here.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { differenceText, expectedText } from '../../../src/messages/money-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { MoneyByHand, Verb } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { moneyByHandQuery } from '../../queries/queries.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { Amount } from '../form/values.tsx';

export function MoneySaid({ debtorId, companyId }: { debtorId: string; companyId: string }) {
  const said = useQuery(moneyByHandQuery(companyId, debtorId)).data;
  if (said === undefined || said.differences.length + said.expected.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{m.money_said()}</h2>
      <ul className="lines">
        {said.expected.map(one => (
          <Expected key={one.id} one={one} companyId={companyId} />
        ))}
        {said.differences.map(one => (
          <Difference key={one.id} one={one} companyId={companyId} />
        ))}
      </ul>
    </section>
  );
}

function Expected({ one, companyId }: { one: MoneyByHand['expected'][number]; companyId: string }) {
  const { locale } = useLocale();
  return (
    <SaidLine
      path={companyPath(companyId, `/expected-receipts/${encodeURIComponent(one.id)}`)}
      companyId={companyId}
      verb="chase"
      isWhole={false}
      one={one}
      title={expectedText(one.kind, locale)}
      when={m.expect_until({
        on: dayText(one.expectedOn, locale, 'short'),
        until: dayText(one.untilOn, locale, 'short'),
      })}
    />
  );
}

function Difference({ one, companyId }: { one: MoneyByHand['differences'][number]; companyId: string }) {
  const { locale } = useLocale();
  return (
    <SaidLine
      path={companyPath(companyId, `/differences/${encodeURIComponent(one.id)}`)}
      companyId={companyId}
      verb="concede"
      isWhole
      one={one}
      title={differenceText(one.kind, locale)}
      when={m.difference_on({ day: dayText(one.givenOn, locale, 'short') })}
    />
  );
}

function SaidLine({
  path,
  companyId,
  verb,
  isWhole,
  one,
  title,
  when,
}: {
  path: string;
  companyId: string;
  verb: Verb;
  /** Refused to whoever sees their own debtors alone. */
  isWhole: boolean;
  one: (MoneyByHand['expected'] | MoneyByHand['differences'])[number];
  title: string;
  when: string;
}) {
  const { locale } = useLocale();
  const takeBack = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path }),
    say: () => m.taken_back(),
  });
  return (
    <li className="stack" style={{ gap: '0.25rem' }}>
      <p className="spread">
        <span className="strong">
          {title} · <span className="number">{one.number}</span>
        </span>
        <Amount value={one.amount} />
      </p>
      <p className="small soft anywhere">
        {when} · {one.because} ({authorText(one.by, locale)})
      </p>
      <Allowed to={verb} isWhole={isWhole}>
        <div>
          <Button
            variant="default"
            size="xs"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate(undefined)}
          >
            {m.take_back()}
            <HiddenName of={one.number} />
          </Button>
        </div>
      </Allowed>
    </li>
  );
}
