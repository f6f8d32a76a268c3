// The comparisons, where whoever asks what messages bring would look; and those of one text, beside its words.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { useComparisons } from '../../acts/use-comparisons.ts';
import { Allowed } from '../form/allowed.tsx';
import { Failure } from '../form/states.tsx';
import { ComparisonCard } from './comparison-card.tsx';
import { StartWithout } from './start-without.tsx';

export function ComparisonsCard({ companyId }: { companyId: string }) {
  const { data, isError, error, refetch } = useComparisons(companyId);
  if (isError) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const { comparisons } = data;
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2>{m.compare_report_title()}</h2>
        <Allowed to="configure" isWhole>
          <StartWithout companyId={companyId} steps={data.steps} />
        </Allowed>
      </div>
      {comparisons.length === 0 ? (
        <p className="soft">
          {m.compare_none()}{' '}
          <Link to="/c/$companyId/wording" params={{ companyId }}>
            {m.compare_to_wording()}
          </Link>
        </p>
      ) : (
        <p className="soft">{m.compare_report_intro()}</p>
      )}
      {comparisons.map(one => (
        <ComparisonCard key={one.id} companyId={companyId} comparison={one} />
      ))}
    </section>
  );
}

/** Nothing where none was ever made of this text. */
export function ComparisonsOfText({ companyId, wordingKey }: { companyId: string; wordingKey: string }) {
  const { data } = useComparisons(companyId);
  const ofText = data?.comparisons.filter(one => one.kind === 'wordings' && one.key === wordingKey) ?? [];
  if (ofText.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{m.compare_report_title()}</h2>
      {ofText.map(one => (
        <ComparisonCard key={one.id} companyId={companyId} comparison={one} />
      ))}
    </section>
  );
}
