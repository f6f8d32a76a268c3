// A zip, or a workbook of several sheets, is one file that was handed in, whatever it is called: what is inside bears its mark. A PDF
// inside is known by its own bytes as well, since it may be attached to its invoice later.

import { sha256Of } from '../../evidence/chain.ts';
import { piecesOf } from '../../formats/file-bytes.ts';
import type { OpenReading } from '../../formats/open-reading.ts';
import type { ImportWrite } from '../../store/imports/imports.ts';
import type { TakeIn } from './take-in.ts';

export async function insideOf(
  { file: part, format, document }: OpenReading,
  { file, handedIn }: TakeIn,
): Promise<Pick<ImportWrite, 'handedIn' | 'partSha256'>> {
  if (handedIn === undefined || part === file.name) return { handedIn: null, partSha256: null };
  const isPage = format === 'pdf' && document !== undefined;
  return {
    handedIn: { id: handedIn, name: file.name },
    partSha256: isPage ? await sha256Of(piecesOf(document)) : null,
  };
}
