// The answer that hands over a file which came from outside: it is saved, never shown by the browser in our name.

import type { Context } from 'hono';
import { contentDisposition } from '../../units/content-disposition.ts';

type FileFromOutside = { readonly name: string; readonly mediaType: string; readonly content: Uint8Array };

export const fileFromOutside = (c: Context, { name, mediaType, content }: FileFromOutside): Response =>
  c.body(new Uint8Array(content), 200, {
    'content-type': mediaType,
    'content-disposition': contentDisposition(name),
    'x-content-type-options': 'nosniff',
  });
