import { z } from 'zod';

const port = (name: string, fallback: number) =>
  z.coerce
    .number({ error: `${name} must be a port number` })
    .int()
    .min(0)
    .max(65535, { error: `${name} must be a port number` })
    .default(fallback);
const postgresUrl = (name: string) =>
  z.string().regex(/^postgres(ql)?:\/\/.+/, { error: `${name} must start with postgres:// or postgresql://` });
const key = (name: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, { error: `${name} must be 32 random bytes in base64 (openssl rand -base64 32)` });

/** Told to people word for word; nothing is guessed where it is left out. */
const place = (name: string) =>
  z
    .string()
    .max(300, { error: `${name} must have 300 characters at most` })
    .optional();

/** Every variable that the product reads; parsed once at start, all faults in one message. */
export const ConfigurationSchema = z.object({
  PORT: port('PORT', 3000).describe('Port of page and API'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  TRUSTED_PROXY: z
    .string()
    .regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?(,[0-9a-fA-F.:]+(\/\d{1,3})?)*$/, {
      error: 'TRUSTED_PROXY must be addresses or networks with commas between them',
    })
    .optional()
    .describe('Proxy in front, whose X-Forwarded-For is believed: without it, all visitors behind it count as one'),
  PUBLIC_URL: z
    .url({ error: 'PUBLIC_URL must be an address' })
    .optional()
    .describe('Address that mails link to; made of HOST and PORT when left out'),
  DATABASE_URL: postgresUrl('DATABASE_URL').describe("Application's role"),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL')
    .optional()
    .describe("Owner's role: migrations and the queue's schema"),
  DATABASE_WORKER_URL: postgresUrl('DATABASE_WORKER_URL')
    .optional()
    .describe("Worker's role; DATABASE_URL when left out"),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/.+/, { error: 'REDIS_URL must start with redis:// or rediss://' })
    .optional()
    .describe('Queue on Redis; on PostgreSQL when left out'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, { error: 'SMTP_URL must start with smtp:// or smtps://' })
    .optional()
    .describe('Mail server; the local mailbox when left out'),
  MAIL_FROM: z.string().default('Sapar <reminders@sapar.example>').describe('Sender of every mail'),
  DKIM_DOMAIN: z
    .string()
    .optional()
    .describe(
      'Domain that signs mail, that of MAIL_FROM or one above it; together with the two below, or none of them',
    ),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i, { error: 'DKIM_SELECTOR must be a name such as s2026' })
    .optional()
    .describe('Name of the signing key: its public half stands in DNS at <selector>._domainkey.<domain>'),
  DKIM_KEY_FILE: z.string().optional().describe('The signing key, a PEM file'),
  INBOUND_DOMAIN: z
    .string()
    .regex(/^(?=.{1,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i, {
      error: 'INBOUND_DOMAIN must be a domain such as in.sapar.example',
    })
    .optional()
    .describe(
      'Domain whose MX leads to INBOUND_SMTP_PORT: mails that come back and replies go there; nowhere without it',
    ),
  INBOUND_SMTP_PORT: port('INBOUND_SMTP_PORT', 2525).describe(
    'Port on which the worker takes mail for INBOUND_DOMAIN; none is opened without that domain',
  ),
  INBOUND_TLS_KEY_FILE: z.string().optional().describe('Key with which mail comes in by STARTTLS, a PEM file'),
  INBOUND_TLS_CERT_FILE: z.string().optional().describe('Its certificate, a PEM file'),
  MAIL_SMTP_PORT: port('MAIL_SMTP_PORT', 1025).describe('SMTP port of the local mailbox'),
  MAIL_WEB_PORT: port('MAIL_WEB_PORT', 8025).describe('Web port of the local mailbox'),
  DATA_DIR: z.string().default('.data').describe('Where the local database, files, mail and logs are kept'),
  FILES_DIR: z.string().optional().describe('Where uploaded files are kept; DATA_DIR/files when left out'),
  DEMO: z
    .enum(['true', 'false'], { error: 'DEMO must be true or false' })
    .optional()
    .describe('Load the demo into an empty database'),
  SEALING_KEY: key('SEALING_KEY').describe('Seals passport numbers and personal values'),
  SEALING_KEY_OTHERS: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/, {
      error: 'SEALING_KEY_OTHERS must be keys like SEALING_KEY with commas between them',
    })
    .optional()
    .describe('Keys that still open what is sealed while SEALING_KEY is changed: `npm run -s keys -- help`'),
  PLACE_DATABASE: place('PLACE_DATABASE').describe(
    'Where the database stands, in words for *Where is my data*: country, city, who runs it',
  ),
  PLACE_FILES: place('PLACE_FILES').describe('The same of the files'),
  PLACE_MAIL_RELAY: place('PLACE_MAIL_RELAY').describe('The same of the mail server'),
  PLACE_BACKUPS: place('PLACE_BACKUPS').describe('The same of the backups, and how long they are kept'),
  PLACE_LOGS: place('PLACE_LOGS').describe('The same of the logs'),
  LINK_KEY: key('LINK_KEY').describe('Signs the links in mails'),
  WORKER_PORT: port('WORKER_PORT', 3010).describe("Worker's operator port: health, metrics"),
  WORKER_HOST: z.string().default('127.0.0.1').describe("Where the API finds the worker's operator port"),
  SWEEP_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3600)
    .default(10)
    .describe('How often the worker looks for due reminders'),
  ALARM_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, { error: 'ALARM_SMTP_URL must start with smtp:// or smtps://' })
    .optional()
    .describe(
      'Second mail server, by which the server itself tells owners that reminders stand still; nobody is told without it',
    ),
  ALARM_AFTER_SECONDS: z.coerce
    .number()
    .int()
    .min(60)
    .max(86_400)
    .default(300)
    .describe('How long nobody may have looked for due reminders before owners are told'),
  ALARM_UNSENT_SECONDS: z.coerce
    .number()
    .int()
    .min(300)
    .max(86_400)
    .default(1800)
    .describe('How late the oldest unsent reminder may be before owners are told'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('Amount of log'),
  SECURE_COOKIES: z.enum(['true', 'false']).default('false').describe('Cookies over https only; true behind TLS'),
});
export type Configuration = z.infer<typeof ConfigurationSchema>;

/** Reads the environment; throws one error whose message lists every fault. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = ConfigurationSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) =>
    issue.code === 'invalid_type' ? `${issue.path.join('.')} is missing` : issue.message,
  );
  throw new ConfigurationError(faults);
}

export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length === 1 ? 'a fault' : 'faults'}: ${faults.join('; ')}.`);
  }
}
