// Whether one invoice replaces another, on the command line: both are named, the later one first.

import { answerCorrection } from '../../desk/claims/answer-correction.ts';
import { pairNamed } from '../../desk/claims/pair-named.ts';
import { companyDesk, dayOption } from '../arguments.ts';
import { type DeskCommand, type Invocation, textOf, UsageError, type Values } from '../command.ts';

const ANSWERS = [
  ['replaces', 'replaces'],
  ['adds-to', 'adds'],
  ['unanswered', null],
] as const;

const given = (values: Values) => ANSWERS.filter(([option]) => textOf(values, option) !== null);

export const namesEarlier = (values: Values): boolean => given(values).length > 0;

type Say = (
  invocation: Pick<Invocation, 'values' | 'around'>,
  answer: { readonly id: string; readonly outcome: string },
) => 0 | 1;

export async function answerForInvoice(
  { words, values, around }: Pick<Invocation, 'words' | 'values' | 'around'>,
  installation: Parameters<DeskCommand['run']>[1],
  say: Say,
): Promise<0 | 1> {
  const [number = ''] = words;
  const [first, ...more] = given(values);
  if (first === undefined || more.length > 0)
    throw new UsageError('Say one thing of two invoices: --replaces, --adds-to or --unanswered');
  const [option, answer] = first;
  const earlierNumber = textOf(values, option) ?? '';
  const { company, desk } = await companyDesk(installation, values);
  const pair = await pairNamed(desk.database, { companyId: company.id, number, earlierNumber });
  if (pair.laterId === null) throw new UsageError(`There is no invoice ${number}`);
  if (pair.earlierId === null) throw new UsageError(`There is no other invoice ${earlierNumber}`);
  const outcome = await answerCorrection(desk, {
    companyId: company.id,
    by: 'command line',
    day: dayOption(values, 'day') ?? around.today,
    invoiceId: pair.laterId,
    earlierId: pair.earlierId,
    answer,
  });
  return say({ values, around }, { id: pair.laterId, outcome });
}
