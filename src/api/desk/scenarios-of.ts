// The questions and acts of `scenario-port.ts`, answered by the desk functions.

import { changeConduct, companyConduct, conductVersion } from '../../desk/company/conduct.ts';
import type { DeskContext } from '../../desk/context.ts';
import { choiceEffect, chooseForMany } from '../../desk/deciding/choose-for-many.ts';
import { notReminded } from '../../desk/deciding/not-reminded.ts';
import {
  effectOfWritten,
  replayOfWritten,
  saveWritten,
  saveWrittenRules,
  writtenScenarios,
} from '../../desk/deciding/scenario-written.ts';
import { debtorsAtRisk, receiptsAhead, receiptsAheadOf } from '../../desk/overview/receipts-ahead.ts';
import type { ScenarioDesk } from '../ports/scenario-port.ts';

export const scenariosOf = (context: DeskContext): ScenarioDesk => ({
  scenarios: ({ companyId }) => writtenScenarios(context.database, companyId),
  scenarioEffect: asked => effectOfWritten(context.database, asked),
  saveScenario: asked => saveWritten(context, asked),
  chooseForMany: asked => chooseForMany(context, asked),
  choiceEffect: asked => choiceEffect(context.database, asked),
  saveRules: asked => saveWrittenRules(context, asked),
  replay: asked => replayOfWritten(context.database, asked),
  notReminded: asked => notReminded(context.database, asked),
  conduct: async ({ companyId }) => ({
    ...(await companyConduct(context.database, companyId)),
    version: await conductVersion(context.database, companyId),
  }),
  changeConduct: asked => changeConduct(context, asked),
  receiptsAhead: asked => receiptsAhead(context.database, asked),
  receiptsAheadOf: asked => receiptsAheadOf(context.database, asked),
  debtorsAtRisk: asked => debtorsAtRisk(context.database, asked),
});
