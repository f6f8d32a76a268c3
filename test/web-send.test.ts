// What a person asks for is done once, however often it is pressed and whatever becomes of its answer. The server is a real one
// on this machine, which answers as a test says.

import { createServer, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RequestProblem, send } from '../web/queries/api.ts';

type Answer = (response: ServerResponse) => void;

let url: string;
let close: () => Promise<void>;
let keys: string[];
let answers: Answer[];

beforeEach(async () => {
  keys = [];
  answers = [];
  const server = createServer((request, response) => {
    keys.push(String(request.headers['idempotency-key']));
    request.resume().on('end', () => (answers.shift() ?? done)(response));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  url = `http://127.0.0.1:${address.port}`;
  close = () => new Promise(resolve => server.close(() => resolve()));
});
afterEach(() => close());

const answered = (status: number, type: string, body: string): Answer => {
  return response => response.writeHead(status, { 'content-type': type, connection: 'close' }).end(body);
};
const done = answered(201, 'application/json', '{"promiseId":"p-1"}');
const act = () => send({ method: 'POST', path: `${url}/promise`, body: { payOn: '2026-10-23' } });
const faultOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((fault: unknown) => fault);
const typeOf = (fault: unknown) => (fault instanceof RequestProblem ? fault.problem.type : fault);

it('pressed twice before it is answered, it is asked once', async () => {
  expect(await Promise.all([act(), act()])).toEqual([{ promiseId: 'p-1' }, { promiseId: 'p-1' }]);
  expect(keys).toHaveLength(1);
  // Answered, it is meant a second time.
  await act();
  expect(new Set(keys).size).toBe(2);
});

it.each<[string, Answer, string]>([
  ['the connection is cut', response => response.destroy(), 'unanswered'],
  [
    'its answer breaks off',
    response => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"promiseId"', () => response.destroy());
    },
    'unanswered',
  ],
  ['a proxy gives up', answered(504, 'text/html', '<h1>Gateway Timeout</h1>'), 'unanswered'],
  ['something broke', answered(500, 'text/html', '<h1>Error</h1>'), 'unreadable'],
  [
    'it is still under way',
    answered(
      409,
      'application/problem+json',
      '{"type":"/api/docs#keyRunning","title":"Running","status":409}',
    ),
    '/api/docs#keyRunning',
  ],
])('where %s, it is told as such, and the same asked again has one effect', async (_, answer, type) => {
  answers = [answer];
  expect(typeOf(await faultOf(act()))).toBe(type);
  await act();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
});

it('where a rule said no, asked again it is meant anew', async () => {
  answers = [
    answered(409, 'application/problem+json', '{"type":"/api/docs#refused","title":"No","status":409}'),
  ];
  await faultOf(act());
  await act();
  expect(new Set(keys).size).toBe(2);
});
