// One customer twice: proposed with its reason, merged or called two by a person, and each merge taken apart again.

import '../styles/same-debtors.css';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { likenessText } from '../../src/messages/likeness-words.ts';
import { debtorKindText } from '../../src/messages/words.ts';
import { formatRegistration, formatVat } from '../../src/units/printed-numbers.ts';
import { useAct } from '../acts/use-act.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { differencePath, MergesInForce, SaidToBeTwo } from '../parts/debtor/same-answered.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { HiddenName } from '../parts/form/hidden-name.tsx';
import { Empty, Failure, Waiting } from '../parts/form/states.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { MorePages } from '../parts/table/more-pages.tsx';
import type { Likeness } from '../queries/answers.ts';
import { companyPath, send } from '../queries/api.ts';
import { likenessesQuery } from '../queries/queries.ts';

export function SameDebtorsScreen() {
  const { id: companyId } = useCompany();
  const pages = useInfiniteQuery(likenessesQuery(companyId));
  const pairs = pages.data?.pages.flatMap(page => page.entries) ?? [];
  return (
    <>
      <div>
        <p className="small">
          <Link to="/c/$companyId/debtors" params={{ companyId }}>
            {m.nav_debtors()}
          </Link>
        </p>
        <ScreenTitle tabIndex={-1}>{m.same_title()}</ScreenTitle>
        <p className="soft">{m.same_intro()}</p>
      </div>
      {pages.isPending && <Waiting />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && pairs.length === 0 && !pages.hasNextPage && (
        <Empty title={m.same_none()}>
          <p>{m.same_none_text()}</p>
        </Empty>
      )}
      {pairs.map(pair => (
        <Pair key={pair.debtors.map(({ id }) => id).join()} pair={pair} companyId={companyId} />
      ))}
      <MorePages pages={pages} />
      <MergesInForce companyId={companyId} />
      <SaidToBeTwo companyId={companyId} />
    </>
  );
}

type LikeDebtor = Likeness['debtors'][number];

function Pair({ pair, companyId }: { pair: Likeness; companyId: string }) {
  const { locale } = useLocale();
  const [first, second] = pair.debtors;
  const merge = useAct({
    companyId,
    act: (kept: LikeDebtor) =>
      send<{ mergeId: string }>({
        method: 'POST',
        path: companyPath(companyId, '/debtor-merges'),
        body: { keptId: kept.id, mergedId: kept.id === first.id ? second.id : first.id },
      }),
    say: () => m.same_merged(),
    undo: ({ mergeId }) =>
      send({
        method: 'DELETE',
        path: companyPath(companyId, `/debtor-merges/${encodeURIComponent(mergeId)}`),
      }),
  });
  const differ = useAct({
    companyId,
    act: () =>
      send({
        method: 'POST',
        path: companyPath(companyId, '/debtor-differences'),
        body: { debtorId: first.id, otherId: second.id },
      }),
    say: () => m.same_different(),
    undo: () => send({ method: 'DELETE', path: differencePath(companyId, first.id, second.id) }),
  });
  return (
    <article className="card stack" aria-label={`${first.name}, ${second.name}`}>
      <p className="strong">{likenessText(pair.because, locale)}</p>
      <div className="same-pair">
        {pair.debtors.map(debtor => (
          <Side key={debtor.id} debtor={debtor} companyId={companyId}>
            <Button
              variant={debtor === first ? 'filled' : 'default'}
              loading={merge.isPending && merge.variables.id === debtor.id}
              onClick={() => merge.mutate(debtor)}
            >
              {m.same_keep()}
              <HiddenName of={debtor.name} />
            </Button>
          </Side>
        ))}
      </div>
      <div className="spread wrap card-foot">
        <p className="small soft">{m.same_keep_text()}</p>
        <Allowed to="correct" isWhole>
          <Button variant="default" loading={differ.isPending} onClick={() => differ.mutate(undefined)}>
            {m.same_two()}
          </Button>
        </Allowed>
      </div>
    </article>
  );
}

function Side({
  debtor,
  companyId,
  children,
}: {
  debtor: LikeDebtor;
  companyId: string;
  children: ReactNode;
}) {
  const { locale } = useLocale();
  const facts = [
    [m.same_kind(), debtorKindText(debtor.kind, locale)],
    [m.same_customer_number(), debtor.customerNumber],
    [m.debtor_registration(), debtor.registration && formatRegistration(debtor.registration, debtor.country)],
    [m.debtor_vat(), debtor.vat && formatVat(debtor.vat)],
    [m.same_place(), [debtor.city, debtor.country].filter(Boolean).join(', ')],
    [
      m.same_invoices(),
      `${m.count_invoices({ count: debtor.invoices })}, ${m.same_open({ count: debtor.openInvoices })}`,
    ],
  ] as const;
  return (
    <section className="stack same-side">
      <h2>
        <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: debtor.id }}>
          {debtor.name}
        </Link>
      </h2>
      <dl className="lines">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="spread">
                <dt className="soft small">{name}</dt>
                <dd className="end">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Allowed to="correct" isWhole>
        <div>{children}</div>
      </Allowed>
    </section>
  );
}
