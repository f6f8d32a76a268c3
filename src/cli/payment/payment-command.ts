// Money by hand on the command line: what came in, what it pays, what goes back or is given up, and every undoing.

import { companyDesk, dayOption } from '../arguments.ts';
import { type DeskCommand, isSet, ON_A_DAY, type Options, textOf, UsageError } from '../command.ts';
import { sayOutcome } from '../dossier/dossier-named.ts';
import { jsonText } from '../text/json.ts';
import { settingsVerb } from './matching-settings-verb.ts';
import { PARTS_OPTIONS } from './paid-parts.ts';
import { ACT_VERBS } from './payment-acts.ts';
import type { PaymentVerb } from './payment-asked.ts';
import { SHOWN_VERBS } from './payment-shown.ts';

const AUTHOR = 'command line';

const OPTIONS: Options = {
  ...ON_A_DAY,
  as: { type: 'string' },
  currency: { type: 'string' },
  because: { type: 'string' },
  amount: { type: 'string' },
  on: { type: 'string' },
  means: { type: 'string' },
  from: { type: 'string' },
  text: { type: 'string' },
  kind: { type: 'string' },
  search: { type: 'string' },
  proposal: { type: 'string' },
  payment: { type: 'string' },
  'small-difference': { type: 'string' },
  discount: { type: 'string', multiple: true },
  ...PARTS_OPTIONS,
};

export const paymentCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 3,
  usage: `acquit payment list [--search TEXT] | payment waiting | payment show ID | payment returns
  acquit payment record --amount A --on DAY --means cheque|cash|card|transfer|other [--from NAME] [--text T] [--pays NUMBER=AMOUNT]… [--deducts CREDIT=AMOUNT]…
  acquit payment allocate ID --pays NUMBER=AMOUNT… [--deducts CREDIT=AMOUNT]… [--gives-up NUMBER=AMOUNT:KIND]… [--because TEXT]
  acquit payment confirm ID [--proposal ID] | payment reject ID --proposal ID | payment unallocate ID [ALLOCATION]
  acquit payment refund ID --amount A --on DAY --because TEXT | payment undo-refund REFUND
  acquit payment difference NUMBER --amount A --kind smallDifference|bankFee|cashDiscount|goodwill --because TEXT [--on DAY] | payment undo-difference ID
  acquit payment aside ID --because TEXT | payment take-up ID | payment undo ID
  acquit payment returned RETURN --payment ID|none
  acquit payment settings [--small-difference A] [--discount PERCENT]…`,
  options: OPTIONS,
  async run({ words: [verb = '', ...words], values, around }, installation) {
    const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (run === undefined)
      throw new UsageError(
        verb === '' ? paymentCommand.usage : `found "${verb}", expected ${Object.keys(VERBS).join(', ')}`,
      );
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const by = textOf(values, 'as') ?? AUTHOR;
    const answer = await run({ desk, company, values, words, act: { companyId: company.id, by, day } });
    if (typeof answer === 'object' && 'shown' in answer) {
      around.print(isSet(values, 'json') ? jsonText(answer.shown) : answer.text);
      return 0;
    }
    return sayOutcome({ values, around }, answer);
  },
};

const VERBS: Readonly<Record<string, PaymentVerb>> = { ...SHOWN_VERBS, ...ACT_VERBS, settings: settingsVerb };
