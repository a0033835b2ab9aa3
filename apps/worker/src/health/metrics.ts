import type { Beat, DeliveryCounts } from '@sapar/casework';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly values: readonly (readonly [labels: string, value: number])[];
}

/** What an operator's alarm is set on, as Prometheus reads it; a moment that does not exist yet has no line. */
export function metricsOf(beat: Beat, counts: DeliveryCounts): string {
  const age = (seconds: number | null): Metric['values'] => (seconds === null ? [] : [['', seconds]]);
  const metrics: readonly Metric[] = [
    {
      name: 'sapar_sweep_age_seconds',
      help: 'Seconds since any worker last looked for what is due.',
      values: age(beat.sweepAgeSeconds),
    },
    {
      name: 'sapar_oldest_unsent_seconds',
      help: 'Seconds since the oldest reminder that has not left was due; 0 when nothing waits.',
      values: [['', beat.oldestUnsentSeconds ?? 0]],
    },
    {
      name: 'sapar_deliveries',
      help: 'Mails by state, of those that are not over.',
      values: counts.map(({ state, count }) => [`{state="${state}"}`, count]),
    },
  ];
  return metrics
    .map(({ name, help, values }) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        ...values.map(([labels, value]) => `${name}${labels} ${String(value)}`),
        '',
      ].join('\n'),
    )
    .join('');
}
