// How long a claim still lives: the warnings, the nearest first, and what moved the clock of one invoice.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { articleText } from '../../../src/messages/law-sentences.ts';
import { actText, didText } from '../../../src/messages/law-words.ts';
import { useLocale } from '../../locale.tsx';
import type { DyingClaim, Invoice } from '../../queries/answers.ts';
import { Allowed } from '../form/allowed.tsx';
import { InvoiceLink } from '../form/invoice-link.tsx';
import { Unsure } from '../form/sureness.tsx';
import { Amount, Day } from '../form/values.tsx';

/** The claims that time is killing; nothing where there are none. `shown` is the most that the place has room for. */
export function LimitationCard({
  claims,
  companyId,
  shown,
}: {
  claims: readonly DyingClaim[];
  companyId: string;
  shown: number;
}) {
  if (claims.length === 0) return null;
  return (
    <section className="card">
      <h2>{m.limitation_title()}</h2>
      <ul className="lines">
        {claims.slice(0, shown).map(claim => (
          <li key={claim.invoiceId} className="stack" style={{ gap: '0.25rem' }}>
            <p className="spread">
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: claim.debtorId }}>
                {claim.debtorName}
              </Link>
              <Amount value={claim.open} tone="strong" />
            </p>
            <p className="row wrap small soft" style={{ gap: '0.5rem' }}>
              <LimitationTag claim={claim} />
              <InvoiceLink
                companyId={companyId}
                invoice={{ id: claim.invoiceId, number: claim.invoiceNumber }}
              />
              <Day on={claim.lastDay} style="short" />
              <Unsure confidence={claim.confidence} />
            </p>
          </li>
        ))}
      </ul>
      {claims.length > shown && (
        <Allowed to="read" isWhole>
          <p className="card-foot">
            <Link to="/c/$companyId/legal" params={{ companyId }}>
              {m.legal_see_all({ count: claims.length })}
            </Link>
          </p>
        </Allowed>
      )}
    </section>
  );
}

export function LimitationTag({ claim }: { claim: Pick<DyingClaim, 'isOver' | 'warning'> }) {
  if (claim.isOver)
    return (
      <span className="tag" data-tone="alert">
        {m.limitation_over()}
      </span>
    );
  if (claim.warning === null) return null;
  return (
    <span className="tag" data-tone={claim.warning <= 3 ? 'alert' : 'caution'}>
      {claim.warning === 1
        ? m.limitation_within_one()
        : m.limitation_within({ months: String(claim.warning) })}
    </span>
  );
}

/** The clock of one invoice: from when, until when, what interrupted it and what did not. */
export function Clock({ limitation }: { limitation: NonNullable<Invoice['limitation']> }) {
  const { locale } = useLocale();
  const { lastDay, isOver, warning, article, confidence, months, startsOn, acts } = limitation;
  return (
    <section className="notice stack" data-tone={warning === null && !isOver ? 'plain' : 'caution'}>
      <p className="row wrap" style={{ gap: '0.5rem' }}>
        <span className="strong">
          {isOver
            ? m.why_limitation_over({ day: dayText(lastDay, locale) })
            : m.why_limitation({ day: dayText(lastDay, locale) })}
        </span>
        <LimitationTag claim={limitation} />
        <Unsure confidence={confidence} />
      </p>
      <p className="small soft">
        {m.clock_start({ months: String(months), day: dayText(startsOn, locale) })} (
        {articleText(article, locale)})
      </p>
      <h3>{m.clock_title()}</h3>
      {acts.length === 0 && <p className="small">{m.clock_no_acts()}</p>}
      <ul className="clock-acts">
        {acts.map(act => (
          <li key={`${act.on} ${act.act} ${act.did}`} data-moved={MOVED.has(act.did)}>
            <Day on={act.on} style="short" />
            <span>
              {actText(act.act, locale)}
              {m.colon()}
              <span className="strong">{didText(act.did, locale)}</span>
              <span className="small soft"> ({articleText(act.article, locale)})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOVED: ReadonlySet<string> = new Set(['restarts', 'tenYears', 'atLeastOneYear', 'untilClosed']);
