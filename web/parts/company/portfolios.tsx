// Who follows which debtors: choose a collector, look for debtors by name, give them over or take them back.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { Assigned, DebtorLine, Page, PortfolioList } from '../../queries/answers.ts';
import { companyPath, read, send } from '../../queries/api.ts';
import { portfoliosQuery } from '../../queries/people-queries.ts';

const SHOWN = 20;

export function Portfolios({ companyId }: { companyId: string }) {
  const { data } = useQuery(portfoliosQuery(companyId));
  if (data === undefined) return null;
  return (
    <section className="card stack">
      <h2>{m.portfolio_title()}</h2>
      <p className="soft">{m.portfolio_text()}</p>
      {data.collectors.length === 0 ? (
        <p>{m.portfolio_nobody()}</p>
      ) : (
        <Assignment companyId={companyId} portfolios={data} />
      )}
    </section>
  );
}

function Assignment({ companyId, portfolios }: { companyId: string; portfolios: PortfolioList }) {
  const [chosen, setChosen] = useState(portfolios.collectors[0]?.userId ?? '');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const debtors = useQuery({
    queryKey: [companyId, 'debtors', 'to assign', wanted],
    queryFn: () =>
      read<Page<DebtorLine>>(
        companyPath(companyId, `/debtors?limit=${SHOWN}&search=${encodeURIComponent(wanted)}`),
      ),
  });
  const give = ({ debtorId, userId }: { debtorId: string; userId: string | null }) =>
    send<Assigned>({
      method: 'PUT',
      path: companyPath(companyId, '/portfolios'),
      body: { debtorIds: [debtorId], userId },
    });
  const assign = useAct({
    companyId,
    act: ({ debtor, userId }: { debtor: DebtorLine; userId: string | null }) =>
      give({ debtorId: debtor.id, userId }),
    // Also where another person gave it meanwhile, and this screen did not show it yet.
    say: ({ given: [given] }, { debtor, userId }) => {
      const before = given?.before ?? null;
      const isTakenOver = before !== null && userId !== null && before !== userId;
      return isTakenOver
        ? m.portfolio_was({ debtor: debtor.name, name: nameOf.get(before) ?? '' })
        : m.portfolio_changed();
    },
    undo: async ({ given }) => {
      for (const { debtorId, before } of given) await give({ debtorId, userId: before });
    },
  });
  const nameOf = new Map(portfolios.collectors.map(one => [one.userId, one.name]));
  const followerOf = new Map(portfolios.assigned.map(one => [one.debtorId, one.userId]));
  const lines = [...new Map((debtors.data?.entries ?? []).map(one => [one.id, one])).values()];
  return (
    <>
      <div className="row wrap">
        <NativeSelect
          label={m.portfolio_collector()}
          value={chosen}
          data={portfolios.collectors.map(one => ({
            value: one.userId,
            label: m.portfolio_of({ name: one.name, count: one.debtors }),
          }))}
          onChange={event => setChosen(event.target.value)}
        />
        <TextInput
          label={m.portfolio_search()}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      </div>
      <ul className="lines">
        {lines.map(debtor => {
          const { id, name } = debtor;
          const follower = followerOf.get(id);
          const isTheirs = follower === chosen;
          return (
            <li className="spread wrap" key={id}>
              <span>
                <span className="strong">{name}</span>{' '}
                <span className="soft small">
                  {follower === undefined
                    ? m.portfolio_free()
                    : m.portfolio_followed({ name: nameOf.get(follower) ?? '' })}
                </span>
              </span>
              <Button
                variant="default"
                size="xs"
                aria-label={isTheirs ? m.portfolio_take_of({ name }) : m.portfolio_give_of({ name })}
                onClick={() => assign.mutate({ debtor, userId: isTheirs ? null : chosen })}
              >
                {isTheirs ? m.portfolio_take() : m.portfolio_give()}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
