import '../styles/review.css';
import { Button, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText } from '../../src/messages/format.ts';
import type { BatchMessage } from '../answers.ts';
import { useLocale } from '../locale.tsx';
import { ApproveAll } from '../parts/approve-all.tsx';
import { BatchList } from '../parts/batch-list.tsx';
import { ExcludeMessage } from '../parts/exclude-message.tsx';
import { ExcludedList } from '../parts/excluded-list.tsx';
import { MessagePane } from '../parts/message-pane.tsx';
import { Empty } from '../parts/states.tsx';
import { UndoBar } from '../parts/undo-bar.tsx';
import { batchQuery } from '../queries.ts';
import { totalText } from '../total.ts';
import { useApproval } from '../use-approval.ts';
import { useCompany } from '../use-company.ts';
import { useReviewKeys } from '../use-review-keys.ts';

export function ReviewScreen() {
  const company = useCompany();
  const { locale } = useLocale();
  const { data: batch } = useSuspenseQuery(batchQuery(company.id));
  const prepared = batch.messages.filter(one => one.state === 'prepared');
  return (
    <>
      <div className="top">
        <div>
          <h1>{m.review_title()}</h1>
          <p className="soft">
            {m.review_summary({
              messages: m.count_messages({ count: prepared.length }),
              amount: totalText(prepared, locale),
            })}
          </p>
        </div>
        <ApproveAll companyId={company.id} prepared={prepared} />
      </div>
      <Tabs defaultValue="messages" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="messages">
            {m.review_tab_messages()} <span className="soft number">{batch.messages.length}</span>
          </Tabs.Tab>
          <Tabs.Tab value="excluded">
            {m.review_tab_excluded()} <span className="soft number">{batch.excluded.length}</span>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="messages" pt="md">
          {batch.messages.length === 0 ? (
            <Empty title={m.batch_none()}>
              <p>{m.batch_none_text()}</p>
              <p>
                <Link to="/c/$companyId/take-in" params={{ companyId: company.id }}>
                  {m.take_in_title()}
                </Link>
              </p>
            </Empty>
          ) : (
            <Messages companyId={company.id} messages={batch.messages} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="excluded" pt="md">
          <ExcludedList excluded={batch.excluded} companyId={company.id} />
        </Tabs.Panel>
      </Tabs>
      <UndoBar companyId={company.id} messages={batch.messages} />
    </>
  );
}

function Messages({ companyId, messages }: { companyId: string; messages: readonly BatchMessage[] }) {
  const { locale } = useLocale();
  const search = useSearch({ from: '/c/$companyId/review' });
  const navigate = useNavigate({ from: '/c/$companyId/review' });
  const [excluding, setExcluding] = useState<BatchMessage | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const { approve, undo } = useApproval(companyId);

  const position = Math.max(
    0,
    messages.findIndex(one => one.id === search.message),
  );
  const chosen = messages[position];
  const choose = (message: BatchMessage | undefined) => {
    if (message === undefined) return;
    setIsEditing(false);
    void navigate({ search: { message: message.id }, replace: true });
  };
  const approveChosen = () => {
    if (chosen?.state !== 'prepared') return;
    approve.mutate([chosen.id]);
    choose(messages.slice(position + 1).find(one => one.state === 'prepared') ?? chosen);
  };

  useReviewKeys({
    j: () => choose(messages[position + 1]),
    k: () => choose(messages[position - 1]),
    a: approveChosen,
    x: () => chosen?.state === 'prepared' && setExcluding(chosen),
    e: () => chosen?.state === 'prepared' && setIsEditing(true),
    u: () => {
      const approved = messages.filter(one => one.state === 'approved').map(one => one.id);
      if (approved.length > 0) undo.mutate(chosen?.state === 'approved' ? [chosen.id] : approved);
    },
  });

  return (
    <>
      <KeyHelp />
      <div className="review" data-open={search.message !== undefined}>
        <BatchList messages={messages} chosenId={chosen?.id ?? null} onChoose={choose} />
        {chosen !== undefined && (
          <div className="message stack">
            <div className="phone-only row spread">
              <Button variant="subtle" onClick={() => void navigate({ search: {} })}>
                {m.back()}
              </Button>
              <span className="soft number">
                {position + 1} / {messages.length}
              </span>
            </div>
            <MessagePane
              key={chosen.id}
              companyId={companyId}
              message={chosen}
              isEditing={isEditing}
              onEdit={setIsEditing}
              onApprove={approveChosen}
              onExclude={() => setExcluding(chosen)}
              onUndo={() => undo.mutate([chosen.id])}
            />
          </div>
        )}
      </div>
      {excluding !== null && (
        <ExcludeMessage
          companyId={companyId}
          message={excluding}
          amount={amountText(excluding.amount, locale)}
          onClose={() => setExcluding(null)}
        />
      )}
    </>
  );
}

function KeyHelp() {
  const keys = [
    ['j', m.key_next()],
    ['k', m.key_previous()],
    ['a', m.key_approve()],
    ['x', m.key_exclude()],
    ['e', m.key_edit()],
    ['u', m.key_undo()],
  ] as const;
  return (
    <ul className="keys" aria-label={m.keyboard_help()} style={{ marginBottom: '0.75rem' }}>
      {keys.map(([key, name]) => (
        <li key={key}>
          <kbd>{key}</kbd> {name}
        </li>
      ))}
    </ul>
  );
}
