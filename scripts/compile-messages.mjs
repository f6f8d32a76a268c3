// Compiles messages/{locale}.json into src/messages/compiled: one typed function per text, in four languages.
// Does nothing when the texts have not changed. The types are written here, as paraglide's own need an older compiler.

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from '@inlang/paraglide-js';
import { oneAtATime } from './one-at-a-time.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUTPUT = join(ROOT, 'src/messages/compiled');
const STAMP = join(OUTPUT, 'stamp');
const SETTINGS = JSON.parse(readFileSync(join(ROOT, 'project.inlang/settings.json'), 'utf8'));

/** Compiles when needed; throws when a language lacks a text or uses other values than the base language. */
export const compileMessages = () => oneAtATime(join(ROOT, 'dist/compiling'), compileIfNeeded);

async function compileIfNeeded() {
  const texts = new Map(
    SETTINGS.locales.map(locale => [locale, readFileSync(join(ROOT, `messages/${locale}.json`), 'utf8')]),
  );
  const stamp = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update([...texts.values()].join('\n'))
    .digest('hex');
  const isThere = existsSync(STAMP) && existsSync(join(OUTPUT, 'messages.js'));
  if (isThere && readFileSync(STAMP, 'utf8') === stamp) return;
  // Without the stamp, what is cut short is compiled again.
  rmSync(STAMP, { force: true });
  const signatures = signaturesOf(texts);
  await compile({
    project: join(ROOT, 'project.inlang'),
    outdir: OUTPUT,
    outputStructure: 'message-modules',
    strategy: ['globalVariable', 'baseLocale'],
    emitReadme: false,
  });
  groupCounts();
  keepTogether();
  writeFileSync(join(OUTPUT, 'messages.d.ts'), declarations(signatures));
  writeFileSync(join(OUTPUT, 'runtime.d.ts'), runtimeDeclarations());
  writeFileSync(STAMP, stamp);
}

/** As the compiler writes a count into a text. */
const COUNT = ['$', '{i?.count}'].join('');

/** "50 000 factures": a count is written as its reader writes numbers, wherever a text has one. */
function groupCounts() {
  const tags = JSON.stringify({ fr: 'fr-FR', nl: 'nl-BE', en: 'en-GB', de: 'de-DE' });
  const registry = join(OUTPUT, 'registry.js');
  // A second compilation in one process writes nothing that is there already.
  if (!readFileSync(registry, 'utf8').includes('counted'))
    appendFileSync(
      registry,
      `\nconst tags = ${tags};\nconst writers = {};\nexport const counted = (locale, count) => Math.abs(count) < 1000 ? String(count) : (writers[locale] ??= new Intl.NumberFormat(tags[locale] ?? locale)).format(count);\n`,
    );
  const folder = join(OUTPUT, 'messages');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (!text.includes(COUNT)) continue;
    const counted = text.replace(/^const (\w\w)_\w+ = [\s\S]*?^};/gm, (message, locale) =>
      message.replaceAll(COUNT, () => `\${registry.counted("${locale}", i?.count)}`),
    );
    const isThere = counted.includes("from '../registry.js'");
    writeFileSync(
      join(folder, name),
      isThere ? counted : `import * as registry from '../registry.js'\n${counted}`,
    );
  }
}

/** What a line must not part: a figure and its word, and in French a sign and the word before it. Texts are typed with plain spaces. */
function keepTogether() {
  const folder = join(OUTPUT, 'messages');
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const set = text.replace(/^const (\w\w)_\w+ = [\s\S]*?^};/gm, (message, locale) =>
      message.replace(/`[^`]*`/g, words => typeset(words, locale)),
    );
    if (set !== text) writeFileSync(path, set);
  }
}

/** As letters have it (src/letters/rendering/typography.ts), for the texts of screens and commands. */
export function typeset(text, locale) {
  // English names what a reader of files expects, by which the other languages are looked up: it stays as it is.
  if (locale === 'en') return text;
  const shared = text.replace(/(?<=\d) (?=[\p{Ll}€%])/gu, '\u00a0');
  if (locale !== 'fr') return shared;
  return shared
    .replace(/ (?=:)/g, '\u00a0')
    .replace(/ (?=[;?!])/g, '\u202f')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/(?<=\bn°) /g, '\u00a0');
}

function signaturesOf(texts) {
  const base = JSON.parse(texts.get(SETTINGS.baseLocale));
  const wanted = new Map(Object.entries(base).map(([key, message]) => [key, valuesOf(message)]));
  for (const [locale, text] of texts) {
    const found = new Map(Object.entries(JSON.parse(text)).map(([key, message]) => [key, valuesOf(message)]));
    for (const key of new Set([...wanted.keys(), ...found.keys()])) {
      const left = wanted.get(key)?.join(', ');
      const right = found.get(key)?.join(', ');
      if (left !== right)
        throw new Error(`messages/${locale}.json: ${key} takes {${right}}, expected {${left}}`);
    }
  }
  return wanted;
}

function valuesOf(message) {
  const text = JSON.stringify(typeof message === 'string' ? message : message[0].match);
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort();
}

function declarations(signatures) {
  const lines = [...signatures].map(([key, values]) => {
    const inputs = values.map(value => `${value}: ${value === 'count' ? 'number' : 'string'}`).join('; ');
    const first = values.length === 0 ? 'inputs?: Record<string, never>' : `inputs: { ${inputs} }`;
    return `export declare const ${key}: (${first}, options?: { locale?: Locale }) => string;`;
  });
  return `import type { Locale } from './runtime.js';\n${lines.join('\n')}\n`;
}

function runtimeDeclarations() {
  const union = SETTINGS.locales.map(locale => `'${locale}'`).join(' | ');
  return [
    `export type Locale = ${union};`,
    'export declare const baseLocale: Locale;',
    'export declare const locales: readonly Locale[];',
    'export declare function overwriteGetLocale(read: () => Locale): void;',
    '',
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  // The compiler leaves timers of thirty seconds behind: the process ends itself.
  compileMessages().then(
    () => process.exit(0),
    fault => {
      process.stderr.write(`${fault.message}\n`);
      process.exit(1);
    },
  );
