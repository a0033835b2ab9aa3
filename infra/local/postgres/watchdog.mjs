// PostgreSQL is a daemon and would outlive its starter. This process waits for the pipe on its standard input
// to close, which the kernel does even after kill -9 of the starter, and then stops the server.
import { rmSync } from 'node:fs';
import { run } from './run.mjs';

const { binary, dataFolder, owner, removeFolder } = JSON.parse(process.argv[2] ?? '{}');
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);

process.stdin.resume();
process.stdin.on('close', () => void stopServer());
process.on('SIGTERM', () => void stopServer());

async function stopServer() {
  process.stdin.removeAllListeners('close');
  const fast = await run(binary, ['-D', dataFolder, '-w', '-t', '20', '-m', 'fast', 'stop'], owner);
  if (fast.code !== 0) await run(binary, ['-D', dataFolder, '-w', '-t', '10', '-m', 'immediate', 'stop'], owner);
  if (removeFolder) rmSync(removeFolder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
}
