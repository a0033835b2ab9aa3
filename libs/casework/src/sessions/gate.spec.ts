import { describe, expect, it } from '@jest/globals';
import { openGate } from './gate.js';

/** Works that go on until they are let go, and how many of them ever ran together. */
function slowWorks() {
  const open: (() => void)[] = [];
  const seen = { now: 0, most: 0 };
  const work = async (): Promise<void> => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await new Promise<void>((resolve) => open.push(resolve));
    seen.now -= 1;
  };
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const letGo = async (): Promise<void> => {
    for (await turn(); open.length > 0; await turn()) open.shift()?.();
  };
  return { work, letGo, seen };
}

describe('the gate before costly work', () => {
  it('lets two run at once, the others in their order', async () => {
    const gate = openGate(2, 100);
    const { work, letGo, seen } = slowWorks();
    const done: number[] = [];
    const all = Array.from({ length: 20 }, (_, index) => gate.run(work).then(() => done.push(index)));
    await letGo();
    await Promise.all(all);
    expect(seen.most).toBe(2);
    expect(done).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('refuses what finds no seat, and gives a place back after a failure', async () => {
    const gate = openGate(1, 1);
    const { work, letGo } = slowWorks();
    const first = gate.run(work);
    const second = expect(gate.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(gate.run(work)).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 5 });
    await letGo();
    await first;
    await second;
    await expect(gate.run(() => Promise.resolve('free'))).resolves.toBe('free');
  });
});
