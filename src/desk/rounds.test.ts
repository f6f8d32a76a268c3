// What goes on by itself is held up by nothing, and says what is wrong once.

import { expect, it } from 'vitest';
import { Rounds } from './rounds.ts';

it('a piece that fails keeps no other from its turn, is said once, is tried again, and said to work again', async () => {
  const notes: string[] = [];
  const nowMs = 0;
  const rounds = new Rounds({
    note: text => notes.push(text),
    faultText: fault => `found ${fault}.`,
    nowMs: () => nowMs,
  });
  let isFull = true;
  const done: string[] = [];
  const pieces = [
    {
      name: 'Backup',
      work: async () => {
        if (isFull) throw 'no room';
        done.push('backup');
      },
    },
    { name: 'Sending', work: async () => void done.push('sending') },
  ];
  await rounds.go(pieces, () => true);
  await rounds.go(pieces, () => true);
  expect(done).toEqual(['sending', 'sending']);
  expect(notes).toEqual(['Backup: found no room. It is tried again by itself.']);
  isFull = false;
  await rounds.go(pieces, () => true);
  await rounds.go(pieces, () => true);
  expect(done.slice(2)).toEqual(['backup', 'sending', 'backup', 'sending']);
  expect(notes.slice(1)).toEqual(['Backup: it works again.']);
});

it('another fault of the same piece is said too, and nothing begins once it is told to stop', async () => {
  const notes: string[] = [];
  const nowMs = 0;
  const rounds = new Rounds({
    note: text => notes.push(text),
    faultText: fault => `found ${fault}.`,
    nowMs: () => nowMs,
  });
  let fault = 'no room';
  const pieces = [
    {
      name: 'Backup',
      work: async () => {
        throw fault;
      },
    },
  ];
  await rounds.go(pieces, () => true);
  fault = 'no folder';
  await rounds.go(pieces, () => true);
  fault = 'a third';
  await rounds.go(pieces, () => false);
  expect(notes).toEqual([
    'Backup: found no room. It is tried again by itself.',
    'Backup: found no folder. It is tried again by itself.',
  ]);
});

it('a piece that is dear to try is left alone for a while after it failed', async () => {
  let nowMs = 0;
  let tries = 0;
  const rounds = new Rounds({ note: () => {}, faultText: String, nowMs: () => nowMs });
  const backup = {
    name: 'Backup',
    restMs: 3_600_000,
    work: async () => {
      tries += 1;
      throw 'no room';
    },
  };
  for (const minute of [0, 1, 59, 60, 61]) {
    nowMs = minute * 60_000;
    await rounds.go([backup], () => true);
  }
  // At 0 and at 60 minutes.
  expect(tries).toBe(2);
  // The clock was a day ahead.
  nowMs -= 24 * 3_600_000;
  await rounds.go([backup], () => true);
  expect(tries).toBe(3);
});

it('where a gate fails, nothing behind it is done until it opens', async () => {
  const notes: string[] = [];
  const rounds = new Rounds({
    note: text => notes.push(text),
    faultText: fault => `found ${fault}.`,
    nowMs: () => 0,
  });
  let isNewer = true;
  const done: string[] = [];
  const version = async (): Promise<void> => {
    if (isNewer) throw 'a newer database';
  };
  const pieces = [
    { name: 'Version', isGate: true, work: version },
    { name: 'Sending', work: async () => void done.push('sending') },
  ];
  await rounds.go(pieces, () => true);
  expect(done).toEqual([]);
  isNewer = false;
  await rounds.go(pieces, () => true);
  expect(done).toEqual(['sending']);
  expect(notes).toEqual([
    'Version: found a newer database. It is tried again by itself.',
    'Version: it works again.',
  ]);
});
