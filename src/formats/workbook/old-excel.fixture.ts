// Old Excel workbooks as programs write them, put together record by record, in their container of sectors.

const SECTOR = 512;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const TABLE = 0xfffffffd;

export const short = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): number[] => [...short(value & 0xffff), ...short(value >>> 16)];
export const double = (value: number): number[] => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
};
export const record = (id: number, ...bytes: readonly (readonly number[])[]): number[] => {
  const said = bytes.flat();
  return [...short(id), ...short(said.length), ...said];
};
/** One byte a letter where that will do. */
export function text(letters: string, counted: (length: number) => number[] = short): number[] {
  const codes = [...letters].map(letter => letter.charCodeAt(0));
  const isWide = codes.some(code => code > 0xff);
  return [...counted(codes.length), isWide ? 1 : 0, ...(isWide ? codes.flatMap(short) : codes)];
}
const oneByte = (length: number): number[] => [length];

export const words = (row: number, column: number, letters: string): number[] =>
  record(0x0204, short(row), short(column), short(0), text(letters));
export const number = (row: number, column: number, value: number, style = 0): number[] =>
  record(0x0203, short(row), short(column), short(style), double(value));
/** A number in thirty bits, a hundred times what is meant. */
export const cents = (row: number, column: number, value: number): number[] =>
  record(0x027e, short(row), short(column), short(0), long((value << 2) | 3));
export const formula = (row: number, column: number, result: readonly number[], flags = 0): number[] =>
  record(0x06, short(row), short(column), short(0), result, short(flags), long(0), short(0));
export const END = record(0x0a);
export const begin = (kind: number, version = 0x0600): number[] =>
  record(0x0809, short(version), short(kind), long(0), long(0), long(0));

export type OldSheetMade = {
  readonly name: string;
  readonly cells: readonly number[];
  readonly state?: number;
};

/** Formats by their codes: style 1 is the first. */
export function oldWorkbook({
  sheets,
  formats = [],
  general = [],
  version = 0x0600,
}: {
  readonly sheets: readonly OldSheetMade[];
  readonly formats?: readonly string[];
  readonly general?: readonly number[];
  readonly version?: number;
}): Uint8Array {
  const styles = [0, ...formats.map((_, at) => 164 + at)].flatMap(id => record(0xe0, short(0), short(id)));
  const codes = formats.flatMap((code, at) => record(0x041e, short(164 + at), text(code)));
  const bodies = sheets.map(({ cells }) => [...begin(0x10, version), ...cells, ...END]);
  const places = (start: number): number[] => {
    let at = start;
    return sheets.flatMap(({ name, state = 0 }, sheet) => {
      const place = record(0x85, long(at), [state, 0], text(name, oneByte));
      at += bodies[sheet]?.length ?? 0;
      return place;
    });
  };
  const head = [...begin(0x05, version), ...general, ...codes, ...styles];
  const start = head.length + places(0).length + END.length;
  return container('Workbook', Uint8Array.from([...head, ...places(start), ...END, ...bodies.flat()]));
}

/** A compound file with one stream; `next` may lead its sectors elsewhere. */
export function container(
  name: string,
  stream: Uint8Array,
  next: (sector: number, usual: number) => number = (_, usual) => usual,
): Uint8Array {
  const size = Math.max(4096, Math.ceil(stream.length / SECTOR) * SECTOR);
  const sectors = size / SECTOR;
  const bytes = new Uint8Array(SECTOR + size + 2 * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(48, sectors, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END_OF_CHAIN, true);
  view.setUint32(68, END_OF_CHAIN, true);
  for (let at = 0; at < 109; at += 1) view.setUint32(76 + at * 4, at === 0 ? sectors + 1 : FREE, true);
  bytes.set(stream, SECTOR);
  const directory = SECTOR + size;
  entry(view, directory, { name: 'Root Entry', type: 5, start: END_OF_CHAIN, size: 0 });
  entry(view, directory + 128, { name, type: 2, start: 0, size });
  const table = directory + SECTOR;
  for (let at = 0; at < SECTOR / 4; at += 1) {
    const usual =
      at < sectors - 1 ? at + 1 : at <= sectors ? END_OF_CHAIN : at === sectors + 1 ? TABLE : FREE;
    view.setUint32(table + at * 4, next(at, usual), true);
  }
  return bytes;
}

function entry(
  view: DataView,
  at: number,
  { name, type, start, size }: { name: string; type: number; start: number; size: number },
): void {
  for (const [place, letter] of [...name].entries())
    view.setUint16(at + place * 2, letter.charCodeAt(0), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}
