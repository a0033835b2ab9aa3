import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { CaseworkError } from '@sapar/casework';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/** The built page on the same port: hashed files for a year, the page itself always fresh, every place of it by one file. */
export async function servePage(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  // The plug-in makes its own routes; they are everybody's.
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith('/assets/')) route.config = { ...route.config, requires: 'nobody' };
  });
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply) => {
      void reply.header('cache-control', `public, max-age=${String(YEAR_SECONDS)}, immutable`);
    },
  });
  server.get('/*', { config: { requires: 'nobody' } }, (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/') || request.url.startsWith('/health/'))
      throw new CaseworkError('not-found');
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').sendFile('index.html', folder);
  });
}
