// Links and typed codes by which a debtor opens the page of its dossier, without an account. A link names the company
// and itself and is signed: altered or invented, it is refused before anything is looked up. A code says the same in
// fourteen characters for whoever holds a letter; it is derived from the same secret, and only its hash is stored.
// Whether a link has expired or was revoked is a fact of the store, not of this file.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type PortalLink = { readonly companyId: string; readonly linkId: string };

/** Makes and reads the links of one purpose: what opens one kind of page opens no other. */
export type LinkSigner = {
  /** The part of the address that names and signs the link: 64 characters. */
  tokenOf(link: PortalLink): string;
  /** Null when the signature is not ours. */
  read(token: string): PortalLink | null;
};

/** Makes and reads links with the secret of the installation. */
export type PortalSigner = LinkSigner & {
  /** Links by which somebody who sells to a debtor answers about one reminder. */
  readonly sales: LinkSigner;
  /** Links by which whoever gave a mandate approves what leaves in their name. */
  readonly approvals: LinkSigner;
  /** `ABCD-EFGHJ-KMNPQ`: the first part names the company, the rest the link. */
  codeOf(link: PortalLink): string;
  /** Whether a code that somebody typed may belong to this company. */
  isCodeOf(code: string, companyId: string): boolean;
};

const ID_BYTES = 16;
/** 128 bits of the signature: what is cut off would not make a forgery easier. */
const SIGNATURE_BYTES = 16;
const TOKEN_BYTES = 2 * ID_BYTES + SIGNATURE_BYTES;
/** Of an address. */
export const TOKEN_CHARACTERS = (TOKEN_BYTES * 4) / 3;
/** Crockford's alphabet: no I, L, O or U, which are misread or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const COMPANY_CHARACTERS = 4;
const LINK_CHARACTERS = 10;
const CODE_CHARACTERS = COMPANY_CHARACTERS + LINK_CHARACTERS;

export function portalSigner(secret: string): PortalSigner {
  // One key a purpose, so that a signature made for one says nothing of the other.
  const codeKey = keyFor(secret, 'portal code');
  const companyPart = (companyId: string): string =>
    characters(codeKey, ['company', companyId], COMPANY_CHARACTERS);
  return {
    ...linkSigner(keyFor(secret, 'portal link')),
    sales: linkSigner(keyFor(secret, 'sales link')),
    approvals: linkSigner(keyFor(secret, 'approval link')),
    codeOf: ({ companyId, linkId }) => {
      const linkPart = characters(codeKey, ['link', companyId, linkId], LINK_CHARACTERS);
      return `${companyPart(companyId)}-${linkPart.slice(0, 5)}-${linkPart.slice(5)}`;
    },
    isCodeOf: (code, companyId) => plainCode(code)?.slice(0, COMPANY_CHARACTERS) === companyPart(companyId),
  };
}

const linkSigner = (key: Buffer): LinkSigner => ({
  tokenOf: link => {
    const named = Buffer.concat([bytesOf(link.companyId), bytesOf(link.linkId)]);
    return Buffer.concat([named, signatureOf(key, named)]).toString('base64url');
  },
  read: token => readToken(key, token),
});

/** What the store keeps of a code; null for text that is no code. Small letters, O for 0 and I or L for 1 are read as meant. */
export function hashOfCode(code: string): string | null {
  const plain = plainCode(code);
  return plain === null ? null : createHash('sha256').update(plain).digest('base64url');
}

function plainCode(code: string): string | null {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isCode = plain.length === CODE_CHARACTERS && [...plain].every(sign => ALPHABET.includes(sign));
  return isCode ? plain : null;
}

function readToken(key: Buffer, token: string): PortalLink | null {
  const bytes = Buffer.from(token, 'base64url');
  // Other spellings of the same bytes (padding, stray characters) are no link of ours.
  if (bytes.length !== TOKEN_BYTES || bytes.toString('base64url') !== token) return null;
  const named = bytes.subarray(0, 2 * ID_BYTES);
  if (!timingSafeEqual(signatureOf(key, named), bytes.subarray(2 * ID_BYTES))) return null;
  return { companyId: idOf(named.subarray(0, ID_BYTES)), linkId: idOf(named.subarray(ID_BYTES)) };
}

const keyFor = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', secret).update(purpose).digest();

const signatureOf = (key: Buffer, named: Buffer): Buffer =>
  createHmac('sha256', key).update(named).digest().subarray(0, SIGNATURE_BYTES);

/** Five bits of the digest a character. */
function characters(key: Buffer, words: readonly string[], count: number): string {
  const digest = createHmac('sha256', key).update(words.join(' ')).digest();
  let bits = BigInt(`0x${digest.toString('hex')}`);
  let text = '';
  while (text.length < count) {
    text += ALPHABET[Number(bits & 31n)];
    bits >>= 5n;
  }
  return text;
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
