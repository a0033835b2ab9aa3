import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { servePage } from './http/serve-page.js';

const SCRIPT = `console.log(${JSON.stringify('Sapar '.repeat(500))});`;
const PAGE = '<!doctype html><title>Sapar</title>';

let folder: string;
let server: FastifyInstance;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sapar-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'index-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'index-1.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'index-1.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'plain-1.js'), '1;');
  server = Fastify();
  await servePage(server, folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const open = (url: string, encoding: string) =>
  server.inject({ method: 'GET', url, headers: { 'accept-encoding': encoding } });

describe('the page', () => {
  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
  ])('comes as the %s that the build made, to who accepts %s', async (encoding, accepted) => {
    const { headers, rawPayload } = await open('/assets/index-1.js', accepted);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(rawPayload.length).toBeLessThan(SCRIPT.length / 10);
  });

  it('comes as it is where no compressed file stands beside it, or nothing is accepted', async () => {
    expect((await open('/assets/plain-1.js', 'gzip')).body).toBe('1;');
    expect((await open('/assets/index-1.js', 'identity')).body).toBe(SCRIPT);
  });

  it('is asked for anew each time, and what carries its hash in the name is kept for a year', async () => {
    expect((await open('/', 'gzip')).headers['cache-control']).toBe('no-cache');
    expect((await open('/cases/1', 'gzip')).body).toBe(PAGE);
    expect((await open('/assets/index-1.js', 'gzip')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
  });
});
