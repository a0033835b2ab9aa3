import type { Job } from 'bullmq';

export type Handler = (data: unknown) => Promise<void>;

/** Every kind of job has exactly one handler; a missing or doubled one stops the start, not the first job. */
export function registerHandlers(
  kinds: readonly string[],
  handlers: readonly (readonly [kind: string, handler: Handler])[],
): (job: Pick<Job, 'name' | 'data'>) => Promise<void> {
  const registry = new Map<string, Handler>();
  for (const [kind, handler] of handlers) {
    if (registry.has(kind)) throw new Error(`two handlers for the job ${kind}`);
    registry.set(kind, handler);
  }
  for (const kind of kinds) if (!registry.has(kind)) throw new Error(`no handler for the job ${kind}`);
  for (const kind of registry.keys())
    if (!kinds.includes(kind)) throw new Error(`a handler for the unknown job ${kind}`);
  return async (job) => {
    const handler = registry.get(job.name);
    if (handler === undefined) throw new Error(`a job of an unknown kind: ${job.name}`);
    await handler(job.data);
  };
}
