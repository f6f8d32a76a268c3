import { describe, expect, it } from 'vitest';
import { parseSmtpUrl } from './smtp-settings.ts';

describe('the address of a mail server', () => {
  it('tells host, port, account and how the connection is protected', () => {
    expect(parseSmtpUrl('smtps://compta%40vasseur.example:p%40ss@mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      tls: 'immediate',
      credentials: { user: 'compta@vasseur.example', password: 'p@ss' },
    });
    expect(parseSmtpUrl('smtp://u:p@mail.example:2525')).toMatchObject({ port: 2525, tls: 'required' });
    expect(parseSmtpUrl('smtp://localhost:1025')).toEqual({
      host: 'localhost',
      port: 1025,
      tls: 'opportunistic',
      credentials: null,
    });
  });

  it('never sends a password in clear over a network, and never shows it in an error', () => {
    expect(() => parseSmtpUrl('smtp://u:secret@mail.example?tls=none')).toThrow(
      /sent in clear to mail\.example/,
    );
    expect(() => parseSmtpUrl('http://u:secret@mail.example')).toThrow(expect.not.stringContaining('secret'));
    expect(() => parseSmtpUrl('smtp://mail.example?tls=maybe')).toThrow(/found maybe/);
  });
});
