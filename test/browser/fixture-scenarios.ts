// Scenarios, expected receipts and money at risk of the desk held in memory: the shipped ones, and nothing expected.

import type { CompanyDetailsDesk } from '../../src/api/ports/company-port.ts';
import type { ScenarioDesk } from '../../src/api/ports/scenario-port.ts';
import type { StartDesk } from '../../src/api/ports/start-port.ts';
import type { WordingDesk } from '../../src/api/ports/wording-port.ts';
import { DEFAULT_POLICY } from '../../src/claim/parties.ts';
import { SHIPPED_BOOK } from '../../src/dunning/scenario/assignment.ts';
import { writtenConduct } from '../../src/dunning/scenario/parse-conduct.ts';
import { writtenScenario } from '../../src/dunning/scenario/written-scenario.ts';
import { startOfFixture } from './fixture-start.ts';
import { wordingsOfFixture } from './fixture-wordings.ts';

export const scenariosOfFixture = (): ScenarioDesk & WordingDesk & StartDesk & CompanyDetailsDesk => ({
  ...startOfFixture(),
  ...wordingsOfFixture(),
  scenarios: async () => ({
    scenarios: SHIPPED_BOOK.scenarios.map(one => ({
      key: one.key,
      version: one.version,
      written: writtenScenario(one),
    })),
    rules: SHIPPED_BOOK.rules,
  }),
  scenarioEffect: async () => ({ kind: 'effect', effect: { problems: [], days: [], debtors: [] } }),
  saveScenario: async () => ({ kind: 'saved', version: 2 }),
  chooseForMany: async () => ({ changed: [], excluded: [] }),
  choiceEffect: async () => ({ changed: [], excluded: [], days: [], debtors: [] }),
  saveRules: async () => ({ kind: 'saved', version: 1 }),
  replay: async ({ day }) => ({
    kind: 'replay',
    replay: { problems: [], from: day, until: day, would: {}, was: {}, debtors: [] },
  }),
  notReminded: async ({ day }) => ({ day, counts: {}, invoices: [] }),
  conduct: async () => writtenConduct(DEFAULT_POLICY),
  changeConduct: async () => ({ kind: 'changed', conduct: writtenConduct(DEFAULT_POLICY) }),
  receiptsAhead: async ({ day }) => ({ day, weeks: [], invoices: [] }),
  receiptsAheadOf: async () => [],
  debtorsAtRisk: async () => [],
});
