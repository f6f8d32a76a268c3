// Serves the application until it is told to stop. The server itself is a door of its own; `main.ts` hands it in.

import { type DeskCommand, isSet } from './command.ts';
import { weakSecret } from './environment.ts';

export const serveCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit serve [--demo]',
  options: { demo: { type: 'boolean' } },
  async run({ values, around }, desk) {
    const weak = weakSecret(around.secret);
    if (weak !== null) around.note(weak);
    await around.serve(desk, { around, withDemonstration: isSet(values, 'demo') });
    return 0;
  },
};
