import { spawn } from 'node:child_process';

const running = new Set();

/** Runs one program to its end without blocking this process, so that Ctrl-C is heard meanwhile. */
export function runToEnd(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name]?.on('data', (chunk) => (output[name] += String(chunk)));
    child.once('error', (fault) => done({ code: 127, ...output, stderr: fault.message }));
    child.once('close', (code) => {
      running.delete(child);
      done({ code: code ?? 1, ...output });
    });
  });
}

/** Ends the steps that are still running. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}
