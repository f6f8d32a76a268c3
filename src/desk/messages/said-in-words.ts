// What was said or agreed with a debtor, written in the company's own words where it has some for it, else in the shipped
// ones.

import { type Confirmation, confirmationOf } from '../../letters/confirmations/confirmation.ts';
import type { SaidHow, SaidToDebtor } from '../../letters/confirmations/confirmed.ts';
import type { Work } from '../in-dossier.ts';
import { wordingBook } from './wordings.ts';
import { writingTo } from './written-to.ts';

export async function saidInWords(work: Work, said: SaidToDebtor, how: SaidHow): Promise<Confirmation> {
  const { debtorName, ...writing } = await writingTo(work);
  const words = await wordingBook(work.db, work.companyId);
  const own = words.find({ key: `said.${said.kind}`, language: writing.language })?.text ?? null;
  return confirmationOf(said.kind === 'plan' ? { ...said, debtorName } : said, { ...writing, ...how, own });
}
