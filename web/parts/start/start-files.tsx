// The first step: files are dropped as on the page of files, and the bank is asked for where it is not known.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useCompany } from '../../acts/use-company.ts';
import type { useTakeIn } from '../../acts/use-take-in.ts';
import { useLocale } from '../../locale.tsx';
import type { Start } from '../../queries/answers.ts';
import { DropZone } from '../form/drop-zone.tsx';
import { TakeInBatch } from '../take-in/take-in-batch.tsx';

export function StartFiles({
  start: { files, cash },
  takeIn: { batch, rehearse, reread, apply, leave },
}: {
  start: Start;
  takeIn: ReturnType<typeof useTakeIn>;
}) {
  const { country } = useCompany();
  return (
    <>
      <p>{m.start_files_text()}</p>
      {files > 0 && (
        <p className="strong">
          {m.start_files_count({ count: files })}. <Bank cash={cash} />
        </p>
      )}
      {batch === null ? (
        <DropZone onFiles={rehearse} country={country} />
      ) : (
        <TakeInBatch batch={batch} onReread={reread} onApply={apply} onLeave={leave} />
      )}
    </>
  );
}

export function Bank({ cash: { lastStatementOn, isFresh, lastMovementOn } }: { cash: Start['cash'] }) {
  const { locale } = useLocale();
  if (lastMovementOn !== null) return m.start_bank_undated({ day: dayText(lastMovementOn, locale) });
  if (lastStatementOn === null) return m.start_bank_none();
  const day = dayText(lastStatementOn, locale);
  return isFresh ? m.start_bank_fresh({ day }) : m.start_bank_old({ day });
}
