import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { channelText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { Trouble } from '../../queries/answers.ts';
import { SettleDoubt } from '../batch/settle-doubt.tsx';
import { StateTag } from '../batch/state-tag.tsx';
import { Amount } from '../form/values.tsx';

/** Deliveries that a person must look at; a doubt is settled here, a failure on the debtor's page. */
export function Troubles({ troubles, companyId }: { troubles: readonly Trouble[]; companyId: string }) {
  if (troubles.length === 0) return null;
  return (
    <section className="card">
      <h2>{m.troubles_title()}</h2>
      <ul className="lines">
        {troubles.map(trouble => (
          <li key={`${trouble.messageId} ${trouble.channel}`} className="stack" style={{ gap: '0.4rem' }}>
            <p className="spread">
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: trouble.debtorId }}>
                {trouble.debtorName}
              </Link>
              <Amount value={trouble.amount} tone="strong" />
            </p>
            <What trouble={trouble} />
            {trouble.state === 'inDoubt' ? (
              <SettleDoubt companyId={companyId} messageId={trouble.messageId} name={trouble.debtorName} />
            ) : (
              <p className="small">{m.trouble_failed_hint()}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function What({ trouble }: { trouble: Trouble }) {
  const { locale } = useLocale();
  const facts = {
    channel: channelText(trouble.channel, locale),
    day: dayText(trouble.on, locale, 'short'),
  };
  return (
    <>
      <p className="row wrap small soft anywhere">
        <StateTag state={trouble.state} />
        {trouble.recipient === null
          ? m.trouble_without_address(facts)
          : m.trouble_by({ ...facts, recipient: trouble.recipient })}
      </p>
      {trouble.state === 'failed' && trouble.evidence !== null && (
        <p className="small alert anywhere">{trouble.evidence}</p>
      )}
    </>
  );
}
