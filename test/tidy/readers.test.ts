// The readers that the other tidy tests stand on read what they claim to.

import { describe, expect, it } from 'vitest';
import { functionsIn } from './functions.ts';
import { importsIn } from './imports.ts';
import { CODE_FILES, PROJECT_FILES } from './project.ts';
import { blanked } from './source-text.ts';

describe('the reader of sources', () => {
  it('hides comments, texts and patterns, and keeps every line where it was', () => {
    const hole = ['`{$', '{c({})}{`'].join('');
    const source = `const a = 'x{'; // {\nconst b = /[/{]+/.test(${hole}) / 2; /* {\n */ d();`;
    const { codeOnly, withTexts } = blanked(source);
    expect(codeOnly.split('\n')).toHaveLength(3);
    expect(codeOnly).toHaveLength(source.length);
    const left = ['` $', '{c({})} `'].join('');
    expect(codeOnly.replace(/\s+/g, ' ')).toBe(`const a = ' '; const b = / /.test(${left}) / 2; d();`);
    expect(withTexts).toContain("'x{'");
    expect(withTexts).not.toContain('*');
  });

  it('finds every kind of import, and what is types only', () => {
    const source = [
      "import { a, type B } from './project.ts';",
      "import type { C } from '@scope/name/part';",
      "import {\n  d,\n  e,\n} from 'node:fs/promises';",
      "import 'side-effect';",
      "export type { F } from './functions.ts';",
      "// import { g } from 'comment';",
      "const h = await import('lazy');",
      "const text = `\nimport i from 'text';`;",
    ].join('\n');
    expect(importsIn(source, 'test/tidy/x.ts')).toEqual([
      { specifier: './project.ts', isTypeOnly: false, file: 'test/tidy/project.ts' },
      { specifier: '@scope/name/part', isTypeOnly: true, file: null },
      { specifier: 'node:fs/promises', isTypeOnly: false, file: null },
      { specifier: 'side-effect', isTypeOnly: false, file: null },
      { specifier: './functions.ts', isTypeOnly: true, file: 'test/tidy/functions.ts' },
      { specifier: 'lazy', isTypeOnly: false, file: null },
    ]);
  });

  it('counts the lines of a function without those of the functions inside it', () => {
    const source = [
      'export function outer({ a }: { a: string }): Promise<{ b: string }> {',
      '  // a comment does not count',
      '  const inner = (): void => {',
      '    a();',
      '    b();',
      '  };',
      '',
      '  return {',
      '    method(c: string): { d: string } {',
      '      return c;',
      '    },',
      '  };',
      '}',
    ].join('\n');
    expect(functionsIn(source).map(({ name, lines }) => [name, lines])).toEqual([
      ['outer', 6],
      ['method', 1],
      ['inner', 2],
    ]);
  });

  it('sees the whole project, and none of its packages', () => {
    expect(CODE_FILES.length).toBeGreaterThan(300);
    expect(PROJECT_FILES).toContain('src/main.ts');
    expect(PROJECT_FILES).toContain('package-lock.json');
    expect(PROJECT_FILES.filter(path => path.includes('node_modules'))).toEqual([]);
  });
});
