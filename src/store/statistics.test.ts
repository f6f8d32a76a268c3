import { describe, expect, it } from 'vitest';
import type { Passing } from './session.ts';
import { FewMessages } from './statistics.ts';

/** A database that knows of as many messages as were written when somebody last looked. */
function counting(known = 0) {
  const looks: string[] = [];
  let [seen, written] = [known, known];
  const query = async (text: string): Promise<{ rows: never[]; rowCount: number; command: string }> => {
    if (text.startsWith('analyze')) {
      looks.push(`${written}: ${text}`);
      if (text.includes('message')) seen = written;
    }
    const rows: unknown[] = text.startsWith('analyze') ? [] : [{ rows: seen }];
    return { rows: rows as never[], rowCount: rows.length, command: '' };
  };
  const db = {
    past: (_door: unknown, work: (all: unknown) => unknown) => work({ query }),
  } as unknown as Passing;
  const run = async (messages: number, few = new FewMessages()): Promise<string[]> => {
    for (let left = messages; left > 0; left -= 200) {
      written += Math.min(left, 200);
      await few.wrote(db, Math.min(left, 200));
    }
    await few.ended(db, messages);
    return looks.splice(0);
  };
  return run;
}

const MESSAGES = 'message, message_invoice, rung_taken, delivery';

describe('what the planner is told of a run', () => {
  it('while messages are few each time that they may be four times as many; at the end what was not looked at', async () => {
    expect(await counting()(1_000)).toEqual([
      `200: analyze ${MESSAGES}`,
      `800: analyze ${MESSAGES}`,
      '1000: analyze dossier',
    ]);
  });

  it('at the end of a run that doubled them, of the messages too', async () => {
    expect((await counting()(3_000)).at(-1)).toBe(`3000: analyze dossier, ${MESSAGES}`);
    expect(await counting()(200)).toEqual([`200: analyze ${MESSAGES}`, '200: analyze dossier']);
  });

  it('where there were many before, a day does not read them all again', async () => {
    expect(await counting(50_000)(400)).toEqual(['50400: analyze dossier']);
  });

  it('nothing of a few dossiers', async () => {
    expect(await counting()(10)).toEqual([]);
  });
});
