// What waits in all companies together: each kind leads to the companies that have it, and the address keeps which. On a telephone
// one choice says the same, as six lines would push the companies out of sight.

import { NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { useCompany } from '../../acts/use-company.ts';
import type { CompanyLine } from '../../queries/answers.ts';
import { waitingInAll } from '../../words/waiting-in.ts';

const HERE = { from: '/c/$companyId/companies', to: '/c/$companyId/companies' } as const;

export function InAll({ lines, only }: { lines: readonly CompanyLine[]; only: string | undefined }) {
  const { id: companyId } = useCompany();
  const kinds = waitingInAll(lines).map(one => ({
    ...one,
    told: `${one.text} · ${m.companies_total({ count: one.companies })}`,
  }));
  const answers = kinds.find(({ kind }) => kind === 'answers')?.count ?? 0;
  return (
    <>
      <nav className="wide-only" aria-label={m.companies_in_all()}>
        <ul className="row wrap">
          {only !== undefined && (
            <li>
              <Link
                {...HERE}
                search={{ only: undefined }}
                activeOptions={{ explicitUndefined: true }}
                className="tag"
              >
                {m.companies_show_all()}
              </Link>
            </li>
          )}
          {kinds.map(one => (
            <li key={one.kind}>
              <Link
                {...HERE}
                search={{ only: one.kind }}
                className="tag"
                data-tone={'tone' in one ? one.tone : undefined}
              >
                {one.told}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="narrow-only">
        <Choice kinds={kinds} only={only} />
      </div>
      {answers > 0 && (
        <p>
          <Link className="strong reach" to="/c/$companyId/companies/answers" params={{ companyId }}>
            {m.all_answers_read({ count: answers })}
          </Link>
        </p>
      )}
    </>
  );
}

function Choice({
  kinds,
  only,
}: {
  kinds: readonly { readonly kind: string; readonly told: string }[];
  only: string | undefined;
}) {
  const navigate = useNavigate();
  if (kinds.length === 0) return null;
  return (
    <NativeSelect
      label={m.companies_in_all()}
      value={only ?? ''}
      data={[
        { value: '', label: m.companies_show_all() },
        ...kinds.map(({ kind, told }) => ({ value: kind, label: told })),
      ]}
      onChange={({ target: { value } }) =>
        void navigate({ ...HERE, search: { only: value === '' ? undefined : value } })
      }
    />
  );
}
