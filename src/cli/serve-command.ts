// Serves the application until it is told to stop. The server itself is a door of its own; `main.ts` hands it in.

import * as m from '../messages/compiled/messages.js';
import { type DeskCommand, isSet } from './command.ts';
import { tooFewSigns } from './environment.ts';

export const serveCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit serve [--demo]',
  options: { demo: { type: 'boolean' } },
  async run({ values, around }, desk) {
    const weak = around.secret === null ? null : tooFewSigns(around.secret);
    if (weak !== null) around.note(m.doctor_weakSecret(weak, { locale: around.locale ?? 'en' }));
    await around.serve(desk, { around, withDemonstration: isSet(values, 'demo') });
    return 0;
  },
};
