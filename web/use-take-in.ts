// Files on their way in: one after the other, so that the progress shown is true and the server is not flooded.
// A table is only rehearsed at first: a person sees how its columns are understood before anything is imported.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Table, TakeIn, TakenIn } from './answers.ts';
import { companyPath, upload } from './api.ts';
import { useLocale } from './locale.tsx';
import { problemText } from './problem-text.ts';

/** What a person chose about a table; an empty title says that no column means this. */
export type TableChoices = {
  readonly mapping?: Table['mapping'];
  readonly decimalSign?: ',' | '.';
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY';
  readonly currency?: string;
};

export type Reading = {
  readonly key: string;
  readonly file: File;
  readonly views: readonly TakeIn[] | null;
  readonly fault: string | null;
  /** Rehearsed only: waits for a person's word on its columns. */
  readonly isAsking: boolean;
  readonly isBusy: boolean;
};

export function useTakeIn(companyId: string) {
  const queries = useQueryClient();
  const { locale } = useLocale();
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  const change = (key: string, to: Partial<Reading>) =>
    setReadings(known => known.map(one => (one.key === key ? { ...one, ...to } : one)));

  const read = async (
    { key, file }: Pick<Reading, 'key' | 'file'>,
    { choices, isRehearsal }: { choices: TableChoices | null; isRehearsal: boolean },
  ): Promise<void> => {
    change(key, { isBusy: true });
    try {
      const path = companyPath(companyId, isRehearsal ? '/files?dryRun=true' : '/files');
      const { files } = await upload<TakenIn>({ path, file, hints: choices });
      const isAsking = isRehearsal && tableOf(files) !== null;
      // What looked like a table by its name and is none needs no word of a person.
      if (isRehearsal && !isAsking) await read({ key, file }, { choices, isRehearsal: false });
      else change(key, { views: files, isAsking, isBusy: false, fault: null });
    } catch (fault) {
      change(key, { fault: problemText(fault, locale), isAsking: false, isBusy: false });
    }
  };

  const takeIn = async (files: readonly File[]) => {
    const queued = files.map(file => ({
      file,
      key: `${file.name} ${file.lastModified} ${performance.now()}`,
    }));
    setReadings(known => [
      ...queued.map(one => ({ ...one, views: null, fault: null, isAsking: false, isBusy: true })),
      ...known,
    ]);
    for (const one of queued) await read(one, { choices: null, isRehearsal: isTable(one.file) });
    await queries.invalidateQueries({ queryKey: [companyId] });
  };

  return {
    readings,
    takeIn,
    rehearse: (reading: Reading, choices: TableChoices) => read(reading, { choices, isRehearsal: true }),
    apply: async (reading: Reading, choices: TableChoices) => {
      await read(reading, { choices, isRehearsal: false });
      await queries.invalidateQueries({ queryKey: [companyId] });
    },
    forget: (reading: Reading) => setReadings(known => known.filter(one => one.key !== reading.key)),
  };
}

export const tableOf = (views: readonly TakeIn[] | null): Table | null =>
  views?.length === 1 ? (views[0]?.table ?? null) : null;

const isTable = (file: File): boolean => /\.(csv|tsv|txt|xlsx)$/i.test(file.name);
