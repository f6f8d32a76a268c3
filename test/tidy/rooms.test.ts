// Every import of every file keeps to the table of rooms, and nothing goes in a circle.

import { describe, expect, it } from 'vitest';
import { type Import, importsOf, packageOf } from './imports.ts';
import { CODE_FILES, isTest, PROJECT_FILES } from './project.ts';
import { ENTRIES, PURE, ROOMS, STANDING_BREACHES, WEB } from './rooms.ts';

const SOURCES = CODE_FILES.filter(path => path.startsWith('src/') && !isTest(path));
const roomOf = (path: string): string => path.split('/')[1] ?? '';

function breachesOf(path: string): string[] {
  if (ENTRIES.includes(path)) return [];
  const own = ROOMS[roomOf(path)];
  if (own === undefined) return [`${path}: the room is not in the table`];
  return importsOf(path)
    .filter(one => !isAllowed(one, own, roomOf(path)))
    .map(one => `${path} -> ${one.file ?? one.specifier}${one.isTypeOnly ? ' (types)' : ''}`);
}

function isAllowed(
  { specifier, file, isTypeOnly }: Import,
  own: { uses: readonly string[]; names: readonly string[]; packages: readonly string[] },
  room: string,
): boolean {
  if (file === null) return isTypeOnly || own.packages.includes(packageOf(specifier));
  if (!file.startsWith('src/')) return false;
  const target = roomOf(file);
  return target === room || own.uses.includes(target) || (isTypeOnly && own.names.includes(target));
}

describe('the rooms of the house', () => {
  it('the table knows every room, and every file lies in one', () => {
    expect(SOURCES.length).toBeGreaterThan(200);
    const rooms = new Set(SOURCES.filter(path => path.split('/').length > 2).map(roomOf));
    expect([...rooms].filter(room => ROOMS[room] === undefined)).toEqual([]);
    const loose = SOURCES.filter(path => path.split('/').length === 2);
    expect(loose).toEqual(['src/entry.ts', 'src/main.ts']);
  });

  it('every import is allowed by the table', () => {
    const seen = SOURCES.flatMap(path => importsOf(path));
    expect(seen.length).toBeGreaterThan(1000);
    expect(SOURCES.flatMap(breachesOf).sort()).toEqual([...STANDING_BREACHES].sort());
  });

  it('every import leads to a file that is there', () => {
    const there = new Set(PROJECT_FILES);
    const isThere = ({ file }: Import): boolean =>
      file === null || there.has(file) || file.startsWith('src/messages/compiled/');
    const lost = CODE_FILES.flatMap(path =>
      importsOf(path)
        .filter(one => !isThere(one) && one.specifier.startsWith('.'))
        .map(({ specifier }) => `${path} -> ${specifier}`),
    );
    expect(lost.filter(line => !line.startsWith('test/tidy/') && !line.startsWith('bin/'))).toEqual([]);
  });

  it('no pure room uses one that touches the world', () => {
    const pure = new Set<string>(PURE);
    const breaches = PURE.flatMap(room =>
      [...(ROOMS[room]?.uses ?? []), ...(ROOMS[room]?.names ?? [])].filter(target => !pure.has(target)),
    );
    expect(breaches).toEqual([]);
  });

  it('no room comes back to itself through others', () => {
    const next = (room: string): string[] => [
      ...new Set(
        SOURCES.filter(path => roomOf(path) === room && !ENTRIES.includes(path))
          .flatMap(path => importsOf(path))
          .flatMap(({ file }) => (file?.startsWith('src/') ? [roomOf(file)] : []))
          .filter(target => target !== room),
      ),
    ];
    expect(circlesIn(Object.keys(ROOMS), next)).toEqual([]);
  });

  it('no file comes back to itself through others', () => {
    const next = (path: string): string[] =>
      importsOf(path).flatMap(({ file, isTypeOnly }) => (file !== null && !isTypeOnly ? [file] : []));
    const files = new Set(CODE_FILES);
    expect(circlesIn(CODE_FILES, path => next(path).filter(target => files.has(target)))).toEqual([]);
  });

  it('the application in the browser knows the server by its texts and the shapes of its answers', () => {
    const web = CODE_FILES.filter(path => path.startsWith('web/'));
    const breaches = web.flatMap(path =>
      importsOf(path)
        .filter(({ file, isTypeOnly }) => {
          if (!file?.startsWith('src/')) return false;
          return !WEB.uses.includes(roomOf(file)) && !(isTypeOnly && WEB.names.includes(roomOf(file)));
        })
        .map(({ specifier }) => `${path} -> ${specifier}`),
    );
    expect(breaches).toEqual([]);
  });
});

/** Each circle once, as the path that closes it. */
function circlesIn(nodes: readonly string[], next: (node: string) => readonly string[]): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) circles.push([...trail.slice(trail.indexOf(node)), node].join(' -> '));
    if (trail.includes(node) || done.has(node)) return;
    for (const target of next(node)) visit(target, [...trail, node]);
    done.add(node);
  };
  for (const node of nodes) visit(node, []);
  return circles;
}
