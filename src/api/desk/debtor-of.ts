// One debtor, and the file of what it owes, as the doors ask for them. Only translation.

import type { DeskContext } from '../../desk/context.ts';
import { claimFile } from '../../desk/debtors/claim-file.ts';
import { debtorView } from '../../desk/debtors/debtor-view.ts';
import type { PrintLetter } from '../../desk/sending/parcel.ts';
import { timelineText } from '../../messages/timeline-words.ts';
import { disputeCategoryText } from '../../messages/words.ts';
import type { Desk } from '../ports/desk-port.ts';

export const debtorOf = (
  context: DeskContext,
  printLetter: PrintLetter,
): Pick<Desk, 'debtor' | 'claimFile'> => ({
  debtor: asked => debtorView(context.database, asked),
  async claimFile(asked) {
    const unprintable = context.letterFonts?.unprintable;
    const made = await claimFile(context.database, asked, {
      printLetter,
      unprintable,
      tell: timelineText,
      category: disputeCategoryText,
    });
    switch (made.kind) {
      case 'done':
        return { kind: 'done', value: made };
      case 'notFound':
        return { kind: 'notFound' };
      case 'nothingLate':
        return { kind: 'refused', refusal: 'noLongerDue', because: [] };
    }
  },
});
