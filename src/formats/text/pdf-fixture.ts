// A small PDF that carries files, written for tests: one empty page and an EmbeddedFiles name tree.

/** A whole PDF 1.7 with these files attached, its cross-reference table exact. */
export function pdfWith(
  files: Readonly<Record<string, string>>,
  where: 'in the document' | 'on the page' | 'associated' = 'in the document',
): Uint8Array {
  const encoder = new TextEncoder();
  const attached = Object.entries(files).map(([name, content], index) => ({
    name,
    content,
    first: 4 + index * 2,
  }));
  const names = attached.map(({ name, first }) => `(${name}) ${first} 0 R`).join(' ');
  const list = `/Names << /EmbeddedFiles << /Names [${names}] >> >>`;
  const notes = attached.map(
    ({ first }) => `<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 5 5] /FS ${first} 0 R >>`,
  );
  const pinned = where === 'on the page' ? `/Annots [${notes.join(' ')}]` : '';
  const associated = `/AF [${attached.map(({ first }) => `${first} 0 R`).join(' ')}]`;
  const listed = where === 'in the document' ? list : where === 'associated' ? associated : '';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${listed} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] ${pinned} >>`,
    ...attached.flatMap(({ name, content, first }) => [
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${first + 1} 0 R >> >>`,
      `<< /Type /EmbeddedFile /Length ${encoder.encode(content).length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(encoder.encode(text).length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = encoder.encode(text).length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return encoder.encode(text);
}
