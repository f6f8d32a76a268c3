// What was answered about customers that may be one: merges in force and what was called two, each with its way back.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Differences, Merges } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { differencesQuery, mergesQuery } from '../../queries/queries.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';

export const differencePath = (companyId: string, one: string, other: string): string =>
  companyPath(companyId, `/debtor-differences/${encodeURIComponent(one)}/${encodeURIComponent(other)}`);

/** Whoever takes a line away goes on from the heading above it, or from that of the screen: the button they pressed is gone. */
function useFocusKept(lines: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(lines);
  useEffect(() => {
    const isFewer = lines < before.current;
    before.current = lines;
    if (!isFewer || document.activeElement !== document.body) return;
    const next = heading.current ?? document.querySelector<HTMLElement>('h1');
    next?.focus();
  }, [lines]);
  return heading;
}

export function MergesInForce({ companyId }: { companyId: string }) {
  const merges = useQuery(mergesQuery(companyId)).data ?? [];
  const heading = useFocusKept(merges.length);
  if (merges.length === 0) return null;
  return (
    <section className="card stack">
      <h2 ref={heading} tabIndex={-1}>
        {m.same_merges()}
      </h2>
      <ul className="lines">
        {merges.map(one => (
          <MergeLine key={one.id} merge={one} companyId={companyId} />
        ))}
      </ul>
    </section>
  );
}

function MergeLine({ merge, companyId }: { merge: Merges[number]; companyId: string }) {
  const { locale } = useLocale();
  const undo = useAct({
    companyId,
    act: () =>
      send({
        method: 'DELETE',
        path: companyPath(companyId, `/debtor-merges/${encodeURIComponent(merge.id)}`),
      }),
    say: () => m.same_apart(),
  });
  return (
    <li className="spread wrap">
      <div>
        <p>
          {m.same_merge_line({ merged: merge.merged })}{' '}
          <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: merge.keptId }}>
            {merge.kept}
          </Link>
        </p>
        <p className="small soft">
          {m.import_by({ by: authorText(merge.by, locale), day: dayText(merge.mergedAt, locale) })}
        </p>
      </div>
      <Allowed to="correct" isWhole>
        <Button variant="default" size="xs" loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
          {m.same_take_apart()}
          <HiddenName of={merge.merged} />
        </Button>
      </Allowed>
    </li>
  );
}

export function SaidToBeTwo({ companyId }: { companyId: string }) {
  const said = useQuery(differencesQuery(companyId)).data ?? [];
  const heading = useFocusKept(said.length);
  if (said.length === 0) return null;
  return (
    <section className="card stack">
      <h2 ref={heading} tabIndex={-1}>
        {m.same_differences()}
      </h2>
      <ul className="lines">
        {said.map(one => (
          <DifferenceLine key={`${one.debtorId} ${one.otherId}`} difference={one} companyId={companyId} />
        ))}
      </ul>
    </section>
  );
}

function DifferenceLine({
  difference: { debtorId, debtor, otherId, other, saidAt, by },
  companyId,
}: {
  difference: Differences[number];
  companyId: string;
}) {
  const { locale } = useLocale();
  const names = m.same_difference_line({ one: debtor, other });
  const again = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path: differencePath(companyId, debtorId, otherId) }),
    say: () => m.same_proposed_again(),
  });
  return (
    <li className="spread wrap">
      <div>
        <p>{names}</p>
        <p className="small soft">
          {m.import_by({ by: authorText(by, locale), day: dayText(saidAt, locale) })}
        </p>
      </div>
      <Allowed to="correct" isWhole>
        <Button variant="default" size="xs" loading={again.isPending} onClick={() => again.mutate(undefined)}>
          {m.same_propose_again()}
          <HiddenName of={names} />
        </Button>
      </Allowed>
    </li>
  );
}
