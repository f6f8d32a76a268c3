// The views of a table that somebody keeps: choose one, keep what is seen under a name, forget one.

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { SavedView } from '../answers.ts';
import { companyPath, send } from '../api.ts';
import { useAct } from '../use-act.ts';
import { useMay } from '../use-may.ts';
import { viewsQuery } from '../view-queries.ts';
import { FormDialogue } from './dialogue.tsx';

type Content = SavedView['content'];

const isSame = (one: Content, other: Content): boolean =>
  one.search === other.search && one.lateBeyond === other.lateBeyond;

const keep = (companyId: string, { name, content, isShared, isDefault }: Omit<SavedView, 'id' | 'author'>) =>
  send<{ id: string }>({
    method: 'POST',
    path: companyPath(companyId, '/views'),
    body: { screen: 'debtors', name, content, isShared, isDefault },
  });

const forget = (companyId: string, id: string) =>
  send({ method: 'DELETE', path: companyPath(companyId, `/views/${encodeURIComponent(id)}`) });

export function SavedViews({
  companyId,
  content,
  onChoose,
}: {
  companyId: string;
  content: Content;
  onChoose: (content: Content) => void;
}) {
  const views = useQuery(viewsQuery(companyId)).data?.entries ?? [];
  const [isNaming, setIsNaming] = useState(false);
  const chosen = views.find(view => isSame(view.content, content));
  const drop = useAct({
    companyId,
    act: ({ id }: SavedView) => forget(companyId, id),
    say: (_answer, { name }) => m.view_forgotten({ name }),
    undo: (_answer, view) => keep(companyId, view),
  });
  return (
    <div className="row wrap" style={{ alignItems: 'end' }}>
      {views.length > 0 && (
        <NativeSelect
          label={m.view_label()}
          value={chosen?.id ?? ''}
          onChange={({ target }) => {
            const view = views.find(one => one.id === target.value);
            onChoose(view?.content ?? { search: '', lateBeyond: null });
          }}
          data={[
            { value: '', label: m.view_all() },
            ...views.map(view => ({
              value: view.id,
              label: view.isOwn ? view.name : m.view_of({ name: view.name, author: view.author }),
            })),
          ]}
        />
      )}
      <Button variant="default" onClick={() => setIsNaming(true)}>
        {m.view_keep()}
      </Button>
      {chosen?.isOwn === true && (
        <Button variant="subtle" loading={drop.isPending} onClick={() => drop.mutate(chosen)}>
          {m.view_forget({ name: chosen.name })}
        </Button>
      )}
      {isNaming && (
        <KeepView
          companyId={companyId}
          content={content}
          known={chosen ?? null}
          onClose={() => setIsNaming(false)}
        />
      )}
    </div>
  );
}

function KeepView({
  companyId,
  content,
  known,
  onClose,
}: {
  companyId: string;
  content: Content;
  known: SavedView | null;
  onClose: () => void;
}) {
  const may = useMay();
  const save = useAct({
    companyId,
    act: (view: Omit<SavedView, 'id' | 'author'>) => keep(companyId, view),
    say: (_answer, { name }) => m.view_kept({ name }),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.view_keep()}
      act={m.view_keep()}
      isBusy={save.isPending}
      onSubmit={({ text, texts }) =>
        save.mutate({
          screen: 'debtors',
          name: text('name'),
          content,
          isShared: texts('shared').length > 0,
          isDefault: texts('default').length > 0,
          isOwn: true,
        })
      }
      onClose={onClose}
    >
      <TextInput
        name="name"
        label={m.view_name()}
        maxLength={80}
        required
        defaultValue={known?.isOwn === true ? known.name : ''}
        data-autofocus
      />
      {may('read', true) && (
        <Checkbox name="shared" label={m.view_shared()} defaultChecked={known?.isShared ?? false} />
      )}
      <Checkbox name="default" label={m.view_default()} defaultChecked={known?.isDefault ?? false} />
    </FormDialogue>
  );
}
