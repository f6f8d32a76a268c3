// One answer of a debtor, in its words: what it changed already, where an answer goes, and "done". The same in the list of one
// company and in that of all.

import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import {
  answerEffectText,
  debtorAnswerText,
  effectOverText,
  replyHintText,
} from '../../../src/messages/risk-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { nextCard, useFocusOn } from '../../acts/use-focus-back.ts';
import { useMayIn } from '../../acts/use-may.ts';
import type { Ticks } from '../../acts/use-ticks.ts';
import { useLocale } from '../../locale.tsx';
import type { Company, DebtorAnswer } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { answerPath } from './answers-bulk.tsx';
import { ReplyTo } from './reply-to.tsx';

export function AnswerCard({
  answer,
  companyId,
  ticks,
  inCompany,
}: {
  answer: DebtorAnswer;
  companyId: string;
  /** None where nothing is done for several at once. */
  ticks?: Ticks;
  /** Said where answers of several companies stand in one list. */
  inCompany?: Company;
}) {
  const { locale } = useLocale();
  const may = useMayIn();
  const [isDone, setIsDone] = useState(false);
  const here = useRef<HTMLElement>(null);
  // Dealt with, it leaves the list: the keyboard goes on at the answer that comes next.
  useFocusOn(here, nextCard);
  const path = answerPath(companyId, answer.id);
  const kind = debtorAnswerText(answer.kind, locale);
  const names = [answer.debtorName, ...(inCompany === undefined ? [] : [inCompany.name]), kind];
  return (
    <article ref={here} tabIndex={-1} className="card stack" aria-label={names.join(', ')}>
      <div className="spread wrap">
        <h2 className="row">
          {ticks !== undefined && (
            <Checkbox
              aria-label={m.bulk_select({
                name: `${answer.debtorName}, ${kind}, ${dayText(answer.on, locale)}`,
              })}
              checked={ticks.isTicked(answer.id)}
              onChange={({ target }) => ticks.tick([answer.id], target.checked)}
            />
          )}
          <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: answer.debtorId }}>
            {answer.debtorName}
          </Link>
        </h2>
        <span className="tag" data-tone="caution">
          {kind}
        </span>
      </div>
      {inCompany !== undefined && <p className="small soft">{inCompany.name}</p>}
      <Said answer={answer} path={path} />
      <ReplyTo answer={answer} />
      {may(companyId, 'chase') && (
        <div className="row wrap card-foot">
          <Button onClick={() => setIsDone(true)}>
            {m.inbox_deal()}
            <HiddenName of={answer.debtorName} />
          </Button>
        </div>
      )}
      {isDone && <Deal path={path} companyId={companyId} onClose={() => setIsDone(false)} />}
    </article>
  );
}

/** Its words, what they seem to say, and what followed from them. */
function Said({ answer, path }: { answer: DebtorAnswer; path: string }) {
  const { locale } = useLocale();
  return (
    <>
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
        {answer.effect !== null && <li>{effectText(answer, answer.effect, locale)}</li>}
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
    </>
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

/** What followed from it, and until when; or why that holds no longer. */
function effectText(
  { effectOver, heldUntil }: Pick<DebtorAnswer, 'effectOver' | 'heldUntil'>,
  effect: NonNullable<DebtorAnswer['effect']>,
  locale: Locale,
): string {
  if (effectOver !== null) return effectOverText(effectOver, locale);
  return heldUntil === null
    ? answerEffectText(effect, locale)
    : m.answer_effect_hold_until({ day: dayText(heldUntil, locale) });
}
