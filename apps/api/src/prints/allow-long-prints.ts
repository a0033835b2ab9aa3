import type { FastifyInstance } from 'fastify';

const LONG: readonly string[] = ['/api/v1/prints', '/api/v1/cases/:id/pack'];
const MOST_BYTES = 4_194_304;

/** A list of two thousand rows is longer than what any other route is sent. */
export function allowLongPrints(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (LONG.includes(route.url)) route.bodyLimit = MOST_BYTES;
  });
}
