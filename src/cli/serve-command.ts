// Serves the application: filled in by `main.ts`, which knows the clock that the server runs by.

import { serve } from './serve.ts';
import type { DeskCommand } from './command.ts';

export const serveCommand: DeskCommand = {
  kind: 'desk',
  usage: 'acquit serve',
  options: { demo: { type: 'boolean' } },
  async run({ values, around }, desk) {
    await serve({ around, desk, withDemonstration: values['demo'] === true });
    return 0;
  },
};
