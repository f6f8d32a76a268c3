// What is agreed with a debtor, or decided about it, on a day of a diary: plans, offers, hand-overs, write-offs.

import {
  acceptPlan,
  approvePlan,
  endPlan,
  type PlanEntry,
  type PlanOutcome,
  proposePlan,
} from '../../src/desk/agreements/agree-plan.ts';
import {
  answerConcession,
  type ConcessionAnswer,
  type ConcessionOutcome,
} from '../../src/desk/agreements/answer-concession.ts';
import { holdDossier, releaseDossier } from '../../src/desk/agreements/hold-dossier.ts';
import {
  type ContactEntry,
  type ContactOutcome,
  noteContact,
} from '../../src/desk/agreements/note-contact.ts';
import { offerSettlement } from '../../src/desk/agreements/offer-settlement.ts';
import { resumeDossier, type StopEntry, stopDossier } from '../../src/desk/agreements/stop-dossier.ts';
import { takeBackCall } from '../../src/desk/agreements/take-back-call.ts';
import { takeBackAcceptance, takeBackPlanApproval } from '../../src/desk/agreements/unaccept-plan.ts';
import type { InDossier } from '../../src/desk/in-dossier.ts';
import type { PageLinks } from '../../src/desk/messages/page-links.ts';
import {
  reopenWriteOff,
  type WriteOffEntry,
  type WriteOffOutcome,
  writeOff,
} from '../../src/desk/money/write-off.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { centsOf } from './files.ts';
import { HOUR } from './incoming.ts';
import { Said } from './said.ts';

export class Agreed extends Said {
  /** Equal instalments, a month apart. */
  async propose(
    day: string,
    {
      debtor,
      count,
      firstOn,
      ...terms
    }: { debtor: string; count: number; firstOn: string } & Partial<PlanEntry>,
  ): Promise<PlanOutcome> {
    return proposePlan(this.desk(), {
      ...(await this.in(day, debtor)),
      entry: {
        invoiceIds: null,
        proposedBy: 'debtor',
        schedule: { kind: 'equal', count, firstOn: dayOf(firstOn) },
        interest: 'waivedWhenKept',
        hasAcceleration: true,
        acknowledgesDebt: true,
        note: '',
        answersPlanId: null,
        ...terms,
      },
    });
  }

  async approve(day: string, { debtor, planId, by }: { debtor: string; planId: string; by: string }) {
    return approvePlan(this.desk(), { ...(await this.in(day, debtor)), planId, by });
  }

  async accept(day: string, { debtor, planId }: { debtor: string; planId: string }) {
    const written = { acceptedBy: 'Mme Dupont', proof: 'mail signé' };
    return acceptPlan(this.desk(), { ...(await this.in(day, debtor)), planId, ...written });
  }

  /** It was noted by mistake. */
  async takeAcceptanceBack(day: string, { debtor, planId }: { debtor: string; planId: string }) {
    return takeBackAcceptance(this.desk(), { ...(await this.in(day, debtor)), planId });
  }

  async takeApprovalBack(day: string, { debtor, planId }: { debtor: string; planId: string }) {
    return takeBackPlanApproval(this.desk(), { ...(await this.in(day, debtor)), planId });
  }

  async cancelPlan(day: string, { debtor, planId }: { debtor: string; planId: string }) {
    const end = { kind: 'cancelled', because: 'Plus besoin' } as const;
    return endPlan(this.desk(), { ...(await this.in(day, debtor)), planId, ...end });
  }

  async refusePlan(day: string, { debtor, planId }: { debtor: string; planId: string }) {
    const end = { kind: 'refused', because: 'Trop long' } as const;
    return endPlan(this.desk(), { ...(await this.in(day, debtor)), planId, ...end });
  }

  async offer(
    day: string,
    {
      debtor,
      amount,
      by,
      pageLinks = null,
      invoiceIds = null,
    }: {
      debtor: string;
      amount: string;
      by: string;
      pageLinks?: PageLinks | null;
      invoiceIds?: readonly string[] | null;
    },
  ) {
    const entry = {
      invoiceIds,
      amount: money(centsOf(amount), 'EUR'),
      payBy: dayOf(by),
      because: 'Pour en finir',
    };
    return offerSettlement({ ...this.desk(), pageLinks }, { ...(await this.in(day, debtor)), entry });
  }

