import { z } from 'zod';

/** Stable codes of refusals, and the HTTP status of each. */
export const ERROR_STATUS = {
  'malformed-body': 400,
  'invalid-fields': 422,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'step-expired': 401,
  'passkey-refused': 401,
  'single-sign-on-refused': 401,
  'single-sign-on-only': 403,
  'second-step-needed': 403,
  'no-single-sign-on': 404,
  'no-public-address': 409,
  'provider-unreachable': 502,
  'passkeys-need-a-name': 409,
  'not-allowed': 403,
  'owned-by-other': 403,
  'has-left': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'unknown-country': 404,
  'no-calendar': 404,
  'method-not-allowed': 405,
  'version-conflict': 409,
  'idempotency-conflict': 409,
  'idempotency-key-reused': 422,
  'undo-over': 409,
  'already-done': 409,
  'case-open': 409,
  'stay-filed': 409,
  'step-not-open': 409,
  'approval-open': 409,
  'last-owner': 409,
  'already-invited': 409,
  'works-elsewhere': 409,
  'has-account': 409,
  'no-own-address': 409,
  'link-ended': 410,
  'visit-link-ended': 410,
  'contact-link-ended': 410,
  'reset-ended': 410,
  'version-required': 428,
  'file-too-large': 413,
  'file-kind-refused': 415,
  'key-file-refused': 415,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'too-many-tries': 429,
  unexpected: 500,
  'database-unavailable': 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;
export const ERROR_CODES = Object.keys(ERROR_STATUS) as readonly ErrorCode[];

export const FieldError = z
  .object({
    path: z
      .string()
      .meta({ description: 'Dotted path of the field; empty for the whole body.', examples: ['arrivedOn'] }),
    code: z.string().meta({ description: 'Stable code of the fault.', examples: ['not-a-date'] }),
    message: z
      .string()
      .meta({ description: 'The fault in the language asked for.', examples: ['This is not a day of the calendar.'] }),
  })
  .meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof FieldError>;

export const Problem = z
  .object({
    type: z.string().meta({ examples: ['urn:sapar:problem:invalid-fields'] }),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable code; see the list in the manual.', examples: ['invalid-fields'] }),
    detail: z.string().optional(),
    errors: z.array(FieldError).optional(),
    retryAfterSeconds: z
      .number()
      .int()
      .optional()
      .meta({ description: 'How long to wait before asking again; also in the header Retry-After.' }),
    requestId: z.string().meta({ description: 'Give it to support: the log line carries it too.' }),
  })
  .meta({ id: 'Problem', description: 'problem+json of RFC 9457 with a stable code.' });
export type Problem = z.infer<typeof Problem>;
