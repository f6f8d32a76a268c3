// Mails that real servers and programs wrote. They are not part of the project: where they are absent this is skipped.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownWords } from './mail-text.ts';
import { readMail } from './read-mail.ts';

const SAMPLES = '../shared/samples';
const isHere = existsSync(SAMPLES);
const reason = isHere ? '' : ` (skipped: no sample files in ${SAMPLES})`;

const mailsOf = (folder: string): { name: string; bytes: Uint8Array }[] =>
  readdirSync(`${SAMPLES}/${folder}`)
    .filter(name => name.endsWith('.eml'))
    .map(name => ({ name, bytes: readFileSync(`${SAMPLES}/${folder}/${name}`) }));

describe.skipIf(!isHere)(`Mails that real programs wrote${reason}`, () => {
  it('returned mail, late mail and complaints are told apart from replies, every one', async () => {
    const kinds: Record<string, number> = {};
    for (const { bytes } of mailsOf('email-bounce')) {
      const kind = (await readMail(bytes))?.kind ?? 'none';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    expect(kinds).toEqual({ bounce: 57, complaint: 2, delay: 4 });
  });

  it('answering machines are known, whatever ends their lines', async () => {
    const kinds = new Map<string, string | undefined>();
    for (const { name, bytes } of mailsOf('email-autoreply')) kinds.set(name, (await readMail(bytes))?.kind);
    expect(kinds.size).toBe(8);
    for (const [name, kind] of kinds)
      expect([name, kind]).toEqual([name, name.includes('rfc3834') ? 'absence' : 'bounce']);
  });

  it('of a reply the new words are kept, in the programs that people use', async () => {
    const words = new Map<string, string>();
    for (const { name, bytes } of mailsOf('email-reply')) {
      const mail = await readMail(bytes);
      expect([name, mail?.kind]).toEqual([name, 'reply']);
      words.set(name, ownWords(mail?.text ?? ''));
    }
    expect(words.size).toBe(6);
    for (const [name, text] of words)
      expect([name, text.startsWith('Hello') || text === '']).toEqual([name, true]);
  });
});
