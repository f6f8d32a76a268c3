import '../styles/review.css';
import { Button, Tabs } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../src/messages/format.ts';
import { useCompany } from '../acts/use-company.ts';
import { useMay } from '../acts/use-may.ts';
import { useReview } from '../acts/use-review.ts';
import { useLocale } from '../locale.tsx';
import { ApproveAll } from '../parts/batch/approve-all.tsx';
import { AskApproval } from '../parts/batch/ask-approval.tsx';
import { BatchList } from '../parts/batch/batch-list.tsx';
import { ExcludeMessage } from '../parts/batch/exclude-message.tsx';
import { ExcludedList } from '../parts/batch/excluded-list.tsx';
import { MessagePane } from '../parts/batch/message-pane.tsx';
import { OwnWords, type Words } from '../parts/batch/own-words.tsx';
import { PrepareNow } from '../parts/batch/prepare-now.tsx';
import { ReviewBulk, TickAll } from '../parts/batch/review-bulk.tsx';
import { UndoBar } from '../parts/batch/undo-bar.tsx';
import { dayOfAll } from '../parts/batch/written-on.ts';
import { Allowed } from '../parts/form/allowed.tsx';
import { Empty } from '../parts/form/states.tsx';
import { NextCompany } from '../parts/frame/next-company.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import type { Batch, BatchMessage, Verb } from '../queries/answers.ts';
import { batchQuery, todayQuery } from '../queries/queries.ts';
import { messageRows } from '../words/screen-rows.ts';
import { totalText } from '../words/total.ts';
import { whyNone } from '../words/why-none.ts';

