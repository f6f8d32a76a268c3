// What a PDF shows, read back by pdftotext where it is installed.

import { spawnSync } from 'node:child_process';
import { it } from 'vitest';

export const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;
export const textOf = (pdf: Uint8Array): string =>
  spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).stdout.toString().replace(/\s+/g, ' ');
export const readable = (title: string): string =>
  hasReader ? title : `${title} (skipped: pdftotext is not installed)`;
/** A test that reads a PDF; where nothing can, it is skipped and its title says why. */
export const itReads = (title: string, work: () => Promise<void>): void =>
  it.skipIf(!hasReader)(readable(title), work);

export const sheetsOf = (pdf: Uint8Array): string[] =>
  spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).stdout.toString().split('\f');
/** Where the words stand on the first page, in points from its top. */
export const heightsOf = (pdf: Uint8Array): { word: string; top: number; bottom: number }[] =>
  [
    ...spawnSync('pdftotext', ['-bbox', '-l', '1', '-', '-'], { input: pdf })
      .stdout.toString()
      .matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]+)</g),
  ].map(([, top, bottom, word = '']) => ({ word, top: Number(top), bottom: Number(bottom) }));
