// What debtors answered, on their page or by mail, and nobody has dealt with yet: their words, what that changed already, and "done".

import '../styles/agreements.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { debtorAnswerText } from '../../src/messages/risk-words.ts';
import { useCompany } from '../acts/use-company.ts';
import { useTicks } from '../acts/use-ticks.ts';
import { useLocale } from '../locale.tsx';
import { AnswerCard } from '../parts/debtor/answer-card.tsx';
import { AnswersBulk } from '../parts/debtor/answers-bulk.tsx';
import { Empty } from '../parts/form/states.tsx';
import { NextCompany } from '../parts/frame/next-company.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { Narrowing } from '../parts/table/narrowing.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { TickAllOfList } from '../parts/table/tick-all.tsx';
import { WithView } from '../parts/table/with-view.tsx';
import type { DebtorAnswer } from '../queries/answers.ts';
import { answersQuery } from '../queries/queries.ts';
import { hasWords, isNarrowed, type Wanted } from '../wanted.ts';
import { answerRows } from '../words/listed-rows.ts';

export function InboxScreen() {
  return <WithView screen="inbox">{beginning => <Inbox beginning={beginning} />}</WithView>;
}

const isWanted = ({ kind, debtorName, note, mail }: DebtorAnswer, { search, only }: Wanted): boolean =>
  (only.length === 0 || only.includes(kind)) && hasWords(search, [debtorName, note, mail?.subject ?? null]);

function Inbox({ beginning }: { beginning: Wanted }) {
  const { id: companyId } = useCompany();
  const { locale } = useLocale();
  const [wanted, setWanted] = useState(beginning);
  const { data } = useSuspenseQuery(answersQuery(companyId));
  const answers = data.entries.filter(answer => isWanted(answer, wanted));
  const { ticks, tickNone } = useTicks();
  const ticked = answers.filter(({ id }) => ticks.isTicked(id));
  const kinds = [...new Set(data.entries.map(({ kind }) => kind))];
  return (
    <>
      <div>
        <ScreenTitle>{m.inbox_title()}</ScreenTitle>
        <p className="soft">{m.inbox_intro()}</p>
      </div>
      {(data.entries.length > 0 || isNarrowed(wanted)) && (
        <Narrowing
          screen="inbox"
          companyId={companyId}
          wanted={wanted}
          onWanted={setWanted}
          placeholder={m.narrow_search()}
          choices={[
            {
              label: m.narrow_kind(),
              all: m.narrow_all_kinds(),
              kinds: kinds.map(kind => ({ kind, name: debtorAnswerText(kind, locale) })),
            },
          ]}
        />
      )}
      {data.entries.length === 0 && (
        <Empty title={m.inbox_none()}>
          <p>{m.inbox_none_text()}</p>
          <NextCompany kind="answers" />
        </Empty>
      )}
      {answers.length === 0 && data.entries.length > 0 && <Empty title={m.narrow_nothing()} />}
      {ticked.length > 0 && <AnswersBulk answers={ticked} companyId={companyId} onNone={tickNone} />}
      {answers.length > 1 && <TickAllOfList ids={answers.map(({ id }) => id)} ticks={ticks} />}
      {answers.map(answer => (
        <AnswerCard key={answer.id} answer={answer} companyId={companyId} ticks={ticks} />
      ))}
      {answers.length > 0 && (
        <SaveTable name="acquit-answers" rows={async () => answerRows(answers, locale)} />
      )}
    </>
  );
}
