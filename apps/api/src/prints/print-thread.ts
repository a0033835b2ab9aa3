import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import { definitionOf, type Printed } from './print-definition.js';

const require = createRequire(import.meta.url);
const files = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
] as const;

// Words of a list are words: nothing in them may make the printer open an address or a file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.some((file) => file === path));
pdfmake.setFonts({ Noto: { normal: files[0], bold: files[1] } });

const bytes = await pdfmake.createPdf(definitionOf(workerData as Printed)).getBuffer();
parentPort?.postMessage(new Uint8Array(bytes));
