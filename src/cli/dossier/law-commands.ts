// The law of one debtor on the command line: the roads to a title, and an insolvency entered by hand.

import { recordInsolvency, withdrawInsolvency } from '../../desk/claims/record-insolvency.ts';
import { roadsView, type SaidFacts } from '../../desk/claims/roads.ts';
import { companyDesk, dayOption, requiredText } from '../arguments.ts';
import { type DeskCommand, isSet, ON_A_DAY, textOf, UsageError, type Values } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { leftOutLines, roadsLines } from '../text/roads-text.ts';
import { debtorNamed } from './debtor-named.ts';

const AUTHOR = 'command line';

export const roadsCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage:
    'acquit roads DEBTOR [--merchants yes|no] [--registered yes|no] [--dispute none|notSerious|serious] [--decree-from DAY] [--day DAY] [--json]',
  options: {
    ...ON_A_DAY,
    merchants: { type: 'string' },
    registered: { type: 'string' },
    dispute: { type: 'string' },
    'decree-from': { type: 'string' },
  },
  async run({ words, values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const debtorId = await debtorNamed(desk.database, { company, words, day });
    const said = saidIn(values);
    const answer = await roadsView(desk.database, { companyId: company.id, debtorId, day, said });
    if (answer === null) throw new UsageError(`There is no debtor ${words.join(' ')}`);
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else {
      const { locale = 'en' } = around;
      for (const line of roadsLines(answer, locale)) around.print(line);
      for (const line of leftOutLines(answer, locale)) around.note(line);
    }
    return 0;
  },
};

export const insolvencyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: 'acquit insolvency DEBTOR (--opened DAY --source TEXT [--published DAY] | --take-back)',
  options: {
    ...ON_A_DAY,
    opened: { type: 'string' },
    published: { type: 'string' },
    source: { type: 'string' },
    'take-back': { type: 'boolean' },
  },
  async run({ words, values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const debtorId = await debtorNamed(desk.database, { company, words, day });
    const act = { companyId: company.id, by: AUTHOR, day, debtorId };
    if (isSet(values, 'take-back')) {
      const isDone = (await withdrawInsolvency(desk, act)) === 'done';
      around.print(isDone ? 'taken back' : 'none was in force');
      return isDone ? 0 : 1;
    }
    const openedOn = dayOption(values, 'opened');
    if (openedOn === null) throw new UsageError('--opened is missing');
    const entry = {
      openedOn,
      publishedOn: dayOption(values, 'published'),
      source: requiredText(values, 'source'),
    };
    await recordInsolvency(desk, { ...act, entry });
    around.print(`entered: from ${openedOn} no interest runs and no message leaves`);
    return 0;
  },
};

function saidIn(values: Values): SaidFacts {
  const merchants = yesOrNo(values, 'merchants');
  const registered = yesOrNo(values, 'registered');
  const dispute = textOf(values, 'dispute');
  if (dispute !== null && dispute !== 'none' && dispute !== 'notSerious' && dispute !== 'serious')
    throw new UsageError(`--dispute: found "${dispute}", expected none, notSerious or serious`);
  const decreeFrom = dayOption(values, 'decree-from');
  return {
    ...(merchants === null ? {} : { areBothMerchants: merchants }),
    ...(registered === null ? {} : { areBothRegistered: registered }),
    ...(dispute === null ? {} : { dispute }),
    ...(decreeFrom === null ? {} : { l126DecreeFrom: decreeFrom }),
  };
}

function yesOrNo(values: Values, name: string): boolean | null {
  const text = textOf(values, name);
  if (text === null || text === 'yes' || text === 'no') return text === null ? null : text === 'yes';
  throw new UsageError(`--${name}: found "${text}", expected yes or no`);
}
