// What debtors answered, on their page or by mail, and nobody has dealt with yet: their words, what that changed already, and "done".

import '../styles/agreements.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../src/messages/format.ts';
import {
  answerEffectText,
  debtorAnswerText,
  effectOverText,
  replyHintText,
} from '../../src/messages/risk-words.ts';
import { useAct } from '../acts/use-act.ts';
import { useCompany } from '../acts/use-company.ts';
import { type Ticks, useTicks } from '../acts/use-ticks.ts';
import { useLocale } from '../locale.tsx';
import { AnswersBulk, answerPath } from '../parts/debtor/answers-bulk.tsx';
import { ReplyTo } from '../parts/debtor/reply-to.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { FormDialogue } from '../parts/form/dialogue.tsx';
import { HiddenName } from '../parts/form/hidden-name.tsx';
import { Empty } from '../parts/form/states.tsx';
import { NextCompany } from '../parts/frame/next-company.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { Narrowing } from '../parts/table/narrowing.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { TickAllOfList } from '../parts/table/tick-all.tsx';
import { WithView } from '../parts/table/with-view.tsx';
import type { DebtorAnswer } from '../queries/answers.ts';
import { send } from '../queries/api.ts';
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
        <Answer key={answer.id} answer={answer} companyId={companyId} ticks={ticks} />
      ))}
      {answers.length > 0 && (
        <SaveTable name="acquit-answers" rows={async () => answerRows(answers, locale)} />
      )}
    </>
  );
}

function Answer({ answer, companyId, ticks }: { answer: DebtorAnswer; companyId: string; ticks: Ticks }) {
  const { locale } = useLocale();
  const [isDone, setIsDone] = useState(false);
  const path = answerPath(companyId, answer.id);
  const kind = debtorAnswerText(answer.kind, locale);
  return (
    <article className="card stack" aria-label={`${answer.debtorName}, ${kind}`}>
      <div className="spread wrap">
        <h2 className="row">
          <Checkbox
            aria-label={m.bulk_select({
              name: `${answer.debtorName}, ${kind}, ${dayText(answer.on, locale)}`,
            })}
            checked={ticks.isTicked(answer.id)}
            onChange={({ target }) => ticks.tick([answer.id], target.checked)}
          />
          <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: answer.debtorId }}>
            {answer.debtorName}
          </Link>
        </h2>
        <span className="tag" data-tone="caution">
          {kind}
        </span>
      </div>
      {answer.note !== '' && <blockquote className="brief said">{answer.note}</blockquote>}
      <ul className="reasons">
        {answer.hint !== null && (
          <li>
            <span>
              <strong>{replyHintText(answer.hint.kind, locale)}</strong>
              {m.colon()}
              <q>{answer.hint.sentence}</q>
            </span>
          </li>
        )}
        {answer.mail !== null && (
          <li>
            {m.inbox_by_mail({
              who: answer.mail.name ?? answer.mail.address ?? answer.debtorName,
              subject: answer.mail.subject,
            })}
          </li>
        )}
        <li>{m.inbox_on({ day: dayText(answer.on, locale) })}</li>
        {answer.day !== null && <li>{m.inbox_names_day({ day: dayText(answer.day, locale) })}</li>}
        {answer.saidPaid.length > 0 && <li>{m.inbox_says_paid({ numbers: answer.saidPaid.join(', ') })}</li>}
        {answer.promise !== null && (
          <li>{m.inbox_promises({ amount: amountText(answer.promise, locale) })}</li>
        )}
        {answer.dispute !== null && <li>{disputeText(answer.dispute, locale)}</li>}
        {answer.effect !== null && (
          <li>
            {answer.effectOver === null
              ? answerEffectText(answer.effect, locale)
              : effectOverText(answer.effectOver, locale)}
          </li>
        )}
      </ul>
      {answer.files.length > 0 && (
        <ul className="row wrap">
          {answer.files.map(file => (
            <li key={file.position}>
              <a className="reach" href={`${path}/files/${file.position}`} download={file.name}>
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ReplyTo answer={answer} />
      <Allowed to="chase">
        <div className="row wrap card-foot">
          <Button onClick={() => setIsDone(true)}>
            {m.inbox_deal()}
            <HiddenName of={answer.debtorName} />
          </Button>
        </div>
      </Allowed>
      {isDone && <Deal path={path} companyId={companyId} onClose={() => setIsDone(false)} />}
    </article>
  );
}

function disputeText(
  { number, amount, isWhole, rest }: NonNullable<DebtorAnswer['dispute']>,
  locale: Locale,
): string {
  const contested = amountText(amount, locale);
  return isWhole
    ? m.inbox_disputes_whole({ number, amount: contested })
    : m.inbox_disputes_part({ number, amount: contested, rest: amountText(rest, locale) });
}

function Deal({ path, companyId, onClose }: { path: string; companyId: string; onClose: () => void }) {
  const deal = useAct({
    companyId,
    act: (note: string | null) => send({ method: 'PUT', path: `${path}/handling`, body: { note } }),
    say: () => m.inbox_dealt(),
    undo: () => send({ method: 'DELETE', path: `${path}/handling` }),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.inbox_deal()}
      act={m.inbox_deal()}
      isBusy={deal.isPending}
      onSubmit={({ textOrNull }) => deal.mutate(textOrNull('note'))}
      onClose={onClose}
    >
      <TextInput name="note" label={m.inbox_note()} maxLength={1000} data-autofocus />
    </FormDialogue>
  );
}
