// One debtor with two invoices to whom much happens. Beside the books it keeps what nobody else does: what had settled each invoice when
// something was agreed, payment by payment.

import type { InputFile } from '../../src/formats/records.ts';
import { select } from '../../src/store/select.ts';
import type { Diary } from './diary.ts';

export const DEBTOR = 'Dupont SARL';
const DATES = { debtor: DEBTOR, issued: '2026-09-01', due: '2026-09-30' } as const;
export const INVOICES = [
  { ...DATES, number: 'F-2026-101', amount: '1000.00' },
  { ...DATES, number: 'F-2026-102', amount: '500.00' },
] as const;

/** What settles an invoice: by whom or what, and how much of it is money. */
export type Settled = {
  readonly key: string;
  readonly number: string;
  readonly cents: number;
  readonly isMoney: boolean;
};

export class Life {
  readonly d: Diary;
  readonly next: (below: number) => number;
  /** What had settled what when this was said: by the id of the fact that a letter confirms. */
  readonly before = new Map<string, readonly Settled[]>();
  readonly happened: string[] = [];
  readonly #paid: { text: string; amount: string; isGone: boolean }[] = [];
  readonly #files: { file: InputFile; importId: string | null }[] = [];
  #count = 0;

  constructor(d: Diary, seed: number) {
    this.d = d;
    let state = seed;
    this.next = below => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  pick = <One>(some: readonly One[]): One | undefined => some[this.next(some.length)];
  number = (): string => this.pick(INVOICES)?.number ?? '';
  count = (): number => (this.#count += 1);

  /** By what each invoice is settled today; a payment is known by its text, also where its file is taken in again. */
  settled = (): Promise<Settled[]> =>
    select<Settled>(
      this.d.database,
      `select coalesce(p.payment_text, c.number, a.write_off_id::text, '') as key, i.number, a.amount as cents, a.payment_id is not null as "isMoney"
         from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
         left join payment p on p.company_id = a.company_id and p.payment_id = a.payment_id
         left join credit_note c on c.company_id = a.company_id and c.credit_note_id = a.credit_note_id where a.company_id = $1`,
      [this.d.companyId],
    );

  openOf = async (number: string): Promise<number> =>
    (
      await select<{ open: number }>(
        this.d.database,
        'select payable - settled as open from invoice where company_id = $1 and number = $2 and cancelled_on is null',
        [this.d.companyId, number],
      )
    )[0]?.open ?? 0;

  numbersOf = async (invoiceIds: readonly string[]): Promise<string[]> => {
    const found = await select<{ number: string }>(
      this.d.database,
      'select number from invoice where company_id = $1 and invoice_id = any($2)',
      [this.d.companyId, invoiceIds],
    );
    return found.map(({ number }) => number);
  };

  /** What is agreed by this act is remembered with what had settled the invoices before. */
  async agreed(act: Promise<unknown>): Promise<void> {
    const before = await this.settled();
    const outcome = await act.catch(() => null);
    for (const id of outcome !== null && typeof outcome === 'object' ? Object.values(outcome) : [outcome])
      if (typeof id === 'string' && id.length === 36) this.before.set(id, before);
  }

  async pays(on: string): Promise<void> {
    const number = this.number();
    const open = await this.openOf(number);
    const cents = this.pick([9_000, 20_000, 35_000, open]) ?? 0;
    if (cents <= 0 || cents > open) return;
    const amount = (cents / 100).toFixed(2);
    const text = `${number} virement ${this.count()}`;
    this.#paid.push({ text, amount, isGone: false });
    await this.bank(on, this.d.statement(on, [{ from: DEBTOR, amount, text }]));
  }

  async returns(on: string): Promise<void> {
    const one = this.pick(this.#paid.filter(({ isGone }) => !isGone));
    if (one === undefined) return;
    one.isGone = true;
    const { amount, text } = one;
    await this.bank(on, this.d.statement(on, [{ from: DEBTOR, amount, text, isReturned: true }]));
  }

  async bank(on: string, file: InputFile): Promise<void> {
    const { importId } = await this.d.takeIn(on, file);
    this.#files.push({ file, importId });
  }

  async undoes(on: string): Promise<void> {
    const last = this.#files.at(-1);
    if (last?.importId == null) return;
    await this.d.undoImport(on, last.importId);
    last.importId = null;
  }

  async takesInAgain(on: string): Promise<void> {
    const undone = this.#files.find(({ importId }) => importId === null);
    if (undone === undefined) return;
    undone.importId = (await this.d.takeIn(on, undone.file)).importId;
  }
}
