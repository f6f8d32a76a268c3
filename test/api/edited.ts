// Each kind of thing that two people may have open, as it is read and as it is written: two different words for it, so that
// either of them would have been lost.

import { ROLES } from '../../src/access/permissions.ts';
import { batchSchema, messageDetailSchema } from '../../src/api/schemas/batch.ts';
import { membersSchema } from '../../src/api/schemas/people.ts';
import { scenarioSchema } from '../../src/api/schemas/scenario.ts';
import { COMPANY, HANSEN, idOf, NOORDZEE, PORT, VIDE } from '../desk-rows.ts';
import type { Person } from '../people.ts';

const HERE = `/api/companies/${COMPANY}`;
/** Of the fixture: 200.00 that pay nothing yet. */
const LOOSE_PAYMENT = idOf(133);

export type Opened = {
  readonly read: string;
  readonly write: string;
  readonly bodies: readonly [object, object];
};

export type Edited = {
  /** As `VERSIONED` names it. */
  readonly route: string;
  readonly open: (person: Person) => Promise<Opened>;
};

const both = (route: string, path: string, bodies: readonly [object, object], read = path): Edited => ({
  route,
  open: async () => ({ read, write: path, bodies }),
});

/** A message of the day, with the amounts that must stay in it. */
const message: Edited = {
  route: 'PATCH /messages/:messageId',
  open: async person => {
    // What waits for Brasserie du Port is written anew.
    await person.ask('PATCH', `${HERE}/debtors/${PORT}`, { language: 'fr' });
    await person.ask('POST', `${HERE}/runs`, { dryRun: false });
    const { messages } = batchSchema.parse(JSON.parse((await person.ask('GET', `${HERE}/batch`)).text));
    for (const { id } of messages) {
      const path = `/messages/${id}`;
      const reply = await person.ask('GET', `${HERE}${path}`);
      const { subject, text } = messageDetailSchema.parse(JSON.parse(reply.text));
      const signed = (name: string) => ({ subject: `${subject} (${name})`, text });
      if (/\d,\d\d/.test(text)) return { read: path, write: path, bodies: [signed('Anne'), signed('Bert')] };
    }
    throw new Error('The run has written no message');
  },
};

/** A shipped scenario, saved with another delay each time: the first save has replaced the version that both read. */
const scenario: Edited = {
  route: 'PUT /scenarios',
  open: async person => {
    const path = `/scenarios/${SCENARIO}`;
    const { written } = scenarioSchema.parse(JSON.parse((await person.ask('GET', `${HERE}${path}`)).text));
    const body = { content: written };
    return { read: path, write: '/scenarios', bodies: [body, body] };
  },
};
const SCENARIO = 'fr-business';

const rule = { key: 'own', segments: ['vip'], kinds: null, countries: null, habits: null };
const rulesFor = (minimumMinor: number) => ({
  content: [{ ...rule, minimumMinor, maximumMinor: null, scenario: SCENARIO }],
});

/** Somebody who is neither of the two. */
const role: Edited = {
  route: 'PUT /people/:userId/role',
  open: async person => {
    const { entries } = membersSchema.parse(JSON.parse((await person.ask('GET', `${HERE}/people`)).text));
    const third = entries.find(({ name }) => name === THIRD);
    const path = `/people/${third?.userId}`;
    // Another one than they have, whoever gave it: both bodies would change something.
    const others = ROLES.filter(one => one !== 'owner' && one !== third?.role);
    return { read: path, write: `${path}/role`, bodies: [{ role: others[0] }, { role: others[1] }] };
  },
};
export const THIRD = 'Carl';

const loose = (route: string, bodies: readonly [object, object]): Edited => {
  const part = route.split('/').at(-1);
  return both(route, `/payments/${LOOSE_PAYMENT}/${part}`, bodies, `/payments/${LOOSE_PAYMENT}`);
};

/** Each save is a version of the rules, whichever ladder it is. */
const ladder = { ladder: 'measured' };
const pays = (invoice: number) => ({
  allocations: [{ invoiceId: idOf(invoice), amount: { amount: '50.00', currency: 'EUR' } }],
});

