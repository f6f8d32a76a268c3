// The questions and acts of `scenario-port.ts`, answered by the desk functions.

import { choiceEffect, chooseForMany } from '../desk/choose-for-many.ts';
import { changeConduct, companyConduct } from '../desk/conduct.ts';
import type { DeskContext } from '../desk/context.ts';
import { notReminded } from '../desk/not-reminded.ts';
import { debtorsAtRisk, receiptsAhead, receiptsAheadOf } from '../desk/receipts-ahead.ts';
import {
  effectOfWritten,
  replayOfWritten,
  saveWritten,
  saveWrittenRules,
  writtenScenarios,
} from '../desk/scenario-written.ts';
import type { ScenarioDesk } from './scenario-port.ts';

export const scenariosOf = (context: DeskContext): ScenarioDesk => ({
  scenarios: ({ companyId }) => writtenScenarios(context.database, companyId),
  scenarioEffect: asked => effectOfWritten(context.database, asked),
  saveScenario: asked => saveWritten(context, asked),
  chooseForMany: asked => chooseForMany(context, asked),
  choiceEffect: asked => choiceEffect(context.database, asked),
  saveRules: asked => saveWrittenRules(context, asked),
  replay: asked => replayOfWritten(context.database, asked),
  notReminded: asked => notReminded(context.database, asked),
  conduct: ({ companyId }) => companyConduct(context.database, companyId),
  changeConduct: asked => changeConduct(context, asked),
  receiptsAhead: asked => receiptsAhead(context.database, asked),
  receiptsAheadOf: asked => receiptsAheadOf(context.database, asked),
  debtorsAtRisk: asked => debtorsAtRisk(context.database, asked),
});
