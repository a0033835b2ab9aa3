import { describe, expect, it } from '@jest/globals';
import { metricsOf } from './metrics.js';

const BEAT = {
  ...{ now: '2026-03-27T04:00:00Z', lastSweepAt: '2026-03-27T03:59:56Z', sweepAgeSeconds: 4.5 },
  ...{ oldestUnsentAt: null, oldestUnsentSeconds: null },
};

describe('metrics of the worker', () => {
  it('are lines that Prometheus reads, each with help and type', () => {
    const lines = metricsOf(BEAT, [
      { state: 'queued', count: 2 },
      { state: 'undeliverable', count: 0 },
    ]).split('\n');
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
      'sapar_sweep_age_seconds 4.5',
      'sapar_oldest_unsent_seconds 0',
      'sapar_deliveries{state="queued"} 2',
      'sapar_deliveries{state="undeliverable"} 0',
      '',
    ]);
    expect(lines.filter((line) => line.startsWith('# TYPE'))).toHaveLength(3);
  });

  it('before the first look have no age, instead of one that looks healthy', () => {
    const text = metricsOf({ ...BEAT, lastSweepAt: null, sweepAgeSeconds: null }, []);
    expect(text).not.toMatch(/^sapar_sweep_age_seconds /m);
  });
});
