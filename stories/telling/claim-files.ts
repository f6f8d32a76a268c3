// The file of a claim as whoever takes it over has it: the zip, what is in it, and what is read on its sheet.

import { unzipSync } from 'fflate';
import { afterAll } from 'vitest';
import { makeTypesetter } from '../../src/channels/typesetter.ts';
import type { Language } from '../../src/claim/parties.ts';
import { type ClaimFileOutcome, claimFile } from '../../src/desk/debtors/claim-file.ts';
import { letterPage } from '../../src/letters/rendering/page.ts';
import { timelineText } from '../../src/messages/timeline-words.ts';
import { disputeCategoryText } from '../../src/messages/words.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { textOf } from '../../test/pdf-text.ts';
import type { Diary } from './diary.ts';

type Wanted = {
  readonly debtor?: string;
  readonly language?: Language;
  readonly unprintable?: (text: string) => string;
};

export type FileOf = (d: Diary, day: string, wanted?: Wanted) => Promise<ClaimFileOutcome>;

/** To be called once in a file. */
export function claimFiles(): FileOf {
  const typesetter = makeTypesetter();
  afterAll(() => typesetter.close());
  return async (d, day, { debtor = 'Dupont SARL', language = 'fr', unprintable } = {}) => {
    const db = d.database.ofCompany(d.companyId);
    const [found] = await select<{ id: string }>(
      db,
      'select debtor_id as id from debtor where company_id = $1 and name = $2',
      [d.companyId, debtor],
    );
    return claimFile(
      db,
      { companyId: d.companyId, debtorId: found?.id ?? '', day: dayOf(day), language },
      {
        printLetter: letter => typesetter.typeset(letterPage(letter)),
        tell: timelineText,
        category: disputeCategoryText,
        unprintable,
      },
    );
  };
}

export const unpacked = (made: ClaimFileOutcome): Record<string, Uint8Array> => {
  if (made.kind !== 'done') throw new Error(made.kind);
  return unzipSync(made.bytes);
};

export const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export const sheetOf = (made: ClaimFileOutcome, name = '00-claim.pdf'): string =>
  textOf(unpacked(made)[name] ?? new Uint8Array());
