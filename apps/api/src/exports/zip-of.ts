import type { ExportPart } from '@sapar/casework';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

const NOTHING = new Uint8Array(0);

/** A ZIP, piece by piece: nothing is asked of the parts before what they gave has been taken. */
export async function* zipOf(parts: AsyncIterable<ExportPart>, madeAt: string): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault !== null) throw fault;
    pieces.push(piece);
  });
  const ready = (): readonly Uint8Array[] => pieces.splice(0).filter(({ length }) => length > 0);
  for await (const { path, content, isPacked } of parts) {
    const entry = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = madeAt;
    zip.add(entry);
    for await (const piece of content) {
      entry.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
      yield* ready();
    }
    entry.push(NOTHING, true);
    yield* ready();
  }
  zip.end();
  yield* ready();
}
