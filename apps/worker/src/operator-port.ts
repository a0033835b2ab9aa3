import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Part } from './health/ask-health.js';

interface Asked {
  health(): Promise<readonly Part[]>;
  metrics(): Promise<string>;
}

/** The worker's own port for operators: live while the process runs, ready while queue and mail answer; figures for Prometheus. */
export function openOperatorPort(port: number, host: string, asked: Asked): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/metrics') return void sendMetrics(response, asked);
    void answer(request.url ?? '', () => asked.health()).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function sendMetrics(response: ServerResponse, { metrics }: Asked): Promise<void> {
  const text = await metrics().catch(() => null);
  response.writeHead(text === null ? 503 : 200, {
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(text ?? '');
}

async function answer(url: string, ask: () => Promise<readonly Part[]>) {
  if (url === '/health/live') return { status: 200, body: { status: 'live', parts: [] } };
  if (url !== '/health/ready') return { status: 404, body: { status: 'not-found' } };
  const parts = await ask();
  const isReady = parts.every((part) => part.ok);
  return { status: isReady ? 200 : 503, body: { status: isReady ? 'ready' : 'not-ready', parts } };
}
