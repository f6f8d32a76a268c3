// What holds for the project as a whole: nothing is dead, nothing says where it was made, no test is switched off, and
// the tree that people read is the tree that is there.

import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { CODE_FILES, isTest, PROJECT_FILES, textOf } from './project.ts';
import { blanked } from './source-text.ts';

/** Where the product begins: processes, threads, pages, and the commands of people who work on it. */
const BEGINNINGS = CODE_FILES.filter(
  path =>
    ['src/entry.ts', 'src/channels/typeset-worker.ts', 'web/main.tsx', 'demo/write.ts'].includes(path) ||
    /^(scripts|bin)\//.test(path) ||
    /^(simulation|bench)\/(main|run|worker)\.ts$/.test(path) ||
    /^\w+\.config\.ts$/.test(path),
);
function reachedFrom(beginnings: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path) || !CODE_FILES.includes(path)) return;
    reached.add(path);
    for (const { file } of importsOf(path)) if (file !== null) visit(file);
  };
  for (const path of beginnings) visit(path);
  return reached;
}

describe('dead files', () => {
  const living = reachedFrom(BEGINNINGS);

  it('the product uses every source file', () => {
    expect(living.size).toBeGreaterThan(200);
    const sources = CODE_FILES.filter(path => /^(src|web)\//.test(path) && !isTest(path));
    const dead = sources.filter(path => !living.has(path) && !path.endsWith('.d.ts'));
    expect(dead).toEqual([]);
  });

  it('tests use every fixture', () => {
    const tests = CODE_FILES.filter(path => path.endsWith('.test.ts') || path === 'test/servers-setup.ts');
    const used = reachedFrom([...tests, ...BEGINNINGS]);
    const children = CODE_FILES.filter(path => /-child\.ts$/.test(path));
    const others = CODE_FILES.filter(path => !path.endsWith('.d.ts') && !children.includes(path));
    expect(others.filter(path => !used.has(path))).toEqual([]);
  });
});

describe('texts', () => {
  const BINARY = /\.(pdf|ttf|woff2|png|jpg|ico|cod|csv)$/;
  const texts = PROJECT_FILES.filter(path => !BINARY.test(path));

  // Written in parts, so that this file does not find itself.
  const PLACES = [
    ['/wo', 'rk/'],
    ['/ho', 'me/\\w'],
    ['/Us', 'ers/'],
    ['/tm', 'p/'],
    ['C:\\\\', 'Users'],
    ['registry\\.', 'npmjs'],
    ['deb\\.', 'debian\\.org'],
    ['https?://[\\w.-]*(regis', 'try|mirror|artifactory|verdaccio|nexus)'],
  ].map(parts => new RegExp(`(?<![\\w.~-])${parts.join('')}`));

  it('name no machine, no folder of one, and no registry', () => {
    expect(texts.length).toBeGreaterThan(300);
    const found = texts.flatMap(path =>
      PLACES.filter(place => place.test(textOf(path))).map(place => `${path}: ${place.source}`),
    );
    expect(found).toEqual([]);
  });

  it('the lock file tells versions and hashes, not where they came from', () => {
    const lock = textOf('package-lock.json');
    expect(lock).toContain('"integrity"');
    expect(lock).not.toContain('"resolved"');
  });

  it('the lock file knows the binaries of every platform, or npm ci refuses it ("node scripts/complete-lock.mjs")', () => {
    const { packages } = JSON.parse(textOf('package-lock.json'));
    const wanted = Object.entries<{ optionalDependencies?: object }>(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map(name => [
        `node_modules/${name}`,
        `${path}/node_modules/${name}`,
      ]),
    );
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter(paths => !paths.some(path => path in packages))).toEqual([]);
  });

  it('end with one line end, and their lines with none before it', () => {
    const code = CODE_FILES.filter(path => !path.endsWith('.d.ts'));
    expect(code.filter(path => !/[^\n]\n$/.test(textOf(path)))).toEqual([]);
    expect(
      code.filter(path => /[ \t]\n/.test(blanked(textOf(path)).withTexts.replace(/ +\n/g, '\n'))),
    ).toEqual([]);
  });
});

