// A page saved as one file with all that belongs to it (MHTML, RFC 2557), as browsers and Excel write 'Web page, single file', and
// Excel calls it .xls or .mht: the parts of a MIME message that nobody sent. Only parts that are pages are taken out.

export type ArchivedPage = {
  /** Where the page was, as its part says. */
  readonly location: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
};

const MAX_PARTS = 1_000;
/** A message that went to somebody says so. */
const OF_MAIL = /^(to|received|return-path|delivered-to|message-id):/im;
const RELATED = /^content-type:\s*multipart\/related\b/im;

/** The header of a whole archive, without what a message on its way carries. */
export function beginsWebArchive(start: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9-]*:/.test(start)) return false;
  const header = headerOf(start);
  return /^mime-version:/im.test(header) && RELATED.test(header) && !OF_MAIL.test(header);
}

/** The pages of an archive, null where it does not say where its parts end or was cut. */
export function pagesIn(bytes: Uint8Array): readonly ArchivedPage[] | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundary = fieldOf(headerOf(text), 'boundary');
  if (boundary === null) return null;
  const end = text.lastIndexOf(`\n--${boundary}--`);
  if (end === -1) return null;
  const [, ...parts] = text.slice(0, end).split(`\n--${boundary}`, MAX_PARTS + 1);
  return parts.flatMap(part => pageOf(part.replace(/^[ \t]*\r?\n/, '')));
}

function pageOf(part: string): ArchivedPage[] {
  const header = headerOf(part);
  if (!/^content-type:\s*(text\/html|application\/xhtml\+xml)\b/im.test(header)) return [];
  const body = part.slice(header.length).replace(/^(\r?\n){1,2}/, '');
  const [, location = ''] = /^content-location:\s*(\S{1,500})/im.exec(header) ?? [];
  const [, packing = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(header) ?? [];
  return [{ location, charset: fieldOf(header, 'charset'), bytes: unpacked(body, packing.toLowerCase()) }];
}

const MAX_HEADER = 16_384;
function headerOf(text: string): string {
  const head = text.slice(0, MAX_HEADER);
  const end = head.search(/\r?\n\r?\n/);
  return end === -1 ? head : head.slice(0, end);
}

/** 'boundary="----=_Next"', 'charset=utf-8'. */
function fieldOf(header: string, name: string): string | null {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"\\r\\n]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(
    header,
  );
  return match?.[1] ?? match?.[2] ?? null;
}

/** RFC 2045, sections 6.7 and 6.8. */
function unpacked(body: string, packing: string): Uint8Array {
  if (packing === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  if (packing !== 'quoted-printable') return new Uint8Array(Buffer.from(body, 'latin1'));
  const text = body
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