export function ReviewScreen() {
  const company = useCompany();
  const { data: batch } = useSuspenseQuery(batchQuery(company.id));
  // What was approved stays in the list while it can be undone; what is counted is what waits, as everywhere.
  const prepared = batch.messages.filter(one => one.state === 'prepared');
  return (
    <>
      <ReviewHeader companyId={company.id} batch={batch} prepared={prepared} />
      <Tabs defaultValue="messages" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="messages">
            {m.review_tab_messages()} <span className="soft number">{prepared.length}</span>
          </Tabs.Tab>
          <Tabs.Tab value="excluded">
            {m.review_tab_excluded()} <span className="soft number">{batch.excluded.length}</span>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="messages" pt="md">
          {batch.messages.length === 0 ? (
            <Empty title={m.batch_none()}>
              <WhyNone companyId={company.id} />
              <Allowed to="takeIn" isWhole>
                <p>
                  <Link to="/c/$companyId/take-in" params={{ companyId: company.id }}>
                    {m.take_in_title()}
                  </Link>
                </p>
              </Allowed>
            </Empty>
          ) : (
            <Messages companyId={company.id} messages={batch.messages} day={batch.day} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="excluded" pt="md">
          <ExcludedList excluded={batch.excluded} companyId={company.id} />
        </Tabs.Panel>
      </Tabs>
      <Allowed to="approve">
        <UndoBar companyId={company.id} messages={batch.messages} />
      </Allowed>
    </>
  );
}

/** As Today says it. */
function WhyNone({ companyId }: { companyId: string }) {
  const { data: today } = useQuery(todayQuery(companyId));
  return today === undefined ? null : <p>{whyNone(today)}</p>;
}

function ReviewHeader({
  companyId,
  batch,
  prepared,
}: {
  companyId: string;
  batch: Batch;
  prepared: Batch['messages'];
}) {
  const { locale } = useLocale();
  const preparedOn = dayOfAll(batch.messages);
  return (
    <div className="top">
      <div>
        <ScreenTitle>{m.review_title()}</ScreenTitle>
        <p className="soft">
          {prepared.length === 0
            ? m.batch_none()
            : m.review_summary({
                messages: m.count_messages({ count: prepared.length }),
                amount: totalText(prepared, locale),
              })}
          {preparedOn !== null && preparedOn !== batch.day && (
            <> · {m.all_prepared_on({ day: dayText(preparedOn, locale) })}</>
          )}
        </p>
        {prepared.length === 0 && <NextCompany kind="toApprove" />}
      </div>
      <div className="row wrap">
        {prepared.length === 0 && (
          <Allowed to="run" isWhole>
            <PrepareNow companyId={companyId} />
          </Allowed>
        )}
        <Allowed to="approve">
          <ApproveAll companyId={companyId} prepared={prepared} />
        </Allowed>
        <Allowed to="approve" isWhole>
          <AskApproval companyId={companyId} ids={prepared.map(({ id }) => id)} />
        </Allowed>
      </div>
    </div>
  );
}

function Messages({
  companyId,
  messages,
  day,
}: {
  companyId: string;
  messages: readonly BatchMessage[];
  day: string;
}) {
  const { locale } = useLocale();
  const {
    position,
    chosen,
    choose,
    leave,
    isOpen,
    reached,
    approveChosen,
    excluded,
    undoInView,
    excluding,
    setExcluding,
    selection,
    ...editing
  } = useReview(companyId, messages);
  return (
    <>
      <KeyHelp />
      {selection !== null && <ReviewBulk companyId={companyId} day={day} selection={selection} />}
      <div className="review" data-open={isOpen}>
        <div className="batch-side">
          {selection !== null && <TickAll messages={messages} onTick={selection.add} />}
          <BatchList
            messages={messages}
            today={day}
            chosenId={chosen?.id ?? null}
            onChoose={choose}
            selection={selection}
          />
        </div>
        {editing.gone !== null && <Gone gone={editing.gone} onClose={() => editing.setIsEditing(false)} />}
        {chosen !== undefined && editing.gone === null && (
          <div className="message stack">
            <PhoneBack place={`${position + 1} / ${messages.length}`} onBack={leave} />
            <MessagePane
              key={chosen.id}
              companyId={companyId}
              message={chosen}
              day={day}
              reached={reached}
              isEditing={editing.isEditing}
              onEdit={editing.setIsEditing}
              onWords={editing.setWords}
              onApprove={approveChosen}
              onExclude={() => setExcluding(chosen)}
              onUndo={undoInView}
            />
          </div>
        )}
      </div>
      <div className="row wrap" style={{ marginTop: '0.75rem' }}>
        <SaveTable name="acquit-messages" rows={async () => messageRows(messages, locale)} />
      </div>
      {excluding !== null && (
        <ExcludeMessage
          companyId={companyId}
          day={day}
          message={excluding}
          amount={amountText(excluding.amount, locale)}
          onClose={() => setExcluding(null)}
          onDone={excluded}
        />
      )}
    </>
  );
}

/** In place of the pane of the message that somebody left out while it was written here. */
function Gone({ gone, onClose }: { gone: { name: string; words: Words | null }; onClose: () => void }) {
  return (
    <div className="message stack">
      <article className="card stack">
        <OwnWords because={m.edit_left_out({ name: gone.name })} words={gone.words} onClose={onClose} />
      </article>
    </div>
  );
}

/** On a phone the message takes the place of the list. */
function PhoneBack({ place, onBack }: { place: string; onBack: () => void }) {
  return (
    <div className="phone-only row spread">
      <Button variant="subtle" onClick={onBack}>
        {m.back()}
      </Button>
      <span className="soft number">{place}</span>
    </div>
  );
}

function KeyHelp() {
  const may = useMay();
  const keys: readonly (readonly [key: string, name: string, needs: readonly Verb[]])[] = [
    ['j', m.key_next(), ['read']],
    ['k', m.key_previous(), ['read']],
    ['s', m.key_select(), ['approve', 'veto']],
    ['a', m.key_approve(), ['approve']],
    ['x', m.key_exclude(), ['veto']],
    ['e', m.key_edit(), ['chase']],
    ['u', m.key_undo(), ['approve']],
  ];
  const known = keys.filter(([, , needs]) => needs.some(verb => may(verb)));
  return (
    <ul className="keys" aria-label={m.keyboard_help()} style={{ marginBottom: '0.75rem' }}>
      {known.map(([key, name]) => (
        <li key={key}>
          <kbd>{key}</kbd> {name}
        </li>
      ))}
    </ul>
  );
}
