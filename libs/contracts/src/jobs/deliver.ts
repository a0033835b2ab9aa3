import { z } from 'zod';

/** Name of the one queue; ids only travel through it, the rows are the truth. */
export const MAIL_QUEUE = 'mail';

export const DeliverJob = z.strictObject({ tenantId: z.uuid(), deliveryIds: z.array(z.uuid()).min(1).max(100) });
export type DeliverJob = z.infer<typeof DeliverJob>;

export const SWEEP_JOB = 'sweep';
export const TIDY_JOB = 'tidy';
export const DELIVER_JOB = 'deliver';