  async stop(day: string, { debtor, entry }: { debtor: string; entry: StopEntry }) {
    return stopDossier(this.desk(), { ...(await this.in(day, debtor)), entry });
  }

  async resume(day: string, { debtor, kind }: { debtor: string; kind: StopEntry['kind'] }) {
    return resumeDossier(this.desk(), { ...(await this.in(day, debtor)), kind, because: 'Sans suite' });
  }

  async giveUp(
    day: string,
    { debtor, ...entry }: { debtor: string } & Partial<WriteOffEntry>,
  ): Promise<WriteOffOutcome> {
    return writeOff(this.desk(), {
      ...(await this.in(day, debtor)),
      entry: {
        invoiceIds: null,
        amount: null,
        reason: 'uncollectable',
        because: 'Introuvable',
        ...entry,
      },
    });
  }

  /** What Marie asks for above her limit, and Paul agrees to. */
  async giveUpByTwo(
    day: string,
    { debtor, ...entry }: { debtor: string } & Partial<WriteOffEntry>,
  ): Promise<readonly string[]> {
    const asked = await this.giveUp(day, { debtor, ...entry });
    if (asked.kind !== 'proposed') throw new Error(`The write-off is ${asked.kind}, and waits for nobody`);
    const { concessionId } = asked;
    const agreed = await this.answerConcession(day, { debtor, concessionId, answer: { kind: 'agree' } });
    if (agreed.kind !== 'done') throw new Error(agreed.kind);
    return agreed.writeOffIds;
  }

  /** As another person than Marie, unless said. */
  async answerConcession(
    day: string,
    {
      debtor,
      concessionId,
      answer,
      by = 'paul',
    }: { debtor: string; concessionId: string; answer: ConcessionAnswer; by?: string },
  ): Promise<ConcessionOutcome> {
    return answerConcession(this.desk(), { ...(await this.in(day, debtor)), concessionId, answer, by });
  }

  async reopen(day: string, { debtor, writeOffId }: { debtor: string; writeOffId: string }) {
    return reopenWriteOff(this.desk(), {
      ...(await this.in(day, debtor)),
      writeOffId,
      because: 'Il a payé',
    });
  }

  async call(
    day: string,
    {
      debtor,
      result,
      cause,
      messageId = null,
      outcome = 'reached',
    }: { debtor: string } & Pick<ContactEntry, 'result' | 'cause' | 'messageId'> &
      Partial<Pick<ContactEntry, 'outcome'>>,
  ): Promise<ContactOutcome> {
    const entry = { outcome, result, cause, note: 'Mme Dupont', messageId };
    return noteContact(this.desk(), { ...(await this.in(day, debtor)), entry });
  }

  /** It was noted by mistake. */
  async takeCallBack(day: string, { debtor, noteId }: { debtor: string; noteId: string }) {
    return takeBackCall(this.desk(), { ...(await this.in(day, debtor)), noteId });
  }

  protected async in(day: string, debtor: string): Promise<InDossier> {
    this.at(day, HOUR.approve);
    return { ...this.act(day), dossierId: await this.dossierOf(debtor) };
  }

  async hold(
    day: string,
    {
      debtor,
      invoice = null,
      until = null,
    }: { debtor: string; invoice?: string | null; until?: string | null },
  ): Promise<string> {
    const holdId = await holdDossier(this.desk(), {
      ...(await this.in(day, debtor)),
      invoiceId: invoice === null ? null : await this.invoiceIdOf(invoice),
      because: 'Le client a appelé',
      until: until === null ? null : dayOf(until),
    });
    if (holdId === null) throw new Error(`${debtor} has no dossier`);
    return holdId;
  }

  async release(day: string, { debtor, holdId }: { debtor: string; holdId: string }): Promise<void> {
    await releaseDossier(this.desk(), {
      ...this.act(day),
      dossierId: await this.dossierOf(debtor),
      holdId,
    });
  }
}
