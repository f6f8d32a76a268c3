// One debtor, and the file of what it owes, as the doors ask for them. Only translation.

import type { DeskContext } from '../../desk/context.ts';
import { claimFile } from '../../desk/debtors/claim-file.ts';
import { debtorView } from '../../desk/debtors/debtor-view.ts';
import { accessCopy } from '../../desk/privacy/access-copy.ts';
import type { PrintLetter } from '../../desk/sending/parcel.ts';
import { authorText } from '../../messages/author-words.ts';
import { journalKindText } from '../../messages/journal-words.ts';
import { timelineText } from '../../messages/timeline-words.ts';
import { disputeCategoryText } from '../../messages/words.ts';
import type { Desk } from '../ports/desk-port.ts';

export const debtorOf = (
  context: DeskContext,
  printLetter: PrintLetter,
): Pick<Desk, 'debtor' | 'claimFile' | 'accessCopy'> => ({
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
        return { kind: 'refused', refusal: 'nothingLate', because: [] };
    }
  },
  async accessCopy(asked) {
    const copy = await accessCopy(context, asked, { event: journalKindText, author: authorText });
    return copy === null ? { kind: 'notFound' } : { kind: 'done', value: copy };
  },
});
