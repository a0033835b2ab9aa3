import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

const choose = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      frameAncestors: ["'none'"],
    },
  },
});

/** Every answer carries the same headers, so they are worked out once and not for each; a route may then set its own. */
export function sendSecurityHeaders(server: FastifyInstance): void {
  const headers = fixedHeaders();
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

function fixedHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: (name: string) => name,
  };
  choose({} as Parameters<typeof choose>[0], response as unknown as Parameters<typeof choose>[1], (fault) => {
    if (fault !== undefined) throw new Error('the security headers do not fit together', { cause: fault });
  });
  return headers;
}
