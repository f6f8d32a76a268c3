// While another process has brought the database to a newer version, this one still shows what is there, and takes nothing: what
// it would write follows old rules. Whoever writes is told so, and loses nothing of what they typed.

import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export function refuseWhereOlder(isOlder: (() => Promise<boolean>) | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (isOlder === undefined || SAFE_METHODS.includes(c.req.method) || !(await isOlder())) return next();
    return problem('olderVersion', {}, { 'retry-after': '60' });
  };
}
