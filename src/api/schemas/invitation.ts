import { z } from '@hono/zod-openapi';
import { PASSWORD_MAXIMUM } from '../../access/access.ts';
import { emailInput, linkTokenInput } from './account.ts';
import { instantSchema, languageSchema } from './common.ts';
import { roleSchema } from './people.ts';

export const invitationInput = z.strictObject({
  email: emailInput,
  role: roleSchema,
  /** Of the mail that is sent. */
  language: languageSchema.default('fr'),
});

export const newInvitationSchema = z
  .object({
    invitationId: z.string(),
    /** Shown once. */
    url: z.string(),
    /** Whether it was also sent by mail. */
    isSent: z.boolean(),
  })
  .openapi('NewInvitation');

export const invitationSchema = z
  .object({
    invitationId: z.string(),
    email: z.string(),
    role: roleSchema,
    invitedBy: z.string(),
    expiresAt: instantSchema,
  })
  .openapi('Invitation');
export const invitationsSchema = z.object({ entries: z.array(invitationSchema) }).openapi('Invitations');

export const offerInput = z.strictObject({ token: linkTokenInput });
export const invitationOfferSchema = z
  .object({
    companyName: z.string(),
    email: z.string(),
    role: roleSchema,
    /** Whether whoever asks is signed in as the person who was invited. */
    isForAsker: z.boolean(),
  })
  .openapi('InvitationOffer');

export const acceptanceInput = z.strictObject({
  token: linkTokenInput,
  /** Of a new person; somebody who is signed in gives none. */
  name: z.string().trim().max(120).default(''),
  password: z.string().max(PASSWORD_MAXIMUM).default(''),
});
export const acceptedSchema = z
  .object({ outcome: z.enum(['signedIn', 'signInFirst']) })
  .openapi('InvitationAccepted');
