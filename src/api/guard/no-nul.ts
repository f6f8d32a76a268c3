// The sign NUL, which the database keeps in no text, is refused at the door; it came back as a fault of the server.
// PostgreSQL 18, section 8.3: "The character with the code zero cannot be stored".

import type { MiddlewareHandler } from 'hono';
import type { DoorEnv } from './context.ts';
import { problem } from './problem.ts';

const IN_ADDRESS = /%00/;
/** `\u0000` after an even number of backslashes; after an odd number it is the text of a backslash and what follows. */
const IN_JSON = /(?<!\\)(?:\\\\)*\\u0000/;

export function refuseNul(): MiddlewareHandler<DoorEnv> {
  const refused = (place: string) =>
    problem('badInput', { problems: [{ place, expected: 'text without the sign NUL' }] });
  return async (c, next) => {
    if (IN_ADDRESS.test(c.req.url)) return refused('address');
    const isJson = /^application\/json\b/i.test(c.req.header('content-type') ?? '');
    if (isJson && IN_JSON.test(await c.req.raw.clone().text())) return refused('body');
    return next();
  };
}
