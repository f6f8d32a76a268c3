// What the bundle holds: a plan from a seed, lived.

export { makePlan } from './plan/make-plan.ts';
export { live } from './year.ts';
