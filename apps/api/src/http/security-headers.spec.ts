import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { sendSecurityHeaders } from './security-headers.js';

const OWN = "sandbox; default-src 'none'";

let server: FastifyInstance;
beforeAll(() => {
  server = Fastify();
  sendSecurityHeaders(server);
  server.get('/', () => ({}));
  server.get('/file', (_request, reply) => reply.header('content-security-policy', OWN).send({}));
});
afterAll(() => server.close());

describe('security headers', () => {
  it.each(['/', '/nowhere'])('forbid foreign scripts, frames and guessed types on %s, found or not', async (url) => {
    const { headers } = await server.inject(url);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('give way to those of a route that is stricter', async () => {
    expect((await server.inject('/file')).headers['content-security-policy']).toBe(OWN);
  });
});
