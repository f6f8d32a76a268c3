// What a file that a stranger hands in is, by its first bytes: its name and what it claims to be prove nothing.

export type DocumentKind = 'application/pdf' | 'image/png' | 'image/jpeg';

const SIGNATURES: readonly { readonly kind: DocumentKind; readonly bytes: readonly number[] }[] = [
  { kind: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** Null for anything else. */
export const documentKind = (content: Uint8Array): DocumentKind | null =>
  SIGNATURES.find(({ bytes }) => bytes.every((byte, place) => content[place] === byte))?.kind ?? null;

const LONGEST_NAME = 120;

/** A name without folders and signs that a screen or a disk would stumble over; `otherwise` where nothing is left. */
export function documentName(name: string, otherwise: string): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{C}"]/gu, '').slice(0, LONGEST_NAME);
  return plain === '' ? otherwise : plain;
}
