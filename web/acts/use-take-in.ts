// Files on their way in. First a rehearsal: the server reads all of them and says what would change, while nothing is kept.
// Then a person applies it, or leaves. Both go on by themselves on the server; the screen asks how far they are.

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useLocale } from '../locale.tsx';
import type { Table, TakeIn, TakeInProgress, TakenIn } from '../queries/answers.ts';
import { companyPath, isAbsent, read, send, upload } from '../queries/api.ts';
import { problemText } from '../words/problem-text.ts';

/** What a person chose about a table; an empty title says that no column means this. */
export type TableChoices = {
  readonly mapping?: Table['mapping'];
  readonly decimalSign?: ',' | '.';
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY';
  readonly currency?: string;
};

export type Batch = {
  readonly files: readonly File[];
  /** Rehearsing, then waiting for the word of a person, then applying, then done. */
  readonly stage: 'rehearsing' | 'asking' | 'applying' | 'done';
  readonly progress: TakeInProgress | null;
  readonly views: readonly TakeIn[];
  /** By file name: tables whose columns a person corrected. */
  readonly choices: Readonly<Record<string, TableChoices>>;
  /** The file that is read again, since its columns were corrected. */
  readonly rereading: string | null;
  readonly fault: string | null;
};

const ASK_AGAIN_MILLISECONDS = 400;
/** Asked again so often, for a minute in all, where nothing answers. */
const MOST_MISSED = 30;
const MISSED_MILLISECONDS = 2_000;

export function useTakeIn(companyId: string) {
  const queries = useQueryClient();
  const { locale } = useLocale();
  const [batch, setBatch] = useState<Batch | null>(null);
  /** Each batch has a number: what an older one still answers is dropped. */
  const latest = useRef(0);
  const change = (turn: number, to: Partial<Batch>) => {
    if (turn === latest.current) setBatch(known => (known === null ? known : { ...known, ...to }));
  };
  const guarded = async (turn: number, back: Batch['stage'], work: () => Promise<void>) => {
    try {
      await work();
    } catch (fault) {
      const told = fault instanceof BrokenOff ? m.take_in_interrupted() : problemText(fault, locale);
      change(turn, { fault: told, stage: back, progress: null, rereading: null });
    }
  };
  const goOn = (turn: number, files: readonly File[], isRehearsal: boolean) =>
    followed({
      companyId,
      files,
      isRehearsal,
      isWanted: () => turn === latest.current,
      onProgress: progress => change(turn, { progress }),
    });

  return {
    batch,
    rehearse(files: readonly File[]) {
      if (files.length === 0) return;
      const turn = ++latest.current;
      setBatch({
        files,
        stage: 'rehearsing',
        progress: null,
        views: [],
        choices: {},
        rereading: null,
        fault: null,
      });
      void guarded(turn, 'asking', async () => {
        const { views } = await goOn(turn, files, true);
        change(turn, { views, stage: 'asking', progress: null });
      });
    },
    /** Reads one table again with other columns. */
    reread(name: string, choices: TableChoices) {
      const file = batch?.files.find(one => one.name === name);
      if (batch === null || file === undefined) return;
      const turn = latest.current;
      change(turn, { rereading: name, choices: { ...batch.choices, [name]: choices }, fault: null });
      void guarded(turn, 'asking', async () => {
        const path = companyPath(companyId, '/files?dryRun=true');
        const { files } = await upload<TakenIn>({ path, files: [file], hints: choices });
        const views = batch.views.flatMap(view => (view.file === name ? files : [view]));
        change(turn, { views, rereading: null });
      });
    },
    apply() {
      if (batch === null) return;
      const turn = latest.current;
      change(turn, { stage: 'applying', fault: null });
      void guarded(turn, 'asking', async () => {
        const plain = batch.files.filter(({ name }) => batch.choices[name] === undefined);
        const views = plain.length === 0 ? [] : (await goOn(turn, plain, false)).views;
        const corrected = await taken(companyId, batch);
        // Done is said once the screens know all of it.
        await queries.invalidateQueries({ queryKey: [companyId] });
        change(turn, { views: [...views, ...corrected], stage: 'done', progress: null });
      });
    },
    leave() {
      const running = batch?.progress;
      if (running?.state === 'running')
        void send({
          method: 'DELETE',
          path: companyPath(companyId, `/take-ins/${encodeURIComponent(running.id)}`),
        });
      latest.current += 1;
      setBatch(null);
      void queries.invalidateQueries({ queryKey: [companyId] });
    },
  };
}

/** Tables with corrected columns are handed in one by one: the choices belong to one file each. */
async function taken(companyId: string, { files, choices }: Batch): Promise<TakeIn[]> {
  const views: TakeIn[] = [];
  for (const file of files) {
    const hints = choices[file.name];
    if (hints === undefined) continue;
    const answer = await upload<TakenIn>({ path: companyPath(companyId, '/files'), files: [file], hints });
    views.push(...answer.files);
  }
  return views;
}

/** Starts a taking-in and asks until it has ended. */
async function followed({
  companyId,
  files,
  isRehearsal,
  isWanted,
  onProgress,
}: {
  companyId: string;
  files: readonly File[];
  isRehearsal: boolean;
  isWanted: () => boolean;
  onProgress: (progress: TakeInProgress) => void;
}): Promise<TakeInProgress> {
  const path = companyPath(companyId, `/take-ins${isRehearsal ? '?dryRun=true' : ''}`);
  let progress = await upload<TakeInProgress>({ path, files, hints: null });
  while (progress.state === 'running' && isWanted()) {
    onProgress(progress);
    await new Promise(resolve => setTimeout(resolve, ASK_AGAIN_MILLISECONDS));
    progress = await howFar(companyPath(companyId, `/take-ins/${encodeURIComponent(progress.id)}`), isWanted);
  }
  if (progress.state === 'failed' || progress.state === 'interrupted') throw new BrokenOff();
  return progress;
}

/** It goes on by itself on the server: a network that is gone for a moment breaks nothing off. */
async function howFar(path: string, isWanted: () => boolean): Promise<TakeInProgress> {
  for (let missed = 0; ; missed += 1)
    try {
      return await read<TakeInProgress>(path);
    } catch (fault) {
      if (!isAbsent(fault) || missed === MOST_MISSED || !isWanted()) throw fault;
      await new Promise(resolve => setTimeout(resolve, MISSED_MILLISECONDS));
    }
}

/** The server itself says that it did not end. */
class BrokenOff extends Error {}
