// A thousand debtors through the whole product, in processes of their own, against a real mail server: every message
// that arrives is read back and its amounts compared, to the cent, with what `claim/balance` says is owed.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyDebtors } from '../../demo/scale.ts';
import type { Company } from '../../src/claim/parties.ts';
import { dossierFacts } from '../../src/desk/deciding/dossier-facts.ts';
import type { DossierFacts } from '../../src/dunning/dossier-facts.ts';
import { allCompanies } from '../../src/store/companies/companies.ts';
import type { DossierRow } from '../../src/store/dossiers/dossiers.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { expectedPicture, type ReceivedMessage, readMessage } from './amounts.ts';
import { openStage, type Stage } from './stage.ts';

const FRIDAY = day('2026-11-20');
const DEBTORS = 1_000;
/** Seven seconds on two idle cores. */
const TIME_LIMIT_MS = 180_000;
const COMPANY = 'Atelier Essai SARL';
const IBAN = 'FR7630006000011234567890189';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(FRIDAY);
});

afterAll(() => stage?.close());

const acquit = (...words: string[]): Promise<string> => stage.acquit(...words);

describe('a thousand debtors', () => {
  it(
    'each get one message, and all of it agrees with what they owe to the cent',
    async () => {
      const files = manyDebtors({ day: FRIDAY, debtors: DEBTORS, seed: 7, payingEvery: 10 });
      const [table, statement] = [
        join(stage.product.folder, 'many.csv'),
        join(stage.product.folder, 'many.xml'),
      ];
      writeFileSync(table, files.table);
      writeFileSync(statement, files.statement);
      const identity = ['--registration', '000400598', '--email', 'compta@essai.example.com'];
      await acquit('company', 'add', '--name', COMPANY, '--country', 'FR', '--iban', IBAN, ...identity);
      await acquit('company', 'live');
      await acquit('take-in', table, statement);
      await acquit('run');
      await acquit('approve', '--all');
      await acquit('send');

      const [company] = await allCompanies(stage.database);
      if (!company) throw new Error('The company is gone');
      const owed = await owedOnFriday(company);
      const messages = await messagesOf(company);
      expect(owed.size).toBeGreaterThan(DEBTORS * 0.9);
      expect(messages.size).toBe(owed.size);
      // Debtors who paid everything are not written to; nobody is written to twice.
      expect(stage.sink.received.map(({ to }) => to).sort()).toEqual([...owed.keys()].sort());
      expect(new Set(stage.sink.received.map(({ messageId }) => messageId)).size).toBe(owed.size);
      for (const { to, source } of stage.sink.received)
        expect(wrongAmounts({ message: await readMessage(source), to, owed, messages }), to).toEqual([]);
      const total = [...messages.values()].reduce((sum, { asked }) => sum + asked, 0);
      expect(total).toBe(files.overdue - files.received);
    },
    TIME_LIMIT_MS,
  );

  it('have nothing more to receive when everything is done again', async () => {
    const before = stage.sink.received.length;
    await acquit('run');
    await acquit('approve', '--all');
    await acquit('send');
    expect(stage.sink.received.length).toBe(before);
    expect(JSON.parse(await acquit('verify', '--json'))).toMatchObject({ isSound: true });
  });
});

/** By e-mail address: the invoices that are overdue and what is open of each, as the claim room counts it. */
async function owedOnFriday(company: Company): Promise<Map<string, DossierFacts>> {
  const dossiers = await select<DossierRow>(
    stage.database,
    'select dossier_id as "dossierId", debtor_id as "debtorId", currency, round from dossier where company_id = $1',
    [company.id],
  );
  const facts = await dossierFacts(stage.database, { company, dossiers, day: FRIDAY });
  const owing = facts.filter(({ balances }) => balances.some(({ open }) => open.amount > 0));
  return new Map(owing.map(one => [one.debtor.contacts[0]?.email ?? '', one]));
}

type StoredMessage = { readonly email: string; readonly asked: number; readonly invoices: readonly string[] };

async function messagesOf({ id }: Company): Promise<Map<string, StoredMessage>> {
  const rows = await select<StoredMessage>(
    stage.database,
    `select d.recipient as email, m.asked,
            (select jsonb_agg(i.number order by i.due_on, i.number) from message_invoice mi join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
              where mi.company_id = m.company_id and mi.message_id = m.message_id) as invoices
       from message m join delivery d on d.company_id = m.company_id and d.message_id = m.message_id and d.channel = 'email'
      where m.company_id = $1`,
    [id],
  );
  return new Map(rows.map(row => [row.email, row]));
}

/** Every place in which the message says something else than what is owed; none when it is right. */
function wrongAmounts({
  message,
  to,
  owed,
  messages,
}: {
  message: ReceivedMessage;
  to: string;
  owed: ReadonlyMap<string, DossierFacts>;
  messages: ReadonlyMap<string, StoredMessage>;
}): string[] {
  const open = (owed.get(to)?.balances ?? []).filter(balance => balance.open.amount > 0);
  const sum = open.reduce((total, balance) => total + balance.open.amount, 0);
  const parts = new Set([sum, ...open.flatMap(({ open: rest, invoiced }) => [rest.amount, invoiced.amount])]);
  const stored = messages.get(to);
  const wrong: string[] = [];
  if (stored?.asked !== sum) wrong.push(`stored: ${stored?.asked}, owed ${sum}`);
  const places = { subject: message.subject, text: message.text, html: message.html };
  for (const [place, amounts] of Object.entries(places)) {
    if (place !== 'subject' && !amounts.includes(sum)) wrong.push(`${place}: no ${sum} among ${amounts}`);
    for (const amount of amounts) if (!parts.has(amount)) wrong.push(`${place}: ${amount} is owed by nobody`);
  }
  for (const letter of message.letters)
    if (!letter.includes(sum)) wrong.push(`letter: no ${sum} among ${letter}`);
  // The code names every invoice of the message, in the order that the message chose.
  const codes = orders(stored?.invoices ?? []).map(numbers =>
    expectedPicture({ beneficiary: COMPANY, iban: IBAN, cents: sum, reference: numbers.join(' ') }),
  );
  if (message.pictures.length !== 1) wrong.push(`${message.pictures.length} pictures of the transfer code`);
  for (const found of message.pictures)
    if (!codes.some(code => Buffer.from(found).equals(code)))
      wrong.push(`transfer code: not EUR ${sum} for ${stored?.invoices}`);
  return wrong;
}

function orders(values: readonly string[]): string[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((value, position) =>
    orders(values.toSpliced(position, 1)).map(rest => [value, ...rest]),
  );
}
