// Of whom nobody has said whether they are a business, grouped by what speaks for one: hundreds are settled by a few acts.

import '../styles/uncertain-kinds.css';
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { debtorKindText } from '../../src/messages/words.ts';
import { useCompany } from '../acts/use-company.ts';
import { type Ticks, useTicks } from '../acts/use-ticks.ts';
import { useLocale } from '../locale.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { LatePart } from '../parts/form/late-part.tsx';
import { Empty, Failure, Waiting } from '../parts/form/states.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { type UncertainDebtor, type UncertainKinds, uncertainKindsQuery } from '../queries/kind-queries.ts';

const SayKinds = lazy(() => import('../parts/debtor/say-kinds.tsx'));

/** What speaks most for a business comes first. */
const GROUPS = {
  companyNumber: m.kinds_group_companyNumber,
  tradeWord: m.kinds_group_tradeWord,
  companyForm: m.kinds_group_companyForm,
  publicName: m.kinds_group_publicName,
  nothing: m.kinds_group_nothing,
} as const;
const CODES = ['companyNumber', 'tradeWord', 'companyForm', 'publicName', 'nothing'] as const;

export function UncertainKindsScreen() {
  const { id: companyId } = useCompany();
  const kinds = useQuery(uncertainKindsQuery(companyId));
  return (
    <>
      <div>
        <p className="small">
          <Link to="/c/$companyId/debtors" params={{ companyId }}>
            {m.nav_debtors()}
          </Link>
        </p>
        <ScreenTitle>{m.kinds_title()}</ScreenTitle>
        <p className="soft">{m.kinds_intro()}</p>
      </div>
      {kinds.isPending && <Waiting />}
      {kinds.isError && <Failure error={kinds.error} onRetry={() => void kinds.refetch()} />}
      {kinds.data?.total === 0 && (
        <Empty title={m.kinds_none()}>
          <p>{m.kinds_none_text()}</p>
        </Empty>
      )}
      {kinds.data !== undefined && kinds.data.total > 0 && <Groups of={kinds.data} companyId={companyId} />}
    </>
  );
}

function Groups({ of: { total, debtors }, companyId }: { of: UncertainKinds; companyId: string }) {
  const { locale } = useLocale();
  const { ticks, tickNone } = useTicks();
  const ids = debtors.map(({ debtorId }) => debtorId).filter(ticks.isTicked);
  return (
    <>
      {total > debtors.length && (
        <p className="soft">
          {m.kinds_more({
            shown: debtors.length.toLocaleString(locale),
            total: total.toLocaleString(locale),
          })}
        </p>
      )}
      <Allowed to="correct">
        <Chosen companyId={companyId} debtorIds={ids} onNone={tickNone} />
      </Allowed>
      {CODES.map(code => {
        const mine = debtors.filter(({ hint }) => hint.code === code);
        return mine.length === 0 ? null : (
          <Group key={code} name={GROUPS[code]()} debtors={mine} companyId={companyId} ticks={ticks} />
        );
      })}
    </>
  );
}

function Chosen({
  companyId,
  debtorIds,
  onNone,
}: {
  companyId: string;
  debtorIds: readonly string[];
  onNone: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  if (debtorIds.length === 0) return null;
  const chosen = m.bulk_chosen({ count: debtorIds.length });
  return (
    <section className="card row wrap kinds-chosen" aria-label={chosen}>
      <p className="strong" role="status">
        {chosen}
      </p>
      <Button onClick={() => setIsOpen(true)}>{m.kinds_act()}</Button>
      <Button variant="subtle" onClick={onNone}>
        {m.bulk_none()}
      </Button>
      {isOpen && (
        <LatePart onGone={() => setIsOpen(false)}>
          <SayKinds
            companyId={companyId}
            debtorIds={debtorIds}
            onClose={() => setIsOpen(false)}
            onDone={() => {
              setIsOpen(false);
              onNone();
            }}
          />
        </LatePart>
      )}
    </section>
  );
}

function Group({
  name,
  debtors,
  companyId,
  ticks,
}: {
  name: string;
  debtors: readonly UncertainDebtor[];
  companyId: string;
  ticks: Ticks;
}) {
  const { locale } = useLocale();
  const ids = debtors.map(({ debtorId }) => debtorId);
  const isAll = ids.every(ticks.isTicked);
  return (
    <section className="card stack" aria-label={name}>
      <div className="row">
        <Checkbox
          aria-label={m.kinds_select_group({ group: name })}
          checked={isAll}
          indeterminate={!isAll && ids.some(ticks.isTicked)}
          onChange={({ target }) => ticks.tick(ids, target.checked)}
        />
        <h2>
          {name} <span className="soft">({debtors.length.toLocaleString(locale)})</span>
        </h2>
      </div>
      <ul className="lines">
        {debtors.map(debtor => (
          <Line key={debtor.debtorId} debtor={debtor} companyId={companyId} ticks={ticks} />
        ))}
      </ul>
    </section>
  );
}

function Line({ debtor, companyId, ticks }: { debtor: UncertainDebtor; companyId: string; ticks: Ticks }) {
  const { locale } = useLocale();
  const { debtorId, name, kind, city, openInvoices } = debtor;
  return (
    <li className="spread wrap">
      <span className="row">
        <Checkbox
          aria-label={m.bulk_select({ name })}
          checked={ticks.isTicked(debtorId)}
          onChange={({ target }) => ticks.tick([debtorId], target.checked)}
        />
        <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId }}>
          {name}
        </Link>
      </span>
      <span className="soft small">
        {[
          city,
          openInvoices === 0 ? m.bulk_nothing_open() : m.kinds_open({ count: openInvoices }),
          m.kinds_taken_for({ kind: debtorKindText(kind, locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
