import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';

const CHUNK_BYTES = 4_096;
const FLUSH_MILLISECONDS = 250;

/** Lines are handed to the system a few at a time: a write for each costs as much as a small answer. The end flushes. */
export function openLog(level: string): Logger {
  const destination = pino.destination({ sync: false, minLength: CHUNK_BYTES, periodicFlush: FLUSH_MILLISECONDS });
  return pino({ level, redact: ['req.headers', 'req.remoteAddress'] }, destination);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SECRET = /^[\w-]{20,}(\.[\w-]+)*$/;

/** Without what was asked, and without the token of a link: whoever reads the log must not be able to open it. */
export const addressOf = (url: string): string =>
  (url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (SECRET.test(part) && !UUID.test(part) && /\d|[A-Z]/.test(part) ? '…' : part))
    .join('/');

/** One line a request, once it is answered. */
export function logAccess(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.info(
      { method: request.method, url: addressOf(request.url), status: reply.statusCode, milliseconds },
      'answered',
    );
    done();
  });
}