describe('tests', () => {
  const tests = CODE_FILES.filter(path => path.endsWith('.test.ts'));
  const code = (path: string): string => blanked(textOf(path)).codeOnly;

  it('are never narrowed to one, switched off or put off', () => {
    expect(tests.length).toBeGreaterThan(60);
    const off = /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/;
    expect(tests.filter(path => off.test(code(path)))).toEqual([]);
  });

  it('say in their title why this machine skips them', () => {
    const skipping = tests.filter(path => /\.(?:skipIf|runIf)\(/.test(code(path)));
    const withoutReason = skipping.filter(path => !/\(skipped: |skipReason|\breason\b/.test(textOf(path)));
    expect(withoutReason).toEqual([]);
  });

  it('wait for no clock', () => {
    const sleeping = /\bsleep\(|setTimeout\(\s*(?:resolve|done|\(\)\s*=>\s*resolve)|\bretry\s*:/;
    expect(tests.filter(path => !path.startsWith('test/tidy/') && sleeping.test(code(path)))).toEqual([]);
  });
});

describe('what people read', () => {
  it('the tree in README.md is the real tree', () => {
    const shown = treeIn(textOf('README.md'));
    const folders = (depth: number, below: string): string[] =>
      [
        ...new Set(
          PROJECT_FILES.filter(path => path.startsWith(below) && path.split('/').length > depth).map(
            path => path.split('/')[depth - 1] ?? '',
          ),
        ),
      ]
        .filter(name => !name.startsWith('.'))
        .sort();
    expect(shown.top.sort()).toEqual(folders(1, ''));
    expect(shown.rooms.sort()).toEqual(folders(2, 'src/'));
    expect(shown.desk.sort()).toEqual(folders(3, 'src/desk/'));
  });

  it('whoever installs the package gets what we have: only what the build carries is overridden', () => {
    const { overrides, devDependencies } = JSON.parse(textOf('package.json'));
    const names = Object.keys(overrides);
    expect(names.length).toBeGreaterThan(0);
    const build = textOf('scripts/build.mjs');
    for (const name of names)
      expect([name in devDependencies, build.includes(`builtIn('${name}')`)], name).toEqual([true, true]);
  });

  it('every dependency has its line in docs/decisions', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(textOf('package.json'));
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
    expect(names.length).toBeGreaterThan(40);
    const decisions = PROJECT_FILES.filter(path => path.startsWith('docs/decisions/'))
      .map(textOf)
      .join('\n');
    expect(names.filter(name => !decisions.includes(`\`${name}\``))).toEqual([]);
    const table = decisions.match(/^\| `[^|]+\|/gm)?.join('\n') ?? '';
    const listed = [...table.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '');
    expect(listed.filter(name => !names.includes(name))).toEqual([]);
  });

  it('every decision has its number, and the three parts', () => {
    const decisions = PROJECT_FILES.filter(path => /^docs\/decisions\/\d{4}-/.test(path));
    const numbers = decisions.map(path => Number(path.slice('docs/decisions/'.length).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, position) => position + 1));
    for (const path of decisions)
      for (const part of ['## Decision', '## Why', '## Consequences'])
        expect(textOf(path), path).toContain(part);
  });

  it('every link between pages leads to a page', () => {
    const pages = PROJECT_FILES.filter(path => path.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(10);
    const lost = pages.flatMap(page =>
      [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)]
        .map(match => new URL(match[1] ?? '', `file:///${page}`).pathname.slice(1))
        .filter(target => !PROJECT_FILES.some(path => path === target || path.startsWith(`${target}/`)))
        .map(target => `${page} -> ${target}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the application', () => {
  it('has one field for days, which says them in words', () => {
    const withOne = CODE_FILES.filter(
      path => path.startsWith('web/') && /type=(?:"date"|\{'date'\})/.test(textOf(path)),
    );
    expect(withOne).toEqual(['web/parts/form/day-field.tsx']);
  });
});

/** Folders named in the block after "## The house": at the margin those of the project, indented those of src/ and of its desk. */
function treeIn(readme: string): { top: string[]; rooms: string[]; desk: string[] } {
  const block = /## The house\n[\s\S]*?```(?:text)?\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const names = (pattern: RegExp): string[] => [...block.matchAll(pattern)].map(match => match[1] ?? '');
  return {
    top: names(/^([\w.-]+)\//gm),
    rooms: names(/^ {2}([\w-]+)\//gm),
    desk: names(/(?<=^ {4}.*)\b([\w-]+)\//gm),
  };
}
