// Starts other processes that use a database, so that two of them, or the death of one, can be tested for real.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Child = {
  readonly process: ChildProcess;
  /** The next line it prints; throws with its errors when it ends before. */
  line(): Promise<string>;
  kill(): Promise<void>;
  /** Lets a waiting child finish. */
  finish(): Promise<void>;
};

export type ChildRequest = {
  readonly task: 'open' | 'read' | 'migrate' | 'insert';
  readonly given: readonly string[];
  readonly timeZone?: string;
  readonly uid?: number;
};

export function startChild({ task, given, timeZone = 'UTC', uid }: ChildRequest): Child {
  const program = join(import.meta.dirname, 'database-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, task, ...given], {
    env: { ...process.env, TZ: timeZone },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    errors += text;
  });
  const exit = once(child, 'exit');
  return {
    process: child,
    line: async () => {
      const next = await lines.next();
      if (next.done === true) throw new Error(`The child ended: ${errors}`);
      return next.value;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    finish: async () => {
      child.stdin.end();
      const [code] = await exit;
      if (code !== 0) throw new Error(`The child failed: ${errors}`);
    },
  };
}
