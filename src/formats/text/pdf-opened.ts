// A PDF from outside, opened by the library with nothing of it run and nothing said on the console.

import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** To be destroyed by the caller. On damaged documents its promise is refused with the library's own exceptions, or a plain TypeError. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  // Loaded when the first PDF arrives: the library takes half a second to load.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The library takes its buffer away from the caller, hence the copy; and it refuses a Buffer.
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  });
}
