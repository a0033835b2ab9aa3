import { parentPort } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

const MOST_PAGES = 20;
const MOST_TEXT = 200_000;

/** The text of the first pages, each run as the page shows it. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    let text = '';
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && text.length < MOST_TEXT; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
      text += '\n';
    }
    return text.slice(0, MOST_TEXT);
  } finally {
    await document.destroy();
  }
}

// A thread of its own: a paper that somebody made to last can be ended, and the server answers others meanwhile.
parentPort?.on('message', (bytes: Uint8Array) => {
  textOf(bytes).then(
    (text) => parentPort?.postMessage(text),
    () => parentPort?.postMessage(null),
  );
});
