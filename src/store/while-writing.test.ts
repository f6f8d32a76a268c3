import { describe, expect, it } from 'vitest';
import { hearDatabase, whileWriting } from './while-writing.ts';

/** What happened, in order: packets made, and writes begun and ended. */
function told() {
  const steps: string[] = [];
  async function* packets(until: number): AsyncGenerator<number> {
    for (let packet = 1; packet <= until; packet += 1) {
      await hearDatabase();
      steps.push(`made ${packet}`);
      yield packet;
    }
  }
  const write = async (packet: number): Promise<void> => {
    steps.push(`writing ${packet}`);
    for (let turn = 0; turn < 3; turn += 1) await hearDatabase();
    steps.push(`written ${packet}`);
  };
  return { steps, packets, write };
}

describe('working while the database writes', () => {
  it('makes the next packet while one is written, and never writes two at once', async () => {
    const { steps, packets, write } = told();
    await whileWriting(packets(3), write);
    expect(steps).toEqual([
      ...['made 1', 'writing 1', 'made 2', 'written 1', 'writing 2', 'made 3', 'written 2'],
      ...['writing 3', 'written 3'],
    ]);
  });

  it('writes nothing where nothing is made', async () => {
    const { steps, packets, write } = told();
    await whileWriting(packets(0), write);
    expect(steps).toEqual([]);
  });

  it('ends what is being written before it tells that the next could not be made', async () => {
    const { steps, packets, write } = told();
    async function* broken() {
      yield* packets(1);
      throw new Error('no more');
    }
    await expect(whileWriting(broken(), write)).rejects.toThrow('no more');
    expect(steps.at(-1)).toBe('written 1');
  });

  it('makes no more after a write that failed', async () => {
    const { steps, packets } = told();
    async function* slow() {
      for await (const packet of packets(5)) {
        for (let turn = 0; turn < 5; turn += 1) await hearDatabase();
        yield packet;
      }
    }
    const fails = (): Promise<void> => Promise.reject(new Error('refused'));
    await expect(whileWriting(slow(), fails)).rejects.toThrow('refused');
    expect(steps).toEqual(['made 1', 'made 2']);
  });
});
