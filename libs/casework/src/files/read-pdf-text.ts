import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** From the sources as from what they are built to, a thread can only run what is built. */
const THREAD = new URL('../../dist/files/pdf-text-thread.js', import.meta.url);
const LONGEST_MILLISECONDS = 10_000;
const MOST_MEGABYTES = 256;

/** Reads papers one after the other; closed, it leaves no thread behind. */
export interface PdfReader {
  /** The text of a PDF; null for a picture, a broken or locked file, and one that takes too long. */
  read(bytes: Buffer): Promise<string | null>;
  close(): Promise<void>;
}

/** One thread for many papers, since a thread must first load the reader; one that hangs is ended and replaced. */
export function openPdfReader(patienceMilliseconds = LONGEST_MILLISECONDS): PdfReader {
  let thread: Worker | null = null;
  const close = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  return {
    close,
    read: async (bytes) => {
      if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return null;
      thread ??= startThread();
      try {
        return readable(await ask(thread, bytes, patienceMilliseconds));
      } catch {
        await close();
        return null;
      }
    },
  };
}

/** Without the process's environment and flags; what the reader has to say of a paper is nobody's log. */
function startThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
  const thread = new Worker(THREAD, { resourceLimits, env: {}, execArgv: [], stdout: true, stderr: true });
  // Whoever asks hears of it; between two papers nobody does, and the next one gets a new thread.
  thread.on('error', () => undefined);
  return thread;
}

async function ask(thread: Worker, bytes: Buffer, patience: number): Promise<unknown> {
  const answer = once(thread, 'message', { signal: AbortSignal.timeout(patience) });
  // A copy: the buffer may share its memory with others.
  thread.postMessage(new Uint8Array(bytes));
  const [text] = (await answer) as readonly unknown[];
  return text;
}

/** Marks that nobody sees become blanks; a paper without three letters in a row says nothing. */
function readable(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const clean = text.replace(/[^\P{C}\n]/gu, ' ').trim();
  return /[\p{L}\p{N}]{3}/u.test(clean) ? clean : null;
}
