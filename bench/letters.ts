// Letters on paper (text, law, page, archive PDF) against the typesetter alone, which is loaded already and sets the same
// pages in this process. Both take turns, a hundred letters at a time, so that the machine is the same to both.

import { readdirSync, readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { makeTypesetter } from '../src/channels/typesetter.ts';
import { compose } from '../src/letters/compose.ts';
import type { MessageView } from '../src/letters/message.ts';
import { letterPage } from '../src/letters/rendering/page.ts';
import { sampleView } from '../src/letters/sample-views.ts';
import { type Cost, costHere } from './cost.ts';
import { type Bench, measuredCost } from './promise.ts';

/** BENCH_SHARE=10 takes a tenth of them, for a quick look. */
const LETTERS = Math.floor(5_000 / Number(process.env['BENCH_SHARE'] ?? 1));
const AT_A_TIME = 100;
const WARM_UP = 10;
const GOAL = 0.8;

export const lettersBench: Bench = {
  name: 'letters',
  async run() {
    const typesetter = makeTypesetter();
    const alone = bareTypesetter();
    const ours = async (views: readonly MessageView[]): Promise<Uint8Array[]> => {
      const pages = views.map(view => letterPage(compose(view).letter));
      return Promise.all(pages.map(page => typesetter.typeset(page)));
    };
    await ours(viewsFrom(-WARM_UP, WARM_UP));
    for (const page of pagesOf(viewsFrom(-WARM_UP, WARM_UP))) alone(page);
    let cost = NOTHING;
    let limitCost = NOTHING;
    for (let first = 0; first < LETTERS; first += AT_A_TIME) {
      const views = viewsFrom(first, Math.min(AT_A_TIME, LETTERS - first));
      const pages = pagesOf(views);
      const set: Uint8Array[] = [];
      const bare: Uint8Array[] = [];
      cost = both(cost, await costHere(async () => set.push(...(await ours(views)))));
      limitCost = both(limitCost, await costHere(() => bare.push(...pages.map(alone))));
      assertSame(set, bare);
    }
    await typesetter.close();
    const limit = 'the typesetter alone, warm: the same pages';
    return measuredCost({ name: 'letters', n: LETTERS, cost, limit, limitCost, goal: GOAL });
  },
};

const NOTHING: Cost = { seconds: 0, cpuSeconds: 0 };
const both = (one: Cost, other: Cost): Cost => ({
  seconds: one.seconds + other.seconds,
  cpuSeconds: one.cpuSeconds + other.cpuSeconds,
});

/** Formal notices of three invoices, one for each of so many debtors. */
function viewsFrom(first: number, count: number): MessageView[] {
  const view = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 3 });
  return Array.from({ length: count }, (_each, position) => {
    const name = `Hôtel de la Gare ${first + position} SAS`;
    return { ...view, debtor: { ...view.debtor, name } };
  });
}

const pagesOf = (views: readonly MessageView[]): string[] =>
  views.map(view => JSON.stringify(letterPage(compose(view).letter)));

/** Its cache is emptied as little as its memory allows: without that it grows by more than a megabyte a letter. */
function bareTypesetter(): (page: string) => Uint8Array {
  const letters = new URL('../src/letters/', import.meta.url);
  const fonts = new URL('fonts/', letters);
  const fontBlobs = readdirSync(fonts)
    .filter(name => name.endsWith('.ttf'))
    .sort()
    .map(name => readFileSync(new URL(name, fonts)));
  const mainFileContent = readFileSync(new URL('templates/letter.typ', letters), 'utf8');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return page => {
    const bytes = compiler.pdf({ mainFileContent, inputs: { page } }, { pdfStandard: 'a-2b' });
    compiler.evictCache(1);
    return bytes;
  };
}

function assertSame(set: readonly Uint8Array[], bare: readonly Uint8Array[]): void {
  const isSame =
    set.length === bare.length && set.every((pdf, at) => Buffer.compare(pdf, bare[at] ?? pdf) === 0);
  if (!isSame) throw new Error('A letter of the product is another one than that of the typesetter alone');
}
