// What a count counts: whom, why, how much; the first ones, and how many more there are.

import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { NUMBERS, type WaitingLine } from '../../morning-waits.ts';
import { HiddenName } from '../form/hidden-name.tsx';
import { InvoiceLink } from '../form/invoice-link.tsx';
import { Amount } from '../form/values.tsx';

/** The list has them all. */
const SHOWN = 5;

/** Closed until it is asked for; what is in it is made only then. */
export function Counted({ of, children }: { of: string; children: () => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="small counted-fold" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {m.morning_who()}
        <HiddenName of={of} />
      </summary>
      {isOpen && children()}
    </details>
  );
}

export function CountedLines({
  lines,
  count = lines.length,
  companyId,
}: {
  lines: readonly WaitingLine[];
  /** Where there are more of them than these. */
  count?: number;
  companyId: string;
}) {
  const shown = lines.slice(0, SHOWN);
  return (
    <>
      <ul className="lines">
        {shown.map(({ id, debtorId, debtorName, because, amount, links = [] }) => (
          <li key={id}>
            <p className="spread">
              {debtorId === null ? (
                <span className="anywhere">{debtorName}</span>
              ) : (
                <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId }}>
                  {debtorName}
                </Link>
              )}
              {amount !== null && <Amount value={amount} />}
            </p>
            {(because !== '' || links.length > 0) && (
              <p className="soft anywhere counted-because">
                <Because because={because} invoices={links} companyId={companyId} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {count > shown.length && <p className="soft">{m.news_more({ count: count - shown.length })}</p>}
    </>
  );
}

/** The number of each invoice leads to its page: in its place in the sentence, else behind it. */
function Because({
  because,
  invoices,
  companyId,
}: {
  because: string;
  invoices: NonNullable<WaitingLine['links']>;
  companyId: string;
}) {
  const links = invoices.map((invoice, position) => (
    <Fragment key={invoice.id}>
      {position > 0 && ', '}
      <InvoiceLink companyId={companyId} invoice={invoice} />
    </Fragment>
  ));
  const [before = '', after] = because.split(NUMBERS);
  if (after !== undefined)
    return (
      <>
        {before}
        {links}
        {after}
      </>
    );
  return (
    <>
      {before}
      {before !== '' && links.length > 0 && ' · '}
      {links}
    </>
  );
}
