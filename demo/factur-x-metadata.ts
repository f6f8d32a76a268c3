// Adds to a PDF/A-3 what makes it a Factur-X: the fx: properties in its XMP metadata, with the description that PDF/A
// asks of a foreign schema (Factur-X 1.0, section 6.2.2). typst writes everything else but has no way to say these.
// It is an incremental update (ISO 32000-1, 7.5.6): a new version of one object is appended, nothing is moved.

const FX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

const PROPERTIES = [
  { name: 'DocumentType', value: 'INVOICE', about: 'The type of the hybrid document' },
  { name: 'DocumentFileName', value: 'factur-x.xml', about: 'The name of the embedded XML document' },
  { name: 'Version', value: '1.0', about: 'The version of the schema of the XML document' },
  { name: 'ConformanceLevel', value: 'EN 16931', about: 'The conformance level of the XML document' },
] as const;

export function withFacturXMetadata(pdf: Uint8Array): Uint8Array {
  // Latin-1 maps each byte to one character and back, so positions are byte offsets.
  const text = Buffer.from(pdf).toString('latin1');
  const found =
    /(\d+) 0 obj\s*<<(?=[^>]*\/Type \/Metadata)[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/.exec(text);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  const [, objectNumber, packet] = found ?? [];
  const [, entries, previous] = trailer ?? [];
  if (objectNumber === undefined || packet === undefined || entries === undefined || previous === undefined)
    throw new Error('A PDF with XMP metadata and a cross-reference table was expected');
  const metadata = extended(packet);
  const body = [
    `${objectNumber} 0 obj\n<<\n  /Length ${metadata.length}\n  /Type /Metadata\n  /Subtype /XML\n>>`,
    `stream\n${metadata}\nendstream\nendobj\n`,
  ].join('\n');
  const start = text.endsWith('\n') ? text : `${text}\n`;
  const table = `xref\n${objectNumber} 1\n${String(start.length).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<<${entries}  /Prev ${previous}\n>>\nstartxref\n${start.length + body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(start + body + table + end, 'latin1'));
}

function extended(packet: string): string {
  const schema = PROPERTIES.map(
    ({ name, about }) =>
      '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>external</pdfaProperty:category>' +
      `<pdfaProperty:description>${about}</pdfaProperty:description>` +
      `<pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType></rdf:li>`,
  ).join('');
  const description =
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>' +
    `<pdfaSchema:namespaceURI>${FX}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>` +
    `<pdfaSchema:property><rdf:Seq>${schema}</rdf:Seq></pdfaSchema:property></rdf:li>`;
  const properties = PROPERTIES.map(({ name, value }) => `<fx:${name}>${value}</fx:${name}>`).join('');
  return packet
    .replace('</rdf:Bag></pdfaExtension:schemas>', `${description}</rdf:Bag></pdfaExtension:schemas>`)
    .replace(
      '</rdf:RDF>',
      `<rdf:Description rdf:about="" xmlns:fx="${FX}">${properties}</rdf:Description></rdf:RDF>`,
    );
}
