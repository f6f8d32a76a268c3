// A batch of files from the drop to the end: how far the reading is, what would change, and the word of a person.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Batch, TableChoices } from '../../acts/use-take-in.ts';
import type { TakeIn } from '../../queries/answers.ts';
import { fileOf } from '../../words/packed-file.ts';
import { PlainPdf } from './plain-pdf.tsx';
import { TakenInFile } from './taken-in-file.tsx';

export function TakeInBatch({
  batch,
  onReread,
  onApply,
  onLeave,
}: {
  batch: Batch;
  onReread: (file: string, choices: TableChoices) => void;
  onApply: () => void;
  onLeave: () => void;
}) {
  const { stage, views, fault } = batch;
  const isWorking = stage === 'rehearsing' || stage === 'applying';
  return (
    <section className="stack take-in-batch" aria-label={m.take_in_batch({ count: batch.files.length })}>
      {isWorking && <Progress batch={batch} onLeave={onLeave} />}
      {fault !== null && (
        <p className="notice" data-tone="alert" role="alert">
          {fault}
        </p>
      )}
      {!isWorking && <Heading batch={batch} onApply={onApply} onLeave={onLeave} />}
      {!isWorking &&
        views.map(view => (
          <TakenInFile
            key={`${view.file} ${view.importId}`}
            view={view}
            choices={batch.choices[view.file] ?? {}}
            isBusy={batch.rereading === view.file}
            document={documentIn(batch, view)}
            {...(stage === 'asking' && canBeCorrected(batch, view)
              ? { onReread: (choices: TableChoices) => onReread(view.file, choices) }
              : {})}
          />
        ))}
    </section>
  );
}

/** What a person is asked of a page that no invoice is certain for. */
function documentIn({ files }: Batch, { page, file, importId }: TakeIn) {
  return page === null ? null : (
    <PlainPdf name={file} page={page} importId={importId} load={() => fileOf(files, file)} />
  );
}

/** A table inside an archive has no file of its own that could be read again. */
const canBeCorrected = ({ files }: Batch, view: TakeIn): boolean =>
  view.table !== null && files.some(({ name }) => name === view.file);

function Progress({ batch: { stage, progress, files }, onLeave }: { batch: Batch; onLeave: () => void }) {
  const done = progress?.filesDone ?? 0;
  const total = progress?.filesTotal ?? files.length;
  return (
    <div className="card stack" role="status">
      <p className="spread">
        <span className="strong">
          {stage === 'applying' ? m.take_in_applying() : m.take_in_reading({ count: files.length })}
        </span>
        <span className="number soft">
          {done} / {total}
        </span>
      </p>
      <progress
        className="take-in-progress"
        value={done}
        max={total}
        aria-label={m.take_in_reading({ count: files.length })}
      />
      <p className="spread">
        <span className="small soft anywhere">{progress?.file ?? m.take_in_sending()}</span>
        <Button variant="default" size="xs" onClick={onLeave}>
          {m.cancel()}
        </Button>
      </p>
    </div>
  );
}

function Heading({
  batch: { stage, views, rereading },
  onApply,
  onLeave,
}: {
  batch: Batch;
  onApply: () => void;
  onLeave: () => void;
}) {
  const { added, changed, unchanged, refused } = totalOf(views);
  const isDone = stage === 'done';
  const pages = views.filter(({ page }) => page !== null).length;
  const canApply = added + changed > 0;
  const onlyCounted = views.reduce((count, { debtorsLeftOut }) => count + debtorsLeftOut, 0);
  const newDebtors = [...new Set(views.flatMap(({ debtorsAdded }) => debtorsAdded))];
  return (
    <div className="card stack take-in-verdict" data-done={isDone} aria-live="polite">
      <div className="spread wrap">
        <h2>{isDone ? m.take_in_done() : m.take_in_preview()}</h2>
        <p className="row wrap" style={{ gap: '0.4rem' }}>
          <Count count={added} text={m.take_in_added({ count: added })} tone="good" />
          <Count count={changed} text={m.take_in_changed({ count: changed })} tone="caution" />
          <Count count={unchanged} text={m.take_in_unchanged({ count: unchanged })} tone="plain" />
          <Count count={pages} text={m.take_in_pages({ count: pages })} tone="caution" />
          <Count count={refused} text={m.take_in_refused({ count: refused })} tone="alert" />
        </p>
      </div>
      {newDebtors.length > 0 && (
        <p className="small soft anywhere">
          {m.take_in_new_debtors({ count: newDebtors.length + onlyCounted })}
          {m.colon()}
          {namesOf(newDebtors)}
        </p>
      )}
      {!isDone && (canApply || pages === 0) && (
        <p>{canApply ? previewText(views) : m.take_in_nothing_to_apply()}</p>
      )}
      {pages > 0 && <p>{m.documents_in_batch()}</p>}
      <div className="row wrap">
        {!isDone && canApply && (
          <Button onClick={onApply} disabled={rereading !== null}>
            {m.take_in_apply()}
          </Button>
        )}
        <Button variant="default" onClick={onLeave}>
          {isDone ? m.close() : m.cancel()}
        </Button>
      </div>
    </div>
  );
}

/** Only a table has columns that can be corrected. */
const previewText = (views: readonly TakeIn[]): string =>
  views.some(({ table }) => table !== null) ? m.take_in_preview_text() : m.take_in_preview_plain();

function Count({ count, text, tone }: { count: number; text: string; tone: string }) {
  if (count === 0) return null;
  return (
    <span className="tag" data-tone={tone}>
      {text}
    </span>
  );
}

const NAMES_SHOWN = 6;
const namesOf = (names: readonly string[]): string =>
  names.length > NAMES_SHOWN ? `${names.slice(0, NAMES_SHOWN).join(', ')}…` : names.join(', ');

const totalOf = (views: readonly TakeIn[]) => ({
  added: views.reduce((sum, view) => sum + view.added, 0),
  changed: views.reduce((sum, view) => sum + view.changed, 0),
  unchanged: views.reduce((sum, view) => sum + view.unchanged, 0),
  // A page that waits for an answer is not lost.
  refused: views.reduce((sum, view) => sum + (view.page === null ? view.refused : 0), 0),
});
