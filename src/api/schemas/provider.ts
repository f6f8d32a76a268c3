// The accounts of payment providers. A key comes in and never goes out: of it only its last four signs are told.

import { z } from '@hono/zod-openapi';
import { PROVIDERS } from '../../desk/online/provider-keys.ts';
import { daySchema } from './common.ts';
import { ownersToldSchema } from './company.ts';

export const providerNameInput = z.enum(PROVIDERS).openapi({ param: { name: 'provider', in: 'path' } });

const standingSchema = z.enum(['none', 'server', 'inUse', 'paused', 'unreadable']).openapi({
  description:
    'server: given in the environment of the server, and changed there alone; unreadable: sealed with another secret than that of this installation',
});

export const providerAccountSchema = z
  .object({
    provider: z.enum(PROVIDERS),
    standing: standingSchema,
    lastFour: z.string().nullable(),
    isTest: z.boolean().nullable(),
    givenOn: daySchema.nullable(),
    givenBy: z.string().nullable(),
    pausedOn: daySchema.nullable(),
    underWay: z.int(),
    callUrl: z.string().nullable(),
  })
  .openapi('ProviderAccount');

export const providerAccountsSchema = z
  .object({ entries: z.array(providerAccountSchema) })
  .openapi('ProviderAccounts');

export const providerKeysInput = z
  .strictObject({
    key: z.string().trim().min(1).max(250),
    webhookSecret: z.string().trim().min(1).max(250).nullable().optional(),
    password: z.string().max(1000).optional().openapi({ description: 'That of the person signed in' }),
  })
  .openapi('ProviderKeysInput');

export const providerTriedSchema = z
  .object({
    tried: z.enum(['accepted', 'refused', 'silent']).openapi({
      description: 'What the provider said of the key just now; silent: no answer, so nothing is known',
    }),
  })
  .openapi('ProviderTried');

export const providerEnteredSchema = providerTriedSchema
  .extend({ told: ownersToldSchema })
  .openapi('ProviderEntered');
