// The last step: what goes out first and when, what is still missing, and the act itself, asked twice.

import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Company, Start } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { sessionQuery, todayQuery } from '../../queries/queries.ts';
import { laddersQuery } from '../../queries/start-queries.ts';
import { sideBySide } from '../../words/total.ts';
import { FormDialogue } from '../form/dialogue.tsx';

type Asked = { start: Start; companyId: string };

const NEEDS = {
  totals: () => m.start_needs_totals(),
  ladder: () => m.start_needs_ladder(),
  server: () => m.start_needs_server(),
  cash: () => m.start_needs_cash(),
  iban: () => m.start_needs_iban(),
  email: () => m.start_needs_email(),
  address: () => m.start_needs_address(),
} as const;

function needsOf({ agreed, ladder, mailServer, cash, missing }: Start): (keyof typeof NEEDS)[] {
  return [
    ...(agreed?.isStill === true ? [] : (['totals'] as const)),
    ...(ladder === null ? (['ladder'] as const) : []),
    ...(mailServer === 'none' ? (['server'] as const) : []),
    ...(cash.isFresh ? [] : (['cash'] as const)),
    ...missing,
  ];
}

/** Without a postal address mails leave all the same; what the bank may still tell can be brought afterwards. */
const STOPS: readonly (keyof typeof NEEDS)[] = ['totals', 'ladder', 'server', 'iban', 'email'];

export function StartLive({ start, companyId }: Asked) {
  const isLive = start.company.mode === 'live';
  const needs = needsOf(start);
  return (
    <>
      <p>{isLive ? m.start_live_done() : m.start_live_text()}</p>
      {isLive && start.mailServer === 'none' && (
        <p className="notice" data-tone="alert">
          {m.start_live_no_server()}
        </p>
      )}
      {start.mailServer === 'thisMachine' && (
        <p className="notice" data-tone="good">
          {m.start_live_rehearsal()}
        </p>
      )}
      {!start.hasDebtorPage && (
        <p className="notice" data-tone="caution">
          {m.start_live_no_page()}
        </p>
      )}
      <First start={start} companyId={companyId} />
      {!isLive && needs.length > 0 && (
        <div>
          <p className="strong">{m.start_live_needs()}</p>
          <ul className="reasons" data-tone="caution">
            {needs.map(need => (
              <li key={need}>{NEEDS[need]()}</li>
            ))}
          </ul>
        </div>
      )}
      <Acts
        start={start}
        companyId={companyId}
        mayGo={!isLive && needs.every(need => !STOPS.includes(need))}
      />
    </>
  );
}

/** What is ready now, and what the ladder in force would send next. */
function First({ start, companyId }: Asked) {
  const { locale } = useLocale();
  const batch = useQuery(todayQuery(companyId)).data?.batch;
  const ladders = useQuery(laddersQuery(companyId)).data;
  const inForce = start.ladder?.ladder ?? 'measured';
  const next = ladders?.ladders.find(({ ladder }) => ladder === inForce)?.days[0];
  const isReady = batch !== undefined && batch.messages > 0;
  return (
    <ul className="reasons">
      {batch !== undefined && batch.approved > 0 && (
        <li>{m.start_live_approved({ count: batch.approved })}</li>
      )}
      {isReady && (
        <li>
          {m.start_live_ready({
            messages: m.count_messages({ count: batch.messages }),
            amount: sideBySide([batch.amount, ...batch.otherAmounts], locale),
          })}
        </li>
      )}
      {!isReady && next !== undefined && (
        <li>
          {m.start_live_first({
            messages: m.count_messages({ count: next.messages }),
            day: dayText(next.day, locale),
            amount: sideBySide([next.amount, ...next.otherAmounts], locale),
          })}
        </li>
      )}
    </ul>
  );
}

function Acts({ start, companyId, mayGo }: Asked & { mayGo: boolean }) {
  const { company } = start;
  const [isAsking, setIsAsking] = useState(false);
  const queries = useQueryClient();
  const session = () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  const prepare = () =>
    send({ method: 'POST', path: companyPath(companyId, '/runs'), body: { dryRun: false } });
  const run = useAct({ companyId, act: prepare, say: () => m.start_live_prepared() });
  const go = useAct({
    companyId,
    act: async () => {
      await send<Company>({ method: 'PUT', path: companyPath(companyId, '/live') });
      await prepare();
    },
    say: () => m.start_live_done(),
    after: () => {
      setIsAsking(false);
      void session();
    },
  });
  const back = useAct({
    companyId,
    act: () => send<Company>({ method: 'DELETE', path: companyPath(companyId, '/live') }),
    say: () => m.start_live_backed(),
    after: () => void session(),
  });
  if (company.mode === 'live')
    return (
      <div className="row wrap">
        <Review companyId={companyId} />
        <Button variant="default" loading={back.isPending} onClick={() => back.mutate(undefined)}>
          {m.start_live_back()}
        </Button>
      </div>
    );
  return (
    <div className="row wrap">
      <Button disabled={!mayGo} onClick={() => setIsAsking(true)}>
        {m.start_live_act()}
      </Button>
      <Button variant="default" loading={run.isPending} onClick={() => run.mutate(undefined)}>
        {m.start_live_prepare()}
      </Button>
      {run.isSuccess && <Review companyId={companyId} />}
      {isAsking && (
        <FormDialogue
          title={m.start_live_sure({ company: company.name })}
          act={m.start_live_act()}
          tone="alert"
          isBusy={go.isPending}
          onSubmit={() => go.mutate(undefined)}
          onClose={() => setIsAsking(false)}
        >
          <p>{m.start_live_text()}</p>
          <First start={start} companyId={companyId} />
        </FormDialogue>
      )}
    </div>
  );
}

function Review({ companyId }: { companyId: string }) {
  return (
    <Button
      variant="light"
      renderRoot={props => <Link to="/c/$companyId/review" params={{ companyId }} {...props} />}
    >
      {m.start_live_review()}
    </Button>
  );
}
