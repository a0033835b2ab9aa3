import { z } from 'zod';

export const HealthPart = z
  .object({
    name: z.enum(['page', 'database', 'worker', 'mail', 'reminders']),
    ok: z.boolean(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'HealthPart' });
export type HealthPart = z.infer<typeof HealthPart>;
export const Health = z
  .object({ status: z.enum(['ready', 'not-ready', 'live']), parts: z.array(HealthPart) })
  .meta({ id: 'Health', description: 'Ready only when every part answers.' });
export type Health = z.infer<typeof Health>;
