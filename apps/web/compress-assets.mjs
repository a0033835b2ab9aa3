import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXTS = /\.(?:js|css|html|svg)$/u;
// Below this the headers of an answer outweigh what is saved.
const WORTHWHILE_BYTES = 1024;

/** Lays a .br and a .gz beside every text of the built page, so that the server compresses nothing while somebody waits. */
export function compressAssets() {
  let folder = '';
  return {
    name: 'compress-assets',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    closeBundle: () => {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (TEXTS.test(file)) compress(join(folder, file));
      }
    },
  };
}

function compress(file) {
  const content = readFileSync(file);
  if (content.length < WORTHWHILE_BYTES) return;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
}
