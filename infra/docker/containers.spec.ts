import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationSchema, readConfiguration } from '@sapar/contracts';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly restart: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly privileged?: boolean;
  readonly user?: string;
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const text = read('docker-compose.yml');
const { services } = parse(text, { merge: true }) as { readonly services: Readonly<Record<string, Service>> };
const all = Object.entries(services);
const ours = all.filter(([, { build }]) => build !== undefined);
const DEFAULTS = ConfigurationSchema.parse({
  DATABASE_URL: 'postgres://x/y',
  SEALING_KEY: `${'A'.repeat(43)}=`,
  LINK_KEY: `${'A'.repeat(43)}=`,
});

/** The environment as Compose would hand it over, with the secrets given and everything else left at its default. */
const environmentOf = ({ environment = {} }: Service): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      String(value).replace(
        /\$\{(\w+):([?-])([^}]*)\}/g,
        (_whole, variable: string, mark: string, otherwise: string) => {
          if (mark === '-') return otherwise;
          if (variable.endsWith('_KEY')) return `${'A'.repeat(43)}=`;
          return variable === 'PUBLIC_URL' ? 'https://sapar.example' : 'given';
        },
      ),
    ]),
  );

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, Redis, Mailpit, the migration, api, worker and web, and nothing else', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'mailpit', 'migrate', 'postgres', 'redis', 'web', 'worker']);
    expect(services['web']?.image).toBe(services['api']?.image);
    expect(services['web']?.ports).not.toEqual(services['api']?.ports);
  });

  it.each(ours)('gives %s only variables that the product reads', (_name, service) => {
    const known = Object.keys(ConfigurationSchema.shape);
    expect(Object.keys(service.environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(ours.filter(([name]) => name !== 'migrate'))(
    'gives %s every variable that it cannot do without',
    (_name, service) => {
      const configuration = readConfiguration(environmentOf(service));
      expect(configuration).toMatchObject({
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://sapar.example',
        REDIS_URL: 'redis://redis:6379',
        SMTP_URL: 'smtp://mailpit:1025',
        SECURE_COOKIES: 'true',
      });
    },
  );

  it('lets only the migration wear the role that owns the tables, and only the worker its own', () => {
    const holders = (variable: string): string[] =>
      all.filter(([, { environment }]) => environment?.[variable] !== undefined).map(([name]) => name);
    expect(holders('DATABASE_OWNER_URL')).toEqual(['migrate']);
    expect(holders('DATABASE_WORKER_URL').sort()).toEqual(['migrate', 'worker']);
  });

  it('uses the ports of the configuration inside, and publishes them on the loopback address only', () => {
    for (const name of ['api', 'web']) {
      expect(services[name]?.environment?.['PORT']).toBe(DEFAULTS.PORT);
      expect(services[name]?.ports?.[0]).toMatch(new RegExp(`^127\\.0\\.0\\.1:\\d+:${String(DEFAULTS.PORT)}$`));
      expect(services[name]?.environment?.['WORKER_HOST']).toBe('worker');
      expect(services[name]?.environment?.['WORKER_PORT']).toBe(services['worker']?.environment?.['WORKER_PORT']);
    }
    expect(services['worker']?.environment?.['WORKER_PORT']).toBe(DEFAULTS.WORKER_PORT);
    expect(services['mailpit']?.ports).toEqual([
      `127.0.0.1:${String(DEFAULTS.MAIL_WEB_PORT)}:${String(DEFAULTS.MAIL_WEB_PORT)}`,
    ]);
    expect(environmentOf(services['worker']!)['SMTP_URL']).toBe(`smtp://mailpit:${String(DEFAULTS.MAIL_SMTP_PORT)}`);
    const published = all.flatMap(([, { ports = [] }]) => ports.map((port) => port.split(':')[1]));
    expect(new Set(published).size).toBe(published.length);
  });

  it('holds no secret and no default for one', () => {
    // A name that ends in _FILE says where a secret lies, and is none.
    const secrets = [...text.matchAll(/\$\{(?!\w*_FILE\b)(\w*(?:PASSWORD|KEY|SECRET|TOKEN)\w*)([^}]*)\}/g)];
    expect(new Set(secrets.map(([, name]) => name))).toEqual(
      new Set([
        'POSTGRES_PASSWORD',
        'SAPAR_OWNER_PASSWORD',
        'SAPAR_API_PASSWORD',
        'SAPAR_WORKER_PASSWORD',
        'SEALING_KEY',
        'SEALING_KEY_OTHERS',
        'LINK_KEY',
      ]),
    );
    // Set only while a key is changed; left out it is empty.
    const must = secrets.filter(([whole]) => whole !== '${SEALING_KEY_OTHERS:-}');
    for (const [whole, , rest] of must) expect([whole, rest?.startsWith(':?')]).toEqual([whole, true]);
    for (const [name, { environment = {} }] of all) {
      const literal = Object.entries(environment).filter(
        ([variable, value]) =>
          (/PASSWORD|KEY|SECRET|TOKEN/.test(variable) && !String(value).startsWith('${')) ||
          /:\/\/[^:@/]+:(?!\$\{)[^@/]+@/.test(String(value)),
      );
      expect([name, literal]).toEqual([name, []]);
    }
  });

  it('pins every image, waits for what is healthy, and checks the health of everything that stays up', () => {
    for (const [name, service] of all) {
      if (service.build === undefined) expect(service.image).toMatch(/:v?\d/);
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        const isOneShot = services[other]?.restart === 'no';
        expect([name, other, condition]).toEqual([
          name,
          other,
          isOneShot ? 'service_completed_successfully' : 'service_healthy',
        ]);
      }
      const isChecked =
        service.healthcheck !== undefined ||
        read(service.build?.dockerfile ?? 'docker-compose.yml').includes('HEALTHCHECK');
      expect([name, isChecked]).toEqual([name, true]);
      expect([name, service.privileged, service.user]).toEqual([name, undefined, undefined]);
    }
  });

  it('makes the roles that the addresses name', () => {
    const script = read('infra/docker/create-roles.sh');
    const named = [...text.matchAll(/postgres:\/\/(\w+):/g)].map(([, role]) => role ?? '');
    expect(new Set(named).size).toBe(3);
    for (const role of named) expect(script).toMatch(new RegExp(`create role ${role} login nosuperuser nobypassrls`));
  });
});

describe.each([
  ['api', 'infra/docker/api.Dockerfile', DEFAULTS.PORT, '/health/live'],
  ['worker', 'infra/docker/worker.Dockerfile', DEFAULTS.WORKER_PORT, '/health/live'],
] as const)('the image of the %s', (name, path, port, health) => {
  const stages = read(path)
    .split(/^(?=FROM )/m)
    .filter((stage) => stage.startsWith('FROM '));
  const last = stages.at(-1) ?? '';

  it('is built in stages on the current long-term Node', () => {
    expect(stages.length).toBeGreaterThan(1);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:24-slim\b/);
    expect(last).not.toMatch(/npm (ci|install)/);
  });

  it('runs as a user that is not root', () => {
    const users = [...last.matchAll(/^USER (.+)$/gm)].map(([, user]) => user);
    expect(users).toEqual(['1000:1000']);
    expect(last.indexOf('USER ')).toBeLessThan(last.indexOf('CMD ["node", "apps'));
  });

  it('listens where the configuration says, and says when it is not well', () => {
    expect(last).toContain(`EXPOSE ${String(port)}\n`);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toContain(`|| ${String(port)}}${health}\``);
    expect(last).toContain(`CMD ["node", "apps/${name}/dist/main.js"]`);
    expect(existsSync(fileURLToPath(new URL(`../../apps/${name}/src/main.ts`, import.meta.url)))).toBe(true);
  });

  it('sets only variables that the product reads, and no secret', () => {
    const set = [...last.matchAll(/^(?:ENV|ARG) (.+)$/gm)].flatMap(([, pairs]) => (pairs ?? '').split(' '));
    const names = set.map((pair) => pair.split('=')[0] ?? '').filter((variable) => variable !== 'NODE_ENV');
    expect(names.filter((variable) => !Object.hasOwn(ConfigurationSchema.shape, variable))).toEqual([]);
    expect(names.filter((variable) => /PASSWORD|KEY|SECRET|TOKEN|URL/.test(variable))).toEqual([]);
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', '.data', '.env*', '**/node_modules']),
    );
  });
});
