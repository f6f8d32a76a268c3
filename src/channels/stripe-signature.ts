// Whether a call is Stripe's: header "Stripe-Signature: t=<seconds>,v1=<hex>[,v1=<hex>]", each v1 an HMAC-SHA256 over
// "<t>.<body>" with the secret of the endpoint. While a secret is being replaced there are several; one that fits is enough.
// A call that was recorded and is played again later than five minutes is refused.

import { createHmac, timingSafeEqual } from 'node:crypto';

/** What Stripe's own libraries allow. */
const TOLERANCE_SECONDS = 300;
const SIGNATURES_READ = 8;

export function signatureProblem({
  body,
  signature,
  secret,
  nowMilliseconds,
}: {
  body: string;
  signature: string | null;
  secret: string;
  nowMilliseconds: number;
}): string | null {
  if (signature === null) return 'no signature';
  const parts = signature.split(',').map(part => part.trim());
  const at = parts.find(part => part.startsWith('t='))?.slice(2) ?? '';
  if (!/^\d{1,12}$/.test(at)) return 'no time in the signature';
  const expected = createHmac('sha256', secret).update(`${at}.${body}`, 'utf8').digest();
  const given = parts.filter(part => part.startsWith('v1=')).slice(0, SIGNATURES_READ);
  if (!given.some(part => isSame(part.slice(3), expected))) return 'the signature does not fit';
  // Read after the signature: the age of a forged call is of no interest.
  const age = Math.abs(Math.floor(nowMilliseconds / 1000) - Number(at));
  return age > TOLERANCE_SECONDS ? 'the signature is too old' : null;
}

function isSame(hex: string, expected: Buffer): boolean {
  const given = Buffer.from(hex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
