// What the API asks of the desk while a company starts.

import type { EnteredCompany, EnteredOutcome } from '../../desk/company/first-company.ts';
import type { SaveOutcome } from '../../desk/deciding/save-scenario.ts';
import type { TrialMark } from '../../desk/deciding/trial.ts';
import type { OwnPost, PostFailure } from '../../desk/sending/own-post.ts';
import type { CompanyView } from '../../desk/views/company.ts';
import type { CompanyProposal } from '../../desk/views/company-proposal.ts';
import type { Ladder, LaddersView, StartView, TrialView } from '../../desk/views/start.ts';
import type { InputFile } from '../../formats/records.ts';
import type { StartTotals } from '../../store/companies/start-words.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, ChangedMeanwhile, Editing, InCompany, Outcome } from './outcome.ts';

type OnDay = { readonly day: CalendarDate };

/** How many mails the server took over, of how many, and why not all. */
export type TrialSent = {
  readonly to: string;
  readonly sent: number;
  readonly count: number;
  readonly failure: PostFailure | null;
};

export type StartDesk = {
  /** Whether this installation has no company yet. */
  isEmpty(): Promise<boolean>;
  /** Who the seller of these files is; nothing of them is kept. */
  proposeCompany(asked: { readonly files: readonly InputFile[] }): Promise<CompanyProposal>;
  enterCompany(asked: {
    readonly entered: EnteredCompany;
    readonly by: string;
    readonly day: CalendarDate;
  }): Promise<EnteredOutcome>;
  start(asked: InCompany & OnDay): Promise<StartView>;
  /** `seen`: what the person read; refused where the figures have moved since. */
  agreeTotals(asked: Acting & OnDay & { readonly seen: StartTotals }): Promise<Outcome<StartView>>;
  ladders(asked: InCompany & OnDay & { readonly days: number }): Promise<LaddersView>;
  /** `seen`: the version of the rules that the ladder replaces. */
  chooseLadder(asked: Editing & OnDay & { readonly ladder: Ladder }): Promise<SaveOutcome | ChangedMeanwhile>;
  /** Every step as a real debtor would read it today; null while nobody owes anything. */
  trial(asked: InCompany & OnDay): Promise<TrialView | null>;
  /** The same as mail to whoever asks. */
  sendTrial(
    asked: Acting & OnDay & { readonly to: string; readonly post: OwnPost; readonly mark: TrialMark },
  ): Promise<TrialSent | null>;
  setMode(asked: Acting & OnDay & { readonly mode: 'test' | 'live' }): Promise<CompanyView>;
};
