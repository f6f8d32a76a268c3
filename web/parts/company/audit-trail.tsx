// Who did what: the latest requests that changed something, also those that were refused, and all of them as a file.

import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { auditText } from '../../../src/messages/audit-words.ts';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { momentText } from '../../../src/messages/moment.ts';
import { useLocale } from '../../locale.tsx';
import { companyPath } from '../../queries/api.ts';
import { auditPage, auditQuery } from '../../queries/people-queries.ts';
import { auditRows } from '../../words/screen-rows.ts';
import { allEntries } from '../../words/table-file.ts';
import { SaveTable } from '../table/save-table.tsx';

export function AuditTrail({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery(auditQuery(companyId));
  const entries = data?.pages.flatMap(page => page.entries) ?? [];
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2>{m.audit_title()}</h2>
        <div className="row wrap">
          <a href={companyPath(companyId, '/audit/export')} download>
            {m.audit_export()}
          </a>
          <SaveTable
            name="acquit-audit"
            rows={async () =>
              auditRows(await allEntries(cursor => auditPage(companyId, cursor ?? '')), locale)
            }
            of={m.audit_title()}
          />
        </div>
      </div>
      <div className="scroll-x">
        <table className="table" aria-label={m.audit_title()}>
          <thead>
            <tr>
              <th scope="col">{m.audit_when()}</th>
              <th scope="col">{m.audit_who()}</th>
              <th scope="col">{m.audit_what()}</th>
              <th scope="col">{m.audit_result()}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, at, author, via, act, status }) => (
              <tr key={id}>
                <td className="number">{momentText(at, locale)}</td>
                <td>
                  {authorText(author, locale)}{' '}
                  {via === 'apiKey' && <span className="tag">{m.audit_key()}</span>}
                </td>
                <td>
                  <span title={act}>{auditText(act, locale)}</span>
                </td>
                <td>
                  <span className="tag" data-tone={toneOf(status)}>
                    {status === null
                      ? m.audit_unanswered()
                      : status < 400
                        ? m.audit_done()
                        : m.audit_refused()}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
            {m.audit_more()}
          </Button>
        </div>
      )}
    </section>
  );
}

const toneOf = (status: number | null): string =>
  status === null ? 'caution' : status < 400 ? 'good' : 'alert';
