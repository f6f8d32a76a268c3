// The views of a table that somebody keeps: choose one, keep what is seen under a name, forget one.

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import type { SavedView } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { viewsQuery } from '../../queries/view-queries.ts';
import { EVERYTHING, isSameWanted, type ViewScreen, type Wanted } from '../../wanted.ts';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';

type Kept = Omit<SavedView, 'id' | 'author'>;

const keep = (companyId: string, { screen, name, content, isShared, isDefault }: Kept) =>
  send<{ id: string }>({
    method: 'POST',
    path: companyPath(companyId, '/views'),
    body: { screen, name, content, isShared, isDefault },
  });

const rename = (companyId: string, id: string, name: string) =>
  send<{ id: string }>({
    method: 'PUT',
    path: companyPath(companyId, `/views/${encodeURIComponent(id)}`),
    body: { name },
  });

const forget = (companyId: string, id: string) =>
  send({ method: 'DELETE', path: companyPath(companyId, `/views/${encodeURIComponent(id)}`) });

export function SavedViews({
  screen,
  companyId,
  content,
  onChoose,
}: {
  screen: ViewScreen;
  companyId: string;
  content: Wanted;
  onChoose: (content: Wanted) => void;
}) {
  const all = useQuery(viewsQuery(companyId)).data?.entries ?? [];
  const views = all.filter(view => view.screen === screen);
  const [asked, setAsked] = useState<'keep' | 'rename' | null>(null);
  const chosen = views.find(view => isSameWanted(view.content, content));
  const onClose = () => setAsked(null);
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
            onChoose(view?.content ?? EVERYTHING);
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
      <Button variant="default" onClick={() => setAsked('keep')}>
        {m.view_keep()}
      </Button>
      {chosen?.isOwn === true && (
        <>
          <Button variant="subtle" onClick={() => setAsked('rename')}>
            {m.view_rename()}
            <HiddenName of={chosen.name} />
          </Button>
          <Button variant="subtle" loading={drop.isPending} onClick={() => drop.mutate(chosen)}>
            {m.view_forget({ name: chosen.name })}
          </Button>
        </>
      )}
      {asked === 'keep' && (
        <KeepView
          screen={screen}
          companyId={companyId}
          content={content}
          known={chosen ?? null}
          onClose={onClose}
        />
      )}
      {asked === 'rename' && chosen !== undefined && (
        <RenameView companyId={companyId} view={chosen} onClose={onClose} />
      )}
    </div>
  );
}

function RenameView({
  companyId,
  view,
  onClose,
}: {
  companyId: string;
  view: SavedView;
  onClose: () => void;
}) {
  const change = useAct({
    companyId,
    act: (name: string) => rename(companyId, view.id, name),
    say: (_answer, name) => m.view_kept({ name }),
    undo: () => rename(companyId, view.id, view.name),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.view_rename()}
      act={m.view_rename()}
      isBusy={change.isPending}
      onSubmit={({ text }) => change.mutate(text('name'))}
      onClose={onClose}
    >
      <TextInput
        name="name"
        label={m.view_name()}
        maxLength={80}
        required
        defaultValue={view.name}
        data-autofocus
      />
    </FormDialogue>
  );
}

function KeepView({
  screen,
  companyId,
  content,
  known,
  onClose,
}: {
  screen: ViewScreen;
  companyId: string;
  content: Wanted;
  known: SavedView | null;
  onClose: () => void;
}) {
  const may = useMay();
  const save = useAct({
    companyId,
    act: (view: Kept) => keep(companyId, view),
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
          screen,
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
