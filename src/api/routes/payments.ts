import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PaymentDetail } from '../../desk/money/payment-views.ts';
import { acting, type DoorEnv, type Doors } from '../guard/context.ts';
import { done, found } from '../guard/problem.ts';
import { answers, companyParams, jsonBody, newRoutes, shaped } from '../guard/route.ts';
import { editing, tagged } from '../guard/version.ts';
import {
  doneSchema,
  manualPaymentInput,
  paymentDetailSchema,
  paymentLineSchema,
  reallocationInput,
  refundInput,
  setAsideInput,
} from '../schemas/cash.ts';
import { cursorInput, identifierInput, limitInput, pageOf } from '../schemas/common.ts';
import { paymentReferenceSchema } from '../schemas/money-in.ts';

const tags = ['Bank'];
const linePage = pageOf(paymentLineSchema, 'PaymentLinePage');
const ofPayment = companyParams.extend({ paymentId: identifierInput });
const detail = answers(paymentDetailSchema, 'The payment as it is now');

const payments = createRoute({
  method: 'get',
  path: '/payments',
  operationId: 'payments',
  summary: 'Every payment, the newest first',
  tags,
  request: {
    params: companyParams,
    query: z.object({ search: z.string().max(200).optional(), cursor: cursorInput, limit: limitInput }),
  },
  responses: answers(linePage, 'A page of payments'),
});

const payment = createRoute({
  method: 'get',
  path: '/payments/{paymentId}',
  operationId: 'payment',
  summary:
    'A payment: what it pays and why, what went back, what is left of it; its ETag is the version of what people say of it',
  tags,
  request: { params: ofPayment },
  responses: detail,
});

const recordPayment = createRoute({
  method: 'post',
  path: '/payments',
  operationId: 'recordPayment',
  summary: 'Record a payment that no bank file tells: a cheque, cash, a card',
  tags,
  request: { params: companyParams, ...jsonBody(manualPaymentInput) },
  responses: detail,
});

const undoPayment = createRoute({
  method: 'delete',
  path: '/payments/{paymentId}',
  operationId: 'undoPayment',
  summary: 'Take a payment back that a person recorded',
  tags,
  request: { params: ofPayment },
  responses: answers(paymentReferenceSchema, 'The payment that is gone'),
});

const reallocate = createRoute({
  method: 'put',
  path: '/payments/{paymentId}/allocations',
  operationId: 'reallocate',
  summary: 'Say anew what a payment pays: split it, or put an allocation right; all or nothing',
  tags,
  request: { params: ofPayment, ...jsonBody(reallocationInput) },
  responses: detail,
});

const unallocateAll = createRoute({
  method: 'delete',
  path: '/payments/{paymentId}/allocations',
  operationId: 'unallocateAll',
  summary: 'The payment pays none of what it was said to pay; it is not matched so again',
  tags,
  request: { params: ofPayment },
  responses: detail,
});

const unallocate = createRoute({
  method: 'delete',
  path: '/payments/{paymentId}/allocations/{allocationId}',
  operationId: 'unallocate',
  summary: 'Take one allocation away, with the difference that was given up for it',
  tags,
  request: { params: ofPayment.extend({ allocationId: identifierInput }) },
  responses: detail,
});

const setAside = createRoute({
  method: 'put',
  path: '/payments/{paymentId}/set-aside',
  operationId: 'setPaymentAside',
  summary: 'This money is no debtor’s: it holds no reminder',
  tags,
  request: { params: ofPayment, ...jsonBody(setAsideInput) },
  responses: detail,
});

const takeUp = createRoute({
  method: 'delete',
  path: '/payments/{paymentId}/set-aside',
  operationId: 'takePaymentUp',
  summary: 'It may be a debtor’s after all',
  tags,
  request: { params: ofPayment },
  responses: detail,
});