export const EDITED: readonly Edited[] = [
  role,
  scenario,
  both('PUT /assignment-rules', '/assignment-rules', [rulesFor(100_00), rulesFor(200_00)]),
  both('PATCH /invoices/:invoiceId', `/invoices/${idOf(101)}`, [
    { contractRatePercent: '9' },
    { contractRatePercent: '11' },
  ]),
  message,
  both('PATCH /debtors/:debtorId', `/debtors/${PORT}`, [
    { name: 'Haven van Anne' },
    { name: 'Port de Bert' },
  ]),
  both('PATCH ', '', [{ phone: '+33 1 99 00 00 01' }, { signatory: 'Bert Claes' }]),
  both('PATCH /conduct', '/conduct', [{ content: { promiseLimit: 4 } }, { content: { undoMinutes: 45 } }]),
  both('PATCH /terms-of-sale', '/terms-of-sale', [
    { contractRatePercent: '14' },
    { registeredLetters: 'electronic' },
  ]),
  both('PATCH /matching-settings', '/matching-settings', [
    { smallDifferenceMinor: 150 },
    { cashDiscountBasisPoints: [200] },
  ]),
  both('PUT /retention', '/retention', [
    { periods: { recoveryYears: 12, accountsYears: null } },
    { periods: { recoveryYears: 13, accountsYears: null } },
  ]),
  both('PUT /debtors/:debtorId/sales', `/debtors/${PORT}/sales`, [
    { name: 'Noor Claes', email: 'noor@lumen.example', language: 'fr' },
    { name: 'Piet Maes', email: 'piet@lumen.example', language: 'nl' },
  ]),
  both('PUT /debtors/:debtorId/contact', `/debtors/${PORT}/contact`, [
    { name: 'Anne Peeters', email: 'anne@haven.example', phone: null },
    { name: 'Bert Claes', email: 'bert@haven.example', phone: null },
  ]),
  loose('PUT /payments/:paymentId/allocations', [pays(104), pays(106)]),
  loose('PUT /payments/:paymentId/set-aside', [{ because: 'Une subvention' }, { because: 'Une assurance' }]),
  both('POST /debtors/:debtorId/insolvency', `/debtors/${HANSEN}/insolvency`, [
    { openedOn: '2026-10-01', source: 'BODACC A n° 190' },
    { openedOn: '2026-10-05', source: 'Le mandataire' },
  ]),
  both('PUT /start/ladder', '/start/ladder', [ladder, ladder], '/start'),
];

/** What is taken away as a whole, by who read another content of it: it is written, and written anew in between. */
export type TakenAway = Opened & {
  /** As `VERSIONED` names it. */
  readonly route: string;
  /** How it is written: a route of its own where it differs from that of taking it away. */
  readonly put: 'PUT' | 'POST';
  /** What moved between the two, as the second is told of it. */
  readonly moved: readonly string[];
};

const takenAway = (
  route: string,
  path: string,
  {
    bodies,
    moved,
    put = 'PUT',
    read = path,
  }: Pick<TakenAway, 'bodies' | 'moved'> & Partial<Pick<TakenAway, 'put' | 'read'>>,
): TakenAway => ({ route, write: path, read, bodies, moved, put });

const ofLoose = { read: `/payments/${LOOSE_PAYMENT}` };

export const TAKEN_AWAY: readonly TakenAway[] = [
  takenAway('DELETE /debtors/:debtorId/sales', `/debtors/${NOORDZEE}/sales`, {
    bodies: [
      { name: 'Noor Claes', email: 'noor@lumen.example', language: 'fr' },
      { name: 'Piet Maes', email: 'piet@lumen.example', language: 'fr' },
    ],
    moved: ['email', 'name'],
  }),
  takenAway('DELETE /debtors/:debtorId/insolvency', `/debtors/${VIDE}/insolvency`, {
    put: 'POST',
    bodies: [
      { openedOn: '2026-10-01', source: 'BODACC A n° 190' },
      { openedOn: '2026-10-05', source: 'BODACC A n° 190' },
    ],
    moved: ['openedOn'],
  }),
  takenAway('DELETE /payments/:paymentId/set-aside', `/payments/${LOOSE_PAYMENT}/set-aside`, {
    ...ofLoose,
    bodies: [{ because: 'Une subvention' }, { because: 'Une assurance' }],
    moved: ['setAsideBecause'],
  }),
  takenAway('DELETE /payments/:paymentId/allocations', `/payments/${LOOSE_PAYMENT}/allocations`, {
    ...ofLoose,
    bodies: [pays(104), pays(106)],
    moved: ['allocations'],
  }),
];
