// What the API asks of the desk about scenarios, what they would send, what is likely to come in and what is in danger.

import type { ConductOutcome, WrittenConduct } from '../../desk/company/conduct.ts';
import type { Choice, ChoiceEffect, ChosenForMany } from '../../desk/deciding/choose-for-many.ts';
import type { NotRemindedView } from '../../desk/deciding/not-reminded.ts';
import type { Replay } from '../../desk/deciding/replay-scenario.ts';
import type { SaveOutcome } from '../../desk/deciding/save-scenario.ts';
import type { ScenarioEffect } from '../../desk/deciding/scenario-effect.ts';
import type { Broken, WrittenScenarios } from '../../desk/deciding/scenario-written.ts';
import type { Versioned } from '../../desk/edited-meanwhile.ts';
import type { DebtorAtRisk, ExpectedInvoice, ReceiptsAhead } from '../../desk/overview/receipts-ahead.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, ChangedMeanwhile, Editing, InCompany, InPortfolio } from './outcome.ts';

export type ScenarioDesk = {
  scenarios(asked: InCompany): Promise<WrittenScenarios>;
  /** What would leave with it and without it, from tomorrow; nothing is written. `content` is not trusted. */
  scenarioEffect(
    asked: InCompany & { readonly content: unknown; readonly day: CalendarDate; readonly days: number },
  ): Promise<Broken | { readonly kind: 'effect'; readonly effect: ScenarioEffect }>;
  /** The next version, for rounds that begin from now on. */
  saveScenario(
    asked: Editing & { readonly content: unknown; readonly day: CalendarDate },
  ): Promise<Broken | SaveOutcome | ChangedMeanwhile>;
  /** One scenario for several debtors, or back to the rules; the choice before is answered, by which it is undone. */
  chooseForMany(
    asked: Acting & InPortfolio & Choice & { readonly day: CalendarDate },
  ): Promise<ChosenForMany | 'noSuchScenario'>;
  choiceEffect(
    asked: InPortfolio & Choice & { readonly day: CalendarDate; readonly days: number },
  ): Promise<ChoiceEffect | 'noSuchScenario'>;
  saveRules(
    asked: Editing & { readonly content: unknown; readonly day: CalendarDate },
  ): Promise<Broken | SaveOutcome | ChangedMeanwhile>;
  /** What a scenario would have sent in the past days beside what was sent; without content, those in force. */
  replay(
    asked: InCompany & { readonly content: unknown; readonly day: CalendarDate; readonly days: number },
  ): Promise<Broken | { readonly kind: 'replay'; readonly replay: Replay }>;
  /** Who should have been reminded and was not, and why. */
  notReminded(asked: InPortfolio & { readonly day: CalendarDate }): Promise<NotRemindedView>;
  conduct(asked: InCompany): Promise<Versioned<WrittenConduct>>;
  changeConduct(
    asked: Editing & { readonly content: unknown; readonly day: CalendarDate },
  ): Promise<ConductOutcome | ChangedMeanwhile>;
  receiptsAhead(asked: InCompany & { readonly day: CalendarDate }): Promise<ReceiptsAhead>;
  /** None for a debtor that is not there. */
  receiptsAheadOf(
    asked: InCompany & { readonly debtorId: string; readonly day: CalendarDate },
  ): Promise<readonly ExpectedInvoice[]>;
  debtorsAtRisk(asked: InPortfolio & { readonly day: CalendarDate }): Promise<readonly DebtorAtRisk[]>;
};
