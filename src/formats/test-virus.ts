// The harmless signature that every virus scanner knows (EICAR). Whoever sends it wants to see that it is noticed:
// the attachment is refused by name, and the invoice around it is read.

import { errorAt } from './problems.ts';
import type { Problem } from './records.ts';
import { textOf, type XmlElement } from './text/xml-tree.ts';

/** In two pieces, so that this file is not taken for the thing itself. */
const SIGNATURE = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');
const FOUND = 'a virus signature (EICAR)';
const EXPECTED = 'an attachment without it; nothing of it is kept';

export const holdsTestVirus = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(SIGNATURE);

/** One error per embedded document (base64) that holds it. */
export function infectedAttachments(embedded: readonly XmlElement[], place: string): Problem[] {
  return embedded.flatMap((element, position) => {
    const content = Buffer.from(textOf(element) ?? '', 'base64');
    if (!holdsTestVirus(content)) return [];
    const name = element.attributes.get('filename');
    const which = name === undefined ? `number ${position + 1}` : `"${name}"`;
    return [errorAt({ place: `${place} ${which}`, found: FOUND, expected: EXPECTED })];
  });
}

export const infectedFile = (place: string): Problem => errorAt({ place, found: FOUND, expected: EXPECTED });
