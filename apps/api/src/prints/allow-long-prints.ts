import type { FastifyInstance } from 'fastify';

const MOST_BYTES = 4_194_304;

/** A list of two thousand rows is longer than what any other route is sent. */
export function allowLongPrints(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.url === '/api/v1/prints') route.bodyLimit = MOST_BYTES;
  });
}
