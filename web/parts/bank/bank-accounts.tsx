// What is known of each bank account: until which day, whether that is recent enough to remind anyone, and where the
// statements leave days out or tell them twice.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { formatIban } from '../../../src/units/identifiers.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { BankAccount } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { todayQuery } from '../../queries/queries.ts';
import { Allowed } from '../form/allowed.tsx';
import { Empty } from '../form/states.tsx';

const isFollowed = ({ closedOn }: BankAccount): boolean => closedOn === null;
const openGaps = ({ gaps }: BankAccount) => gaps.filter(({ isVouched }) => !isVouched);

/** One line where the bank is not known well enough; nothing where it is. */
export function AccountsWarning({ accounts }: { accounts: readonly BankAccount[] }) {
  const followed = accounts.filter(isFollowed);
  const old = followed.filter(({ isFresh }) => !isFresh).length;
  const gaps = followed.reduce((sum, account) => sum + openGaps(account).length, 0);
  if (old + gaps === 0) return null;
  return (
    <p className="notice" data-tone="caution" role="status">
      {[
        ...(old === 0 ? [] : [m.accounts_old({ count: old })]),
        ...(gaps === 0 ? [] : [m.accounts_gaps({ count: gaps })]),
      ].join(' ')}{' '}
      {m.accounts_hold()}
    </p>
  );
}

export function BankAccounts({
  accounts,
  companyId,
}: {
  accounts: readonly BankAccount[];
  companyId: string;
}) {
  if (accounts.length === 0)
    return (
      <Empty title={m.accounts_none()}>
        <p>
          <Link to="/c/$companyId/take-in" params={{ companyId }}>
            {m.cash_take_in()}
          </Link>
        </p>
      </Empty>
    );
  return (
    <div className="bank-accounts">
      {accounts.map(account => (
        <Account key={`${account.account} ${account.currency}`} account={account} companyId={companyId} />
      ))}
    </div>
  );
}

function Account({ account, companyId }: { account: BankAccount; companyId: string }) {
  const { locale } = useLocale();
  const day = useQuery(todayQuery(companyId)).data?.day ?? null;
  const follow = useAct({
    companyId,
    act: (closedOn: string | null) =>
      send({
        method: 'PUT',
        path: companyPath(companyId, `/bank-accounts/${encodeURIComponent(account.account)}/closed`),
        body: { closedOn },
      }),
    say: () => null,
  });
  const { knownUntil, closedOn, isFresh } = account;
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2 className="number">{formatIban(account.account)}</h2>
        <Freshness isFresh={isFresh} isFollowed={closedOn === null} />
      </div>
      <dl className="lines">
        <div className="spread">
          <dt className="soft">{m.accounts_known_until()}</dt>
          <dd className="strong">
            {knownUntil === null ? m.accounts_nothing_known() : dayText(knownUntil, locale)}
          </dd>
        </div>
        {account.freshUntil !== null && (
          <div className="spread">
            <dt className="soft">{m.accounts_fresh_until()}</dt>
            <dd>{dayText(account.freshUntil, locale)}</dd>
          </div>
        )}
        <div className="spread">
          <dt className="soft">{m.accounts_statements()}</dt>
          <dd className="number">{account.statements}</dd>
        </div>
      </dl>
      <Gaps account={account} />
      {day !== null && (
        <Allowed to="money" isWhole>
          <div>
            <Button
              variant="default"
              size="xs"
              loading={follow.isPending}
              onClick={() => follow.mutate(closedOn === null ? day : null)}
            >
              {closedOn === null ? m.accounts_stop() : m.accounts_resume()}
            </Button>
          </div>
        </Allowed>
      )}
    </section>
  );
}

function Freshness({ isFresh, isFollowed: follows }: { isFresh: boolean; isFollowed: boolean }) {
  const tone = !follows ? 'plain' : isFresh ? 'good' : 'alert';
  return (
    <span className="tag" data-tone={tone}>
      {follows ? (isFresh ? m.accounts_is_fresh() : m.accounts_is_old()) : m.accounts_not_followed()}
    </span>
  );
}

function Gaps({ account }: { account: BankAccount }) {
  const { locale } = useLocale();
  const { gaps, overlaps, currency } = account;
  if (gaps.length + overlaps.length === 0) return <p className="soft">{m.accounts_chain()}</p>;
  const between = (from: string, until: string) => ({
    from: dayText(from, locale, 'short'),
    until: dayText(until, locale, 'short'),
  });
  const value = (text: string, kind: 'balance' | 'number') =>
    kind === 'balance' ? amountText({ amount: text, currency }, locale) : text;
  return (
    <ul className="lines small">
      {gaps.map(gap => (
        <li key={`${gap.fromOn} ${gap.untilOn} ${gap.found}`}>
          <span className="tag" data-tone={gap.isVouched ? 'plain' : 'alert'}>
            {gap.isVouched ? m.accounts_gap_vouched() : m.accounts_gap()}
          </span>{' '}
          {m.accounts_gap_between(between(gap.fromOn, gap.untilOn))}{' '}
          <span className="soft">
            {gap.kind === 'balance'
              ? m.accounts_gap_balance({
                  expected: value(gap.expected, gap.kind),
                  found: value(gap.found, gap.kind),
                })
              : m.accounts_gap_number({ expected: gap.expected, found: gap.found })}
          </span>
        </li>
      ))}
      {overlaps.map(overlap => (
        <li key={`${overlap.fromOn} ${overlap.untilOn}`}>
          <span className="tag">{m.accounts_overlap()}</span>{' '}
          {m.accounts_overlap_between(between(overlap.fromOn, overlap.untilOn))}
        </li>
      ))}
    </ul>
  );
}
