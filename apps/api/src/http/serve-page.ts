import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { CaseworkError } from '@sapar/casework';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/** The built page on the same port, compressed by the build: hashed files for a year, the page itself always fresh, every place of it by one file. */
export async function servePage(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  // Every route says what it requires, so the plug-in only lends its way of sending and makes none of its own.
  await server.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  server.get<{ Params: { '*': string } }>('/assets/*', { config: { requires: 'nobody' } }, (request, reply) =>
    reply
      .header('cache-control', `public, max-age=${String(YEAR_SECONDS)}, immutable`)
      .sendFile(request.params['*'], join(folder, 'assets'), { cacheControl: false }),
  );
  server.get('/*', { config: { requires: 'nobody' } }, (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/') || request.url.startsWith('/health/'))
      throw new CaseworkError('not-found');
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .sendFile('index.html', folder, { cacheControl: false });
  });
}
