// The process behind one worker: opens its ground, lives each seed that it is given, and reports. It ends when its parent
// lets go of it.

import { bundled } from './bundle.ts';
import { openSimulationStore } from './store.ts';
import type { Order, Report } from './workers.ts';

const { module, remove } = await bundled<typeof import('./run.ts')>('run.ts');
const store = await openSimulationStore();

async function report({ seed, days }: Order): Promise<Report> {
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 10) / 100;
  try {
    const lived = await module.live(module.makePlan({ seed, days }), await store.fresh());
    return { kind: 'lived', seed, lived, seconds: seconds() };
  } catch (error) {
    return { kind: 'fault', seed, fault: String(error), seconds: seconds() };
  }
}

process.on('message', (order: Order) => {
  void report(order).then(answer => process.send?.(answer));
});
process.on('disconnect', () => {
  void store.close().then(() => {
    remove();
    process.exit(0);
  });
});
