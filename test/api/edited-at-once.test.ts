// Two people have the same thing open and save it in the same moment, on two connections: one of them wins, the other is told,
// and neither has written over the other unseen. Monday 19 October 2026, the small company of the fixture.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../src/api/guard/problem.ts';
import { VERSIONED } from '../../src/api/guard/versioned-routes.ts';
import { COMPANY } from '../desk-rows.ts';
import { type Office, openOffice, type Person, type Reply } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';
import { EDITED, type Edited, type Opened, TAKEN_AWAY, THIRD } from './edited.ts';

const HERE = `/api/companies/${COMPANY}`;

it('every kind of thing that has a version is raced for here', () => {
  const isSaved = (route: string) => !route.startsWith('DELETE ');
  expect(EDITED.map(({ route }) => route).sort()).toEqual(VERSIONED.filter(isSaved).sort());
  const taken = VERSIONED.filter(route => !isSaved(route));
  expect(TAKEN_AWAY.map(({ route }) => route).sort()).toEqual(taken.sort());
});

describe.each(databasesUnderTest())('two people at once, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('who edit', () => {
    let server: ServerUnderTest;
    let house: Office;
    let anne: Person;
    let bert: Person;
    beforeAll(async () => {
      ({ server, house, owner: anne } = await openOffice(start));
      bert = await house.hire({ name: 'Bert', role: 'owner', companyIds: [COMPANY] });
      await house.hire({ name: THIRD, role: 'viewer', companyIds: [COMPANY] });
    });
    afterAll(() => server.close());
    const etagOf = async ({ read }: Pick<Opened, 'read'>): Promise<string> => {
      const reply = await anne.ask('GET', `${HERE}${read}`);
      expect(reply.status, reply.text).toBe(200);
      return reply.headers.get('etag') ?? 'none';
    };
    const opened = async ({ route, open }: Edited) => {
      const thing = await open(anne);
      const [method = ''] = route.split(' ');
      const write = (person: Person, body: object, version: string) =>
        person.ask(method, `${HERE}${thing.write}`, body, { 'if-match': version, 'accept-language': 'fr' });
      return { ...thing, write };
    };

    it.each(EDITED)('$route: of two who saved at once, exactly one has', async one => {
      const thing = await opened(one);
      const [ofAnne, ofBert] = thing.bodies;
      const version = await etagOf(thing);
      const replies = await Promise.all([
        thing.write(anne, ofAnne, version),
        thing.write(bert, ofBert, version),
      ]);
      const told = replies.map(({ status, text }) => `${status} ${text}`).join('\n');
      expect(replies.map(({ status }) => status).sort(), told).toEqual([200, 412]);
      const isAnne = replies[0]?.status === 200;
      const [won, lost] = isAnne ? replies : replies.toReversed();
      const problem = problemOf(lost);
      expect(problem.changes?.length).toBeGreaterThan(0);
      const winner = isAnne ? 'Anne' : 'Bert';
      expect(new Set(problem.changes?.map(({ by }) => by))).toEqual(new Set([winner]));
      expect(problem.detail).toMatch(new RegExp(`^Modifié entre-temps par ${winner} \\(`));
      expect(lost?.headers.get('content-language')).toBe('fr');
      // What the loser was told is what stands: on that version they may write, deliberately.
      const present = await etagOf(thing);
      expect(`"${problem.version}"`).toBe(present);
      // An answer that does not show the thing names no version of it.
      if (won?.headers.has('etag')) expect(won.headers.get('etag')).toBe(present);
      const mine = isAnne ? thing.write(bert, ofBert, present) : thing.write(anne, ofAnne, present);
      expect((await mine).status, (await mine).text).toBe(200);
    });

    it.each(EDITED)(
      '$route: nothing is written without a version, `*` writes over whatever stands',
      async one => {
        const thing = await opened(one);
        const [body] = thing.bodies;
        const before = await etagOf(thing);
        expect(problemOf(await thing.write(bert, body, '')).status).toBe(428);
        expect(problemOf(await thing.write(bert, body, 'unquoted')).status).toBe(422);
        expect(problemOf(await thing.write(bert, body, '"of-long-ago"')).status).toBe(412);
        expect(await etagOf(thing)).toBe(before);
        const reply = await thing.write(bert, body, '*');
        expect(reply.status, reply.text).toBe(200);
      },
    );

    it.each(TAKEN_AWAY)('$route: what stands meanwhile is not taken away unread', async one => {
      const { write, put, bodies, moved } = one;
      const path = `${HERE}${write}`;
      await anne.ask('DELETE', path, undefined, { 'if-match': '*' });
      const nothing = await etagOf(one);
      const written = await anne.ask(put, path, bodies[0], { 'if-match': nothing });
      expect(written.status, written.text).toBe(200);
      const readByBoth = await etagOf(one);
      expect(readByBoth).not.toBe(nothing);
      const anew = await anne.ask(put, path, bodies[1], { 'if-match': readByBoth });
      expect(anew.status, anew.text).toBe(200);
      const present = await etagOf(one);
      const taken = await bert.ask('DELETE', path, undefined, { 'if-match': readByBoth });
      const { changes, version } = problemOf(taken);
      expect(changes?.map(({ field, by }) => `${field} ${by}`)).toEqual(moved.map(field => `${field} Anne`));
      expect(`"${version}"`).toBe(present);
      expect(await etagOf(one)).toBe(present);
      expect((await bert.ask('DELETE', path, undefined, { 'if-match': '' })).status).toBe(428);
      const again = await bert.ask('DELETE', path, undefined, { 'if-match': present });
      expect(again.status, again.text).toBe(200);
      expect(await etagOf(one)).toBe(nothing);
      // Undone at once, it names the version that the answer gave, or the one that is read.
      const back = await bert.ask(put, path, bodies[1], {
        'if-match': again.headers.get('etag') ?? (await etagOf(one)),
      });
      expect(back.status, back.text).toBe(200);
    });
  });
});

const problemOf = (reply: Reply | undefined) => {
  expect(reply?.headers.get('content-type'), reply?.text).toBe('application/problem+json');
  return problemSchema.parse(JSON.parse(reply?.text ?? ''));
};
