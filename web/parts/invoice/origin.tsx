// Where an invoice comes from: every file that said something of it, and, of a file that is handed in again, the rows as they
// stood. The file is not kept: it is read, compared by its hash, and forgotten.

import { Button, FileButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { formatText } from '../../../src/messages/take-in-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { companyPath, upload } from '../../queries/api.ts';
import type { SourceRows } from '../../queries/source-rows.ts';
import { Allowed } from '../form/allowed.tsx';

type Imported = InvoiceInFull['imports'][number];
const DID = {
  brought: m.invoice_origin_from,
  changed: m.invoice_origin_changed,
  named: m.invoice_origin_named,
} as const;

export function Origin({ shown, companyId }: { shown: InvoiceInFull; companyId: string }) {
  const { locale } = useLocale();
  const { imports } = shown;
  const hasFile = imports.some(({ format }) => format !== 'typed');
  const said = ({ did, file, on, by }: Imported): string =>
    DID[did]({ file, day: dayText(on, locale), by: authorText(by, locale) });
  return (
    <section className="card stack">
      <h2>{m.invoice_origin_title()}</h2>
      {imports.length === 0 && <p>{m.invoice_origin_none()}</p>}
      {imports.map(one => (
        <p key={one.importId} className="anywhere">
          {said(one)}
        </p>
      ))}
      {hasFile && <ReadAgain invoiceId={shown.invoice.id} companyId={companyId} />}
      {imports.length > 0 && (
        <Allowed to="takeIn" isWhole>
          <p>
            <Link to="/c/$companyId/take-in" params={{ companyId }}>
              {m.invoice_origin_imports()}
            </Link>
          </p>
        </Allowed>
      )}
    </section>
  );
}

function ReadAgain({ invoiceId, companyId }: { invoiceId: string; companyId: string }) {
  const [found, setFound] = useState<SourceRows | null>(null);
  const again = useAct({
    companyId,
    act: (file: File) =>
      upload<SourceRows>({
        path: companyPath(companyId, `/invoices/${encodeURIComponent(invoiceId)}/source-rows`),
        files: [file],
        hints: null,
      }),
    say: () => null,
    after: setFound,
  });
  return (
    <>
      <p className="small soft">{m.source_rows_intro()}</p>
      <div>
        <FileButton
          onChange={file => file !== null && again.mutate(file)}
          inputProps={{ 'aria-label': m.source_rows_read() }}
        >
          {props => (
            <Button {...props} variant="default" size="xs" loading={again.isPending}>
              {m.source_rows_read()}
            </Button>
          )}
        </FileButton>
      </div>
      <div role="status" className="stack">
        {found !== null && <Found found={found} />}
      </div>
    </>
  );
}

function Found({ found }: { found: SourceRows }) {
  if (found.import === null) return <p>{m.source_rows_other()}</p>;
  if (found.places.length === 0) return <p>{m.source_rows_none()}</p>;
  return found.places.map(place => <Place key={place.file} place={place} />);
}

type PlaceOfIt = SourceRows['places'][number];

function Place({ place: { file, format, titles, rows, rowsLeftOut } }: { place: PlaceOfIt }) {
  const { locale } = useLocale();
  if (rows.length === 0)
    return <p className="anywhere">{m.source_rows_itself({ file, format: formatText(format, locale) })}</p>;
  return (
    <>
      {rows.map(({ line, cells }) => (
        <div key={line}>
          <h3 className="anywhere">{m.source_rows_line({ line: String(line), file })}</h3>
          <dl className="facts">
            {titles.map((title, column) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{cells[column] || m.source_rows_empty()}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {rowsLeftOut > 0 && <p className="small soft">{m.source_rows_more({ count: rowsLeftOut })}</p>}
    </>
  );
}
