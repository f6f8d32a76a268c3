// Files put together as one zip: the same files are the same bytes.

import { type Zippable, zipSync } from 'fflate';

export type FileToZip = { readonly name: string; readonly bytes: Uint8Array };

/** A zip dates each file; no clock is read here. */
const NO_MOMENT = '1980-01-02T00:00:00';

export function zipOf(files: readonly FileToZip[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime: NO_MOMENT }];
  return zipSync(entries);
}
