import { ACTIVITY_KINDS, PAYERS, ROUTE_REASONS, ROUTES, VERDICTS } from '@sapar/domain';
import { z } from 'zod';
import { CitedRule } from './days.js';
import { CalendarDateOut, CalendarDateText, CitizenshipCode, Id, MomentOut, VersionOut, textOf } from './scalars.js';
import { CaseWay } from './way.js';

const Activity = z.enum(ACTIVITY_KINDS).meta({ id: 'ActivityKind', description: 'What the person comes to do.' });
const Payer = z.enum(PAYERS).meta({ id: 'Payer', description: 'Who pays the person for this work.' });
const Route = z.enum(ROUTES).meta({ id: 'Route' });
const Verdict = z
  .enum(VERDICTS)
  .meta({ id: 'Verdict', description: 'Never a promise: what the sources do not settle is not confirmed.' });
const DAYS = z.coerce
  .number({ error: 'required' })
  .int({ error: 'invalid' })
  .min(1, { error: 'invalid' })
  .max(1000, { error: 'invalid' })
  .meta({ description: 'Days in the country, entry and exit counted.', examples: [10] });

export const ScreenRoute = z
  .strictObject({
    activity: Activity,
    days: DAYS,
    payer: Payer,
    hasContract: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .meta({ description: 'Whether the work is in a contract between the companies.' }),
  })
  .meta({ id: 'ScreenRoute' });
export type ScreenRoute = z.infer<typeof ScreenRoute>;

const RouteReason = z.object({
  code: z.enum(ROUTE_REASONS),
  side: z.enum(['for', 'against', 'open']),
  days: z.number().int().nullable(),
  rule: CitedRule.nullable().meta({ description: 'The rule behind it, with its sources and conflicts.' }),
});
const Candidate = z
  .object({ route: Route, verdict: Verdict, reasons: z.array(RouteReason) })
  .meta({ id: 'RouteCandidate', description: 'A route in question with what speaks for and against it.' });

const answers = {
  activity: Activity,
  days: z.number().int(),
  payer: Payer,
  hasContract: z.boolean(),
};

export const RouteScreening = z
  .object({ citizenship: z.string(), ...answers, candidates: z.array(Candidate) })
  .meta({ id: 'RouteScreening', description: 'Routes for this person and activity, those that fit first.' });
export type RouteScreening = z.infer<typeof RouteScreening>;

export const SignRoute = z
  .strictObject({
    activity: Activity,
    days: DAYS,
    payer: Payer,
    hasContract: z.boolean(),
    route: Route,
    reason: textOf(1000).optional().meta({ description: 'Needed unless the route fits.' }),
  })
  .meta({ id: 'SignRoute', description: 'Decides the route in the name of who is signed in.' });
export type SignRoute = z.infer<typeof SignRoute>;

const RouteDecision = z
  .object({
    id: Id,
    route: Route,
    verdict: Verdict.meta({ description: 'What the screening said when it was signed.' }),
    ...answers,
    reason: z.string().nullable(),
    signedName: z.string(),
    signedAt: MomentOut,
    version: VersionOut,
  })
  .meta({ id: 'RouteDecision' });

export const CaseRoute = z
  .object({
    decision: RouteDecision.nullable(),
    isOutdated: z.boolean().meta({ description: 'The work of the visit is another since it was signed.' }),
    proposed: z.object(answers).meta({ description: 'Answers as the mission has them.' }),
  })
  .meta({ id: 'CaseRoute', description: 'The signed route of a case, and what to ask for a new one.' });
export type CaseRoute = z.infer<typeof CaseRoute>;

export const AskReplacement = z
  .strictObject({
    technicianId: Id.optional(),
    citizenship: CitizenshipCode.optional().meta({
      description: 'For somebody who is not entered yet, before any data is asked.',
      examples: ['TR'],
    }),
    travelOn: CalendarDateText,
  })
  .refine(({ technicianId, citizenship }) => (technicianId === undefined) !== (citizenship === undefined), {
    path: ['technicianId'],
    error: 'required',
  })
  .meta({ id: 'AskReplacement' });
export type AskReplacement = z.infer<typeof AskReplacement>;

export const ReplacementAnswer = z
  .object({
    name: z.string().nullable(),
    citizenship: z.string(),
    travelOn: CalendarDateOut,
    verdict: Verdict,
    earliestOn: CalendarDateOut.nullable().meta({ description: 'First day on which the person can be at the border.' }),
    ways: z.array(
      z.object({
        by: z.enum([...ROUTES, 'visa-at-hand']),
        verdict: Verdict,
        earliestOn: CalendarDateOut.nullable(),
        isInTime: z.boolean(),
      }),
    ),
    candidates: z.array(Candidate),
    invitationOn: CalendarDateOut.nullable().meta({ description: 'When an invitation filed today is due.' }),
    faults: z
      .array(z.enum(['on-mission', 'passport-missing', 'passport-too-short']))
      .meta({ description: 'What stands against this person whatever the route.' }),
  })
  .meta({ id: 'ReplacementAnswer', description: 'Whether somebody can lawfully go instead, and from when.' });
export type ReplacementAnswer = z.infer<typeof ReplacementAnswer>;

export const ReplacePerson = z
  .strictObject({
    technicianId: Id,
    plannedArrivalOn: CalendarDateText,
    note: textOf(500).optional().meta({ description: 'Needed when the day is not confirmed for the new person.' }),
  })
  .meta({ id: 'ReplacePerson', description: 'Ends the case and puts another person on the mission instead.' });
export type ReplacePerson = z.infer<typeof ReplacePerson>;

export const PersonReplaced = z
  .object({ caseId: Id.meta({ description: 'The case of who goes instead.' }), way: CaseWay })
  .meta({ id: 'PersonReplaced' });
export type PersonReplaced = z.infer<typeof PersonReplaced>;
