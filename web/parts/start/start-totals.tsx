// The second step: "413 invoices, 1,204,331.20 open, 97 customers; is that what your books say?", with what was left out.

import { Button } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, type Locale, lessAmount } from '../../../src/messages/format.ts';
import { problemWords } from '../../../src/messages/problems/problem-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Start } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { DeclareCash } from '../bank/declare-cash.tsx';
import { Amount } from '../form/values.tsx';
import { LedgerChecks } from '../take-in/ledger-check.tsx';
import { Bank } from './start-files.tsx';

type Totals = Start['totals'];

export function StartTotals({ start, companyId }: { start: Start; companyId: string }) {
  const [isComparing, setIsComparing] = useState(false);
  const agree = useAct({
    companyId,
    act: (seen: Totals) =>
      send<Start>({ method: 'PUT', path: companyPath(companyId, '/start/totals'), body: seen }),
    say: () => null,
  });
  const { totals, leftOut, agreed, cash } = start;
  if (totals.totals.length === 0) return <p className="soft">{m.start_totals_empty()}</p>;
  return (
    <>
      <Question totals={totals} />
      <p className={cash.isFresh ? 'soft' : 'notice'} data-tone={cash.isFresh ? undefined : 'caution'}>
        <Bank cash={cash} />
      </p>
      {cash.lastMovementOn !== null && (
        <div className="row wrap">
          <DeclareCash day={start.day} companyId={companyId} />
        </div>
      )}
      <LeftOut files={leftOut} />
      {agreed !== null && <Agreed agreed={agreed} totals={totals} />}
      {agreed?.isStill !== true && (
        <div className="row wrap">
          <Button loading={agree.isPending} onClick={() => agree.mutate(totals)}>
            {m.start_totals_yes()}
          </Button>
          <Button variant="default" aria-expanded={isComparing} onClick={() => setIsComparing(!isComparing)}>
            {m.start_totals_no()}
          </Button>
        </div>
      )}
      {isComparing && <LedgerChecks companyId={companyId} />}
    </>
  );
}

const openText = ({ totals }: Totals, locale: Locale): string =>
  totals.map(({ open }) => amountText(open, locale)).join(' + ');
const balanceText = ({ totals }: Pick<Totals, 'totals'>, locale: Locale): string =>
  totals.map(({ balance }) => amountText(balance, locale)).join(' + ');

function Question({ totals }: { totals: Totals }) {
  const { locale } = useLocale();
  const invoices = totals.totals.reduce((sum, total) => sum + total.invoices, 0);
  return (
    <>
      <p className="start-question">
        {m.start_totals_text({
          invoices: m.count_invoices({ count: invoices }),
          amount: openText(totals, locale),
          customers: m.count_customers({ count: totals.customers }),
        })}
      </p>
      {totals.totals.map(total => (
        <dl key={total.open.currency} className="start-sums">
          <Line term={m.start_totals_open()} value={total.open} />
          <Line term={m.start_totals_overdue()} value={total.overdue} isPart />
          {!isZeroAmount(total.credits) && (
            <Line term={m.start_totals_credits()} value={total.credits} isLess />
          )}
          {!isZeroAmount(total.unallocated) && (
            <Line term={m.start_totals_unallocated()} value={total.unallocated} isLess />
          )}
          <Line term={m.start_totals_balance()} value={total.balance} isSum />
        </dl>
      ))}
    </>
  );
}

function Line({
  term,
  value,
  isPart = false,
  isLess = false,
  isSum = false,
}: {
  term: string;
  value: { amount: string; currency: string };
  isPart?: boolean;
  isLess?: boolean;
  isSum?: boolean;
}) {
  return (
    <div data-part={isPart} data-sum={isSum}>
      <dt>{term}</dt>
      <dd>
        <Amount value={isLess ? lessAmount(value) : value} />
      </dd>
    </div>
  );
}

function Agreed({ agreed, totals }: { agreed: NonNullable<Start['agreed']>; totals: Totals }) {
  const { locale } = useLocale();
  const was = balanceText(agreed, locale);
  return (
    <p className="notice" data-tone={agreed.isStill ? 'good' : 'caution'}>
      {agreed.isStill
        ? m.start_totals_agreed({ by: agreed.by, amount: was })
        : m.start_totals_moved({ was, now: balanceText(totals, locale) })}
    </p>
  );
}

function LeftOut({ files }: { files: Start['leftOut'] }) {
  if (files.length === 0) return <p className="soft">{m.start_left_none()}</p>;
  return (
    <section className="stack start-left">
      <h3>{m.start_left_title()}</h3>
      <ul className="lines">
        {files.map(({ file, refused, problems, problemCount }) => (
          <li key={file} className="stack">
            <p className="spread wrap">
              <span className="strong anywhere">{file}</span>
              {refused > 0 && (
                <span className="tag" data-tone="alert">
                  {m.take_in_refused({ count: refused })}
                </span>
              )}
            </p>
            <ul className="problems small">
              {problems.map(problem => (
                <li key={`${problem.place} ${problem.found} ${problem.expected}`} className="anywhere">
                  {m.take_in_problem({
                    place: problemWords(problem.place),
                    found: problemWords(problem.found),
                    expected: problemWords(problem.expected),
                  })}
                </li>
              ))}
              {problemCount > problems.length && (
                <li className="soft">{m.take_in_all_problems({ count: problemCount })}</li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