const refund = createRoute({
  method: 'post',
  path: '/payments/{paymentId}/refunds',
  operationId: 'refund',
  summary: 'Record that unallocated money went back to the payer',
  tags,
  request: { params: ofPayment, ...jsonBody(refundInput) },
  responses: answers(doneSchema, 'The refund'),
});

const undoRefund = createRoute({
  method: 'delete',
  path: '/refunds/{refundId}',
  operationId: 'undoRefund',
  summary: 'The refund did not happen',
  tags,
  request: { params: companyParams.extend({ refundId: identifierInput }) },
  responses: answers(doneSchema, 'The refund that is undone'),
});

export function paymentRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  routes.openapi(payments, async c => {
    const { search, cursor, limit } = c.req.valid('query');
    const { companyId } = c.var;
    const page = await desk.payments({ companyId, search: search ?? null, cursor: cursor ?? null, limit });
    return c.json(shaped(linePage, page), 200);
  });
  routes.openapi(payment, async c => {
    const { paymentId } = c.req.valid('param');
    const view = await desk.payment({ companyId: c.var.companyId, paymentId });
    return c.json(shown(c, found(view)), 200);
  });
  routes.openapi(recordPayment, async c => {
    const outcome = await desk.recordPayment({
      ...acting(c.var),
      ...c.req.valid('json'),
      day: clock.today(),
    });
    return c.json(shaped(paymentDetailSchema, done(outcome)), 200);
  });
  routes.openapi(undoPayment, async c => {
    const { paymentId } = c.req.valid('param');
    const outcome = await desk.undoPayment({ ...acting(c.var), paymentId, day: clock.today() });
    return c.json(shaped(paymentReferenceSchema, done(outcome)), 200);
  });
  routes.openapi(refund, async c => {
    const { paymentId } = c.req.valid('param');
    const outcome = await desk.refund({
      ...acting(c.var),
      paymentId,
      ...c.req.valid('json'),
      day: clock.today(),
    });
    return c.json(shaped(doneSchema, done(outcome)), 200);
  });
  routes.openapi(undoRefund, async c => {
    const { refundId } = c.req.valid('param');
    const outcome = await desk.undoRefund({ ...acting(c.var), refundId, day: clock.today() });
    return c.json(shaped(doneSchema, done(outcome)), 200);
  });
  return routes;
}

/** What a payment pays, and whether it is a debtor's money at all. */
export function allocationRoutes({ desk, clock }: Doors) {
  const routes = newRoutes();
  const take = async (
    c: Context<DoorEnv>,
    asked: { paymentId: string; allocationId: string | null; seen?: string },
  ) => shown(c, done(await desk.unallocate({ ...acting(c.var), ...asked, day: clock.today() })));
  routes.openapi(reallocate, async c => {
    const asked = { ...editing(c.var), ...c.req.valid('param'), ...c.req.valid('json'), day: clock.today() };
    return c.json(shown(c, done(await desk.reallocate(asked))), 200);
  });
  routes.openapi(unallocateAll, async c => {
    const { paymentId } = c.req.valid('param');
    return c.json(await take(c, { paymentId, allocationId: null, seen: c.var.seen }), 200);
  });
  routes.openapi(unallocate, async c => {
    const { paymentId, allocationId } = c.req.valid('param');
    return c.json(await take(c, { paymentId, allocationId }), 200);
  });
  const aside = async (c: Context<DoorEnv>, asked: { paymentId: string; because: string | null }) =>
    shown(c, done(await desk.setPaymentAside({ ...editing(c.var), ...asked, day: clock.today() })));
  routes.openapi(setAside, async c => {
    const { paymentId } = c.req.valid('param');
    return c.json(await aside(c, { paymentId, ...c.req.valid('json') }), 200);
  });
  routes.openapi(takeUp, async c =>
    c.json(await aside(c, { paymentId: c.req.valid('param').paymentId, because: null }), 200),
  );
  return routes;
}

function shown(c: Context<DoorEnv>, detail: PaymentDetail) {
  tagged(c, detail.version);
  return shaped(paymentDetailSchema, detail);
}
