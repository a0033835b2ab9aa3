import type { Queue } from 'bullmq';

interface Schedule {
  readonly id: string;
  readonly every: number;
  readonly job: string;
}

/**
 * Arms a job that comes again and again. The library reckons its next turn by the clock of whichever worker ran the last
 * one: a worker whose clock is days ahead would put it off by days for everybody. Such a turn is taken back.
 */
export async function armScheduler(queue: Queue, { id, every, job }: Schedule): Promise<void> {
  const next = (await queue.getJobScheduler(id))?.next ?? 0;
  if (next > Date.now() + 2 * every) await queue.removeJobScheduler(id);
  await queue.upsertJobScheduler(id, { every }, { name: job, data: {} });
}
