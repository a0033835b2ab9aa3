import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('./check-advisories.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}
const folder = mkdtempSync(join(tmpdir(), 'sapar-advisories-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const check = (source: string): Promise<Ended> =>
  new Promise((done) => {
    // npm keeps what it was told of a fault: each asking has a cache of its own.
    const environment = { ADVISORY_SOURCE: source, npm_config_cache: mkdtempSync(join(folder, 'cache-')) };
    const child = spawn(process.execPath, [SCRIPT], { cwd: ROOT, env: { ...process.env, ...environment } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => {
      done({ code, output });
    });
  });

/** A registry that knows one fault of fastify, or has no such door. */
async function beside<T>(severity: string | null, act: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (severity === null || !request.url?.endsWith('/advisories/bulk')) return response.writeHead(405).end('{}');
      const sent = Buffer.concat(chunks);
      const asked = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString();
      const fault = { id: 1, url: 'x', title: 'x', severity, vulnerable_versions: '<99.0.0', cwe: [], cvss: {} };
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify(asked.includes('"fastify"') ? { fastify: [fault] } : {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  try {
    return await act(`http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}/`);
  } finally {
    server.close();
  }
}

describe('known faults of packages', () => {
  it('are not asked for without a source, and it says so', async () => {
    expect(await check('')).toEqual({
      code: 0,
      output: 'ADVISORY_SOURCE is not set: packages were not compared with known faults.\n',
    });
  });

  it('end the run when they are grave, with the name of the package', async () => {
    const { code, output } = await beside('critical', check);
    expect(code).toBe(1);
    expect(output).toMatch(/^fastify .*: critical$/m);
  }, 60_000);

  it('of a lesser kind are counted only', async () => {
    const { code, output } = await beside('low', check);
    expect(code).toBe(0);
    expect(output).toMatch(/^[1-9]\d* packages with known faults, 0 of them high or critical$/m);
  }, 60_000);

  it('are unknown, not absent, where the source does not answer', async () => {
    const { code, output } = await beside(null, check);
    expect(code).toBe(1);
    expect(output).toContain('ADVISORY_SOURCE gave no answer');
  }, 60_000);
});
