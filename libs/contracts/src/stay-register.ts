import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, PageQuery, pageOf } from './scalars.js';

/** The stays of a period, of one site or of all; whoever was there for a day of it belongs to it. */
export const StayRegisterQuery = PageQuery.extend({
  fromOn: CalendarDateText,
  toOn: CalendarDateText,
  siteId: Id.optional(),
}).refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], error: 'end-before-start' });
export type StayRegisterQuery = z.infer<typeof StayRegisterQuery>;

export const RegisteredStay = z
  .object({
    stayId: Id,
    caseId: Id,
    technicianName: z.string(),
    nativeName: z.string().nullable(),
    citizenship: z.string(),
    supplierName: z.string(),
    siteName: z.string(),
    basis: z.string(),
    visaCategory: z.string().nullable(),
    enteredOn: CalendarDateOut,
    leftOn: CalendarDateOut.nullable(),
    addresses: z.array(z.string()).meta({ description: 'The address of the arrival first, then each further one.' }),
    lastLawfulOn: CalendarDateOut.nullable(),
    dueOn: CalendarDateOut.nullable().meta({ description: 'Last day for the notification of the arrival.' }),
    filedOn: CalendarDateOut.nullable(),
    confirmationNumber: z.string().nullable(),
    daysLate: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Days between the last day and the filing; null where none is filed.' }),
  })
  .meta({ id: 'RegisteredStay' });
export type RegisteredStay = z.infer<typeof RegisteredStay>;
export const StayRegisterPage = pageOf(RegisteredStay, 'StayRegisterPage');
