// One promise, dispute, plan or offer as a line: whose, where it stands, how much, until when, and what one can do.

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Standing, standingText } from '../../../src/messages/agreement-words.ts';
import { useLocale } from '../../locale.tsx';
import type { MoneyJson } from '../../words/money-text.ts';
import { Amount } from '../form/values.tsx';

/** Named where the line stands among those of other debtors; on the page of the debtor it is known. */
export type Who = { readonly debtorId: string; readonly debtorName: string };

const TONES: Readonly<Partial<Record<Standing, 'good' | 'alert' | 'caution'>>> = {
  kept: 'good',
  met: 'good',
  completed: 'good',
  broken: 'alert',
  missed: 'alert',
  partlyKept: 'caution',
  unjudged: 'caution',
  proposed: 'caution',
  creditExpected: 'caution',
};

export function AgreementLine({
  companyId,
  who,
  title,
  standing,
  isLate = false,
  amount,
  children,
  acts,
}: {
  companyId: string;
  who: Who | null;
  title: string;
  standing: Standing;
  isLate?: boolean;
  amount: MoneyJson;
  children: ReactNode;
  acts?: ReactNode;
}) {
  const { locale } = useLocale();
  return (
    <li className="stack agreement">
      <p className="spread">
        <span className="strong">
          {who === null ? (
            title
          ) : (
            <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: who.debtorId }}>
              {who.debtorName}
            </Link>
          )}
        </span>
        <Amount value={amount} tone="strong" />
      </p>
      <p className="row wrap">
        <span className="tag" data-tone={isLate ? 'alert' : (TONES[standing] ?? 'plain')}>
          {standingText(standing, locale)}
        </span>
        {who !== null && <span>{title}</span>}
      </p>
      <div className="small soft anywhere">{children}</div>
      {acts && <div className="row wrap">{acts}</div>}
    </li>
  );
}
