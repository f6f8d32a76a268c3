// What lies in the place of a file in a folder, such as a link that leads nowhere: a problem of its own, and none of the other
// files.

import type { InputFile } from './records.ts';

export type UnreadableFile = InputFile & { readonly unreadable: string };

export const isUnreadable = (file: InputFile): file is UnreadableFile => 'unreadable' in file;

export const unreadableFile = (name: string, unreadable: string): UnreadableFile => ({
  name,
  bytes: new Uint8Array(),
  unreadable,
});
