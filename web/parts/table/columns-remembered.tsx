// How the columns of tables are remembered, one entry per set of columns: seen, corrected, and forgotten.

import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { fieldText } from '../../../src/messages/table-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { RememberedColumns } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { columnsQuery } from '../../queries/queries.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { INVOICE_FIELDS, STATEMENT_FIELDS, type TableField } from '../take-in/table-fields.ts';

type Remembered = RememberedColumns[number];

export function ColumnsRemembered({ companyId }: { companyId: string }) {
  const { data: remembered = [] } = useQuery(columnsQuery(companyId));
  const [asked, setAsked] = useState<Remembered | null>(null);
  if (remembered.length === 0) return null;
  return (
    <section className="card stack">
      <div>
        <h2>{m.columns_title()}</h2>
        <p className="soft">{m.columns_text()}</p>
      </div>
      <ul className="lines">
        {remembered.map(one => (
          <Entry key={one.key} one={one} companyId={companyId} onCorrect={() => setAsked(one)} />
        ))}
      </ul>
      {asked !== null && <Correct one={asked} companyId={companyId} onClose={() => setAsked(null)} />}
    </section>
  );
}

const meant = ({ hints }: Remembered): [TableField, string][] =>
  FIELDS.flatMap(field => {
    const title = hints.mapping?.[field];
    return title === undefined || title === '' ? [] : [[field, title] as [TableField, string]];
  });

const FIELDS: readonly TableField[] = [...INVOICE_FIELDS, ...STATEMENT_FIELDS];

/** The columns of the key that are named, before one reads "…". */
const TITLES_SHOWN = 8;

function titlesOf({ key }: Remembered): string {
  const titles = key.split('|').filter(title => title !== '');
  return titles.length > TITLES_SHOWN ? `${titles.slice(0, TITLES_SHOWN).join(', ')}…` : titles.join(', ');
}

function Entry({ one, companyId, onCorrect }: { one: Remembered; companyId: string; onCorrect: () => void }) {
  const { locale } = useLocale();
  const path = companyPath(companyId, `/column-mappings?${new URLSearchParams({ key: one.key })}`);
  const forget = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path }),
    say: () => m.columns_forgotten(),
  });
  const columns = meant(one);
  return (
    <li className="stack" style={{ gap: '0.5rem' }}>
      <p className="small soft anywhere">{m.columns_of({ titles: titlesOf(one) })}</p>
      {columns.length > 0 && (
        <dl className="columns-meant">
          {columns.map(([field, title]) => (
            <div key={field}>
              <dt className="small soft">{fieldText(field, locale)}</dt>
              <dd className="anywhere">{title}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small soft">{writingOf(one)}</p>
      <div className="row wrap">
        <Button variant="default" size="xs" onClick={onCorrect}>
          {m.columns_correct()}
        </Button>
        <Button
          variant="default"
          size="xs"
          loading={forget.isPending}
          onClick={() => forget.mutate(undefined)}
        >
          {m.columns_forget()}
        </Button>
      </div>
    </li>
  );
}

function writingOf({ hints: { decimalSign, dateOrder, currency } }: Remembered): string {
  return [
    ...(decimalSign === undefined
      ? []
      : [`${m.table_decimal()}${m.colon()}${decimalSign === ',' ? m.table_comma() : m.table_point()}`]),
    ...(dateOrder === undefined ? [] : [`${m.table_dates()}${m.colon()}${ORDERS[dateOrder]()}`]),
    ...(currency === undefined ? [] : [currency]),
  ].join(' · ');
}

const ORDERS = { DMY: m.table_DMY, MDY: m.table_MDY, YMD: m.table_YMD } as const;

/** Each column that was named is given its meaning anew; a column without one is guessed again. */
function Correct({ one, companyId, onClose }: { one: Remembered; companyId: string; onClose: () => void }) {
  const { locale } = useLocale();
  const correct = useAct({
    companyId,
    act: (hints: Remembered['hints']) =>
      send({
        method: 'PUT',
        path: companyPath(companyId, '/column-mappings'),
        body: { key: one.key, hints },
      }),
    say: () => m.columns_corrected(),
    undo: () =>
      send({
        method: 'PUT',
        path: companyPath(companyId, '/column-mappings'),
        body: { key: one.key, hints: one.hints },
      }),
    after: onClose,
  });
  const columns = meant(one);
  return (
    <FormDialogue
      title={m.columns_correct()}
      act={m.settings_save()}
      isBusy={correct.isPending}
      onSubmit={({ text }) => {
        const mapping = Object.fromEntries(
          columns.flatMap(([, title], position) => {
            const field = text(`column ${position}`);
            return field === '' ? [] : [[field, title]];
          }),
        );
        const sign = ([',', '.'] as const).find(one => one === text('decimalSign'));
        const order = (['DMY', 'MDY', 'YMD'] as const).find(one => one === text('dateOrder'));
        const { currency } = one.hints;
        correct.mutate({
          mapping,
          ...(sign === undefined ? {} : { decimalSign: sign }),
          ...(order === undefined ? {} : { dateOrder: order }),
          ...(currency === undefined ? {} : { currency }),
        });
      }}
      onClose={onClose}
    >
      {columns.map(([field, title], position) => (
        <NativeSelect
          key={field}
          name={`column ${position}`}
          label={title}
          defaultValue={field}
          data={[
            { value: '', label: m.columns_guess() },
            ...FIELDS.map(other => ({ value: other, label: fieldText(other, locale) })),
          ]}
        />
      ))}
      <div className="field-row">
        <NativeSelect
          name="decimalSign"
          label={m.table_decimal()}
          defaultValue={one.hints.decimalSign ?? ''}
          data={[
            { value: '', label: m.table_auto() },
            { value: ',', label: m.table_comma() },
            { value: '.', label: m.table_point() },
          ]}
        />
        <NativeSelect
          name="dateOrder"
          label={m.table_dates()}
          defaultValue={one.hints.dateOrder ?? ''}
          data={[
            { value: '', label: m.table_auto() },
            { value: 'DMY', label: m.table_DMY() },
            { value: 'MDY', label: m.table_MDY() },
            { value: 'YMD', label: m.table_YMD() },
          ]}
        />
      </div>
    </FormDialogue>
  );
}
