// What the bundle holds: a plan from a seed, lived. Started as a process of its own it is one that will be killed.

import { workUntilKilled } from './faults/doomed-process.ts';

export { makePlan } from './plan/make-plan.ts';
export { live, unsound } from './verified.ts';

if (process.argv[1] === import.meta.filename) await workUntilKilled();
