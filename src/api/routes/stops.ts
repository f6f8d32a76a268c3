import { createRoute } from '@hono/zod-openapi';
import { acting, type Doors } from '../guard/context.ts';
import { done } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import {
  closureInput,
  handOverInput,
  hardshipInput,
  resumedSchema,
  stopReferenceSchema,
  writeOffInput,
  writeOffReferenceSchema,
} from '../schemas/agreement.ts';
import { identifierInput } from '../schemas/common.ts';
import { becauseQuery } from '../schemas/dossier.ts';
import { concessionRoutes } from './concessions.ts';

const tags = ['Dossiers'];
const dossierParams = companyParams.extend({ dossierId: identifierInput });
const writeOffParams = dossierParams.extend({ writeOffId: identifierInput });

const handOver = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/hand-over',
  operationId: 'handOver',
  summary: 'Hand the dossier over to an agency, a lawyer, a bailiff or a court: nothing more leaves from us',
  tags,
  request: { params: dossierParams, ...jsonBody(handOverInput) },
  responses: answers(stopReferenceSchema, 'What stops the dossier'),
});

const endHandOver = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/hand-over',
  operationId: 'takeBack',
  summary: 'Take a dossier back that was handed over',
  tags,
  request: { params: dossierParams, query: becauseQuery },
  responses: answers(resumedSchema, 'The dossier that goes on'),
});

const hardship = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/hardship',
  operationId: 'noteHardship',
  summary: 'Put a debtor on the track for hardship: no escalation',
  tags,
  request: { params: dossierParams, ...jsonBody(hardshipInput) },
  responses: answers(stopReferenceSchema, 'What stops the dossier'),
});

const endHardship = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/hardship',
  operationId: 'endHardship',
  summary: 'End the track for hardship',
  tags,
  request: { params: dossierParams, query: becauseQuery },
  responses: answers(resumedSchema, 'The dossier that goes on'),
});

const closure = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/closure',
  operationId: 'closeDossier',
  summary: 'Close what is open in the dossier, with the reason',
  tags,
  request: { params: dossierParams, ...jsonBody(closureInput) },
  responses: answers(stopReferenceSchema, 'What stops the dossier'),
});

const endClosure = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/closure',
  operationId: 'reopenDossier',
  summary: 'Reopen a dossier that was closed',
  tags,
  request: { params: dossierParams, query: becauseQuery },
  responses: answers(resumedSchema, 'The dossier that goes on'),
});

const writeOff = createRoute({
  method: 'post',
  path: '/dossiers/{dossierId}/write-off',
  operationId: 'writeOff',
  summary: 'Give up what is open, or a part of one invoice',
  tags,
  request: { params: dossierParams, ...jsonBody(writeOffInput) },
  responses: answers(writeOffReferenceSchema, 'The write-offs, one per invoice'),
});

const reopenWriteOff = createRoute({
  method: 'delete',
  path: '/dossiers/{dossierId}/write-off/{writeOffId}',
  operationId: 'reopenWriteOff',
  summary: 'Take a write-off back: the amount is owed again',
  tags,
  request: { params: writeOffParams, query: becauseQuery },
  responses: answers(writeOffReferenceSchema, 'The write-off that was reopened'),
});

export function stopRoutes(doors: Doors) {
  const { desk, clock } = doors;
  const routes = newRoutes();
  routes.openapi(handOver, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = { kind: 'handOver', ...c.req.valid('json') } as const;
    const outcome = await desk.stopDossier({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(stopReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(endHandOver, async c => {
    const given = { ...c.req.valid('param'), ...c.req.valid('query'), kind: 'handOver' } as const;
    const outcome = await desk.resumeDossier({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(resumedSchema, done(outcome)), 200);
  });
  routes.openapi(hardship, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = { kind: 'hardship', ...c.req.valid('json') } as const;
    const outcome = await desk.stopDossier({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(stopReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(endHardship, async c => {
    const given = { ...c.req.valid('param'), ...c.req.valid('query'), kind: 'hardship' } as const;
    const outcome = await desk.resumeDossier({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(resumedSchema, done(outcome)), 200);
  });
  routes.openapi(closure, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = { kind: 'closure', ...c.req.valid('json') } as const;
    const outcome = await desk.stopDossier({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(stopReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(endClosure, async c => {
    const given = { ...c.req.valid('param'), ...c.req.valid('query'), kind: 'closure' } as const;
    const outcome = await desk.resumeDossier({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(resumedSchema, done(outcome)), 200);
  });
  routes.openapi(writeOff, async c => {
    const { dossierId } = c.req.valid('param');
    const entry = c.req.valid('json');
    const outcome = await desk.writeOff({ ...acting(c.var), dossierId, entry, day: clock.today() });
    return c.json(shaped(writeOffReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(reopenWriteOff, async c => {
    const given = { ...c.req.valid('param'), ...c.req.valid('query') };
    const outcome = await desk.reopenWriteOff({ ...given, ...acting(c.var), day: clock.today() });
    return c.json(shaped(writeOffReferenceSchema, done(outcome)), 200);
  });
  routes.route('/', concessionRoutes(doors));
  return routes;
}
