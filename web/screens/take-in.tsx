import '../styles/take-in.css';
import { Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { TakeIn, TakenIn } from '../answers.ts';
import { companyPath, upload } from '../api.ts';
import { useLocale } from '../locale.tsx';
import { Icon } from '../parts/icon.tsx';
import { Imports } from '../parts/imports.tsx';
import { problemText } from '../problem-text.ts';
import { useCompany } from '../use-company.ts';

type Reading = {
  readonly key: string;
  readonly file: string;
  readonly views: readonly TakeIn[] | null;
  readonly fault: string | null;
};

export function TakeInScreen() {
  const company = useCompany();
  const { readings, takeIn } = useTakeIn(company.id);
  const [isOver, setIsOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void takeIn([...event.dataTransfer.files]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void takeIn([...(event.target.files ?? [])]);
    event.target.value = '';
  };

  return (
    <>
      <h1>{m.take_in_title()}</h1>
      <label
        className="drop"
        data-over={isOver}
        onDragOver={event => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Icon name="takeIn" size={40} />
        <span className="drop-title">{m.take_in_drop()}</span>
        <span className="drop-choose">{m.take_in_choose()}</span>
        <input type="file" multiple onChange={choose} className="hidden" />
        <span className="small soft">{m.take_in_formats()}</span>
      </label>
      {readings.length > 0 && (
        <section className="card" aria-live="polite">
          <h2>{m.take_in_results()}</h2>
          <ul className="lines">
            {readings.map(reading => (
              <li key={reading.key}>
                <ReadingLine reading={reading} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Imports companyId={company.id} />
    </>
  );
}

/** One file after the other, so that the progress shown is true and the server is not flooded. */
function useTakeIn(companyId: string) {
  const queries = useQueryClient();
  const { locale } = useLocale();
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  const change = (key: string, to: Partial<Reading>) =>
    setReadings(known => known.map(one => (one.key === key ? { ...one, ...to } : one)));

  const takeIn = async (files: readonly File[]) => {
    const queued = files.map(file => ({
      file,
      key: `${file.name} ${file.lastModified} ${performance.now()}`,
    }));
    setReadings(known => [
      ...queued.map(({ key, file }) => ({ key, file: file.name, views: null, fault: null })),
      ...known,
    ]);
    for (const { key, file } of queued) {
      try {
        const answer = await upload<TakenIn>({ path: companyPath(companyId, '/files'), file });
        change(key, { views: answer.files });
      } catch (fault) {
        change(key, { fault: problemText(fault, locale) });
      }
    }
    await queries.invalidateQueries({ queryKey: [companyId] });
  };
  return { readings, takeIn };
}

function ReadingLine({ reading }: { reading: Reading }) {
  if (reading.fault !== null)
    return (
      <p className="alert" role="alert">
        {reading.file} : {reading.fault}
      </p>
    );
  if (reading.views === null)
    return (
      <p className="row">
        <Loader size="xs" aria-hidden="true" />
        {m.take_in_progress({ file: reading.file })}
      </p>
    );
  return (
    <div className="stack">
      {reading.views.map(view => (
        <TakenInFile key={`${view.file} ${view.importId}`} view={view} />
      ))}
    </div>
  );
}

const PROBLEMS_SHOWN = 50;

function TakenInFile({ view }: { view: TakeIn }) {
  return (
    <div className="stack" style={{ gap: '0.4rem' }}>
      <p className="row wrap">
        <span className="strong">{view.file}</span>
        <span className="tag">{view.format}</span>
        {view.added > 0 && (
          <span className="tag" data-tone="good">
            {m.take_in_added({ count: view.added })}
          </span>
        )}
        {view.changed > 0 && <span className="tag">{m.take_in_changed({ count: view.changed })}</span>}
        {view.unchanged > 0 && <span className="tag">{m.take_in_unchanged({ count: view.unchanged })}</span>}
        {view.refused > 0 && (
          <span className="tag" data-tone="alert">
            {m.take_in_refused({ count: view.refused })}
          </span>
        )}
      </p>
      <ul className="problems">
        {view.problems.slice(0, PROBLEMS_SHOWN).map(problem => (
          <li key={`${problem.place} ${problem.found} ${problem.expected}`}>
            <span className="tag" data-tone={problem.severity === 'error' ? 'alert' : 'caution'}>
              {problem.severity === 'error' ? m.take_in_error() : m.take_in_warning()}
            </span>{' '}
            {m.take_in_problem({ place: problem.place, found: problem.found, expected: problem.expected })}
          </li>
        ))}
      </ul>
    </div>
  );
}
