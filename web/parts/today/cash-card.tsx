import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { formatIban } from '../../../src/units/identifiers.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Today } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';

/** Whether the money received is known well enough to remind anyone. */
export function CashCard({ cash, day, companyId }: { cash: Today['cash']; day: string; companyId: string }) {
  const { locale } = useLocale();
  const declare = useAct({
    companyId,
    act: () =>
      send({ method: 'POST', path: companyPath(companyId, '/cash-declarations'), body: { on: day } }),
    say: () => m.cash_declared(),
  });
  const on = cash.lastStatementOn === null ? null : dayText(cash.lastStatementOn, locale);
  return (
    <section className="card stack">
      <h2>{m.cash_title()}</h2>
      <p className={cash.isFresh ? '' : 'alert'}>
        {on === null ? m.cash_none() : cash.isFresh ? m.cash_fresh({ day: on }) : m.cash_old({ day: on })}
      </p>
      {cash.behind !== null && (
        <p className="small soft">{m.cash_behind({ account: formatIban(cash.behind) })}</p>
      )}
      <div className="row wrap">
        <Allowed to="takeIn" isWhole>
          <Link to="/c/$companyId/take-in" params={{ companyId }}>
            {m.cash_take_in()}
          </Link>
        </Allowed>
        {!cash.isFresh && (
          <Allowed to="money" isWhole>
            <Button
              variant="default"
              size="xs"
              loading={declare.isPending}
              onClick={() => declare.mutate(undefined)}
            >
              {m.cash_declare()}
            </Button>
          </Allowed>
        )}
      </div>
    </section>
  );
}
