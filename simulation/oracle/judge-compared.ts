// Rule h of a comparison of two wordings, in a firm that makes one: whoever is in it is so by the journal, once; the words that a
// customer reads are those of its arm, whatever processes died or ran at once. The arm is hashed anew.

import { createHash } from 'node:crypto';
import type { Database } from '../../src/store/database.ts';
import { ADDED } from '../compared.ts';
import type { Breach } from './told.ts';

type Row = { seed: string; debtor: string; name: string; arm: 'a' | 'b'; entries: number; wrong: number };

export async function judgeCompared({
  database,
  companyId,
}: {
  database: Database;
  companyId: string;
}): Promise<Breach[]> {
  const { rows } = await database.query<Row>(
    `select p.seed, c.debtor_id as debtor, b.name, c.arm,
            (select count(*)::int from journal j where j.company_id = c.company_id and j.debtor_id = c.debtor_id and j.kind = 'comparisonEntered') as entries,
            (select count(*)::int from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
              where m.company_id = c.company_id and o.debtor_id = c.debtor_id and m.step_key = 'courteousReminder' and m.language = 'fr'
                and m.because @> '[{"code": "comparedWording"}]' and (position($2 in replace(m.body_text, E'\\n', ' ')) > 0) <> (c.arm = 'b')) as wrong
       from comparison_debtor c
       join comparison p on p.company_id = c.company_id and p.comparison_id = c.comparison_id
       join debtor b on b.company_id = c.company_id and b.debtor_id = c.debtor_id
      where c.company_id = $1`,
    [companyId, ADDED],
  );
  const say = (sentence: string): Breach => ({ rule: 'h', sentence });
  return rows.flatMap(({ seed, debtor, name, arm, entries, wrong }) => {
    const digest = createHash('sha256').update(`${seed} ${debtor}`).digest();
    const expected = digest.readUInt32BE(0) < 2 ** 31 ? 'b' : 'a';
    return [
      ...(arm === expected ? [] : [say(`${name} is in arm ${arm}, the seed says ${expected}`)]),
      ...(entries === 1 ? [] : [say(`${name} entered the comparison ${entries} times by the journal`)]),
      ...(wrong === 0 ? [] : [say(`${name}, in arm ${arm}, was given the other words ${wrong} times`)]),
    ];
  });
}
