import { describe, expect, it } from 'vitest';
import { columnTypes } from './column-types.ts';

const TEXT_LIST = 1009;
const ID_LIST = 2951;

describe('a list out of the database', () => {
  const read = (type: number, text: string): unknown => {
    const parse: unknown = columnTypes().getTypeParser(type, 'text');
    return typeof parse === 'function' ? parse(text) : parse;
  };

  it('is what the server wrote, whatever its values hold', () => {
    const written: readonly (readonly [string, readonly (string | null)[]])[] = [
      ['{}', []],
      ['{F1}', ['F1']],
      ['{F1,RF18539007547034,élan}', ['F1', 'RF18539007547034', 'élan']],
      ['{"a,b","c d",e}', ['a,b', 'c d', 'e']],
      ['{"a\\"b","c\\\\d"}', ['a"b', 'c\\d']],
      ['{"{","}",""}', ['{', '}', '']],
      ['{a,NULL,"NULL"}', ['a', null, 'NULL']],
      ['{ANNULLÉ,b}', ['ANNULLÉ', 'b']],
      ['{"line\nbreak",b}', ['line\nbreak', 'b']],
    ];
    for (const [text, values] of written) expect(read(TEXT_LIST, text)).toEqual(values);
  });

  it('of ids as well', () => {
    const [one, other] = ['00000005-0000-7000-8000-000000000001', '00000005-0000-7000-8000-000000000002'];
    expect(read(ID_LIST, `{${one},${other}}`)).toEqual([one, other]);
    expect(read(ID_LIST, `{${one},NULL}`)).toEqual([one, null]);
    expect(read(ID_LIST, '{}')).toEqual([]);
  });
});
