import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { formatIban } from '../../../src/units/identifiers.ts';
import { useLocale } from '../../locale.tsx';
import type { Today } from '../../queries/answers.ts';
import { DeclareCash } from '../bank/declare-cash.tsx';
import { Allowed } from '../form/allowed.tsx';
import { CashSoon } from './cash-soon.tsx';

/** What should come in, and whether the money received is known well enough to remind anyone. */
export function CashCard({ cash, day, companyId }: { cash: Today['cash']; day: string; companyId: string }) {
  const { locale } = useLocale();
  const on = cash.lastStatementOn === null ? null : dayText(cash.lastStatementOn, locale);
  const none = cash.lastMovementOn === null ? m.cash_none() : null;
  return (
    <section className="card stack">
      <h2>{m.cash_title()}</h2>
      <Allowed to="read" isWhole>
        {cash.lastStatementOn === null && cash.lastMovementOn === null ? (
          <p className="soft">{m.cash_soon_unknown()}</p>
        ) : (
          <CashSoon companyId={companyId} />
        )}
      </Allowed>
      <p className={cash.isFresh ? '' : 'alert'}>
        {on === null ? none : knownText(cash, on)}
        {cash.lastMovementOn !== null && (
          <> {m.start_bank_undated({ day: dayText(cash.lastMovementOn, locale) })}</>
        )}
      </p>
      {cash.behind !== null && (
        <p className="small soft">{m.cash_behind({ account: formatIban(cash.behind) })}</p>
      )}
      <div className="row wrap">
        <Allowed to="read" isWhole>
          <Link to="/c/$companyId/reports" params={{ companyId }}>
            {m.nav_reports()}
          </Link>
        </Allowed>
        <Allowed to="takeIn" isWhole>
          <Link to="/c/$companyId/take-in" params={{ companyId }}>
            {m.cash_take_in()}
          </Link>
        </Allowed>
        {!cash.isFresh && <DeclareCash day={day} companyId={companyId} />}
      </div>
    </section>
  );
}

/** A statement is named only where one says so. */
function knownText({ isFresh, isDeclared }: Today['cash'], day: string): string {
  if (isDeclared) return isFresh ? m.cash_said_fresh({ day }) : m.cash_said_old({ day });
  return isFresh ? m.cash_fresh({ day }) : m.cash_old({ day });
}
