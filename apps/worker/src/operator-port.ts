import { createServer, type Server } from 'node:http';
import type { Part } from './health/ask-health.js';

/** The worker's own port for operators: live while the process runs, ready while queue and mail answer. */
export function openOperatorPort(port: number, host: string, ask: () => Promise<readonly Part[]>): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '', ask).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function answer(url: string, ask: () => Promise<readonly Part[]>) {
  if (url === '/health/live') return { status: 200, body: { status: 'live', parts: [] } };
  if (url !== '/health/ready') return { status: 404, body: { status: 'not-found' } };
  const parts = await ask();
  const isReady = parts.every((part) => part.ok);
  return { status: isReady ? 200 : 503, body: { status: isReady ? 'ready' : 'not-ready', parts } };
}
