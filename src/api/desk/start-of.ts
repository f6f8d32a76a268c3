// The questions and acts of `start-port.ts`, answered by the desk functions.

import { agreeTotals, chooseLadder, noteTrial, setMode } from '../../desk/company/start-acts.ts';
import { startView } from '../../desk/company/start-view.ts';
import type { DeskContext } from '../../desk/context.ts';
import { laddersView } from '../../desk/deciding/ladders.ts';
import { trialMails, trialOf, trialView } from '../../desk/deciding/trial.ts';
import type { PrintLetter } from '../../desk/sending/parcel.ts';
import type { StartDesk } from '../ports/start-port.ts';

export function startOf(
  context: DeskContext,
  printLetter: PrintLetter,
): Omit<StartDesk, 'isEmpty' | 'proposeCompany' | 'enterCompany'> {
  const db = context.database;
  return {
    start: asked => startView(db, asked),
    async agreeTotals(asked) {
      if ((await agreeTotals(context, asked)) === 'changedSince')
        return { kind: 'refused', refusal: 'totalsMoved', because: [] };
      return { kind: 'done', value: await startView(db, asked) };
    },
    ladders: asked => laddersView(db, asked),
    chooseLadder: asked => chooseLadder(context, asked),
    async trial(asked) {
      const trial = await trialOf(db, asked);
      return trial === null ? null : trialView(trial);
    },
    async sendTrial({ to, post, mark, ...act }) {
      const trial = await trialOf(db, act);
      if (trial === null) return null;
      const mails = await trialMails(trial, {
        mark,
        printLetter,
        unprintable: context.letterFonts?.unprintable,
      });
      const { taken, failure } = await post.send({ company: trial.company, to, mails });
      if (taken > 0) await noteTrial(context, { ...act, to, letters: taken });
      return { to, sent: taken, count: mails.length, failure };
    },
    setMode: asked => setMode(context, asked),
  };
}
