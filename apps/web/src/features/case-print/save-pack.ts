import type { CaseDetail, PackPart } from '@sapar/contracts';
import type { Language } from '@sapar/messages';
import { api } from '../../lib/api.js';
import { printOf, saveBlob } from '../sheets/save-sheet.js';
import type { PrintedSheet } from '../sheets/sheet.js';

interface Pack {
  readonly print: PrintedSheet;
  readonly withParts: readonly PackPart[];
  readonly fileIds: readonly string[];
}

/** Sheet and papers as one archive, made by the server, which writes down what leaves. */
export async function savePack({ id, mission, technician }: CaseDetail, pack: Pack, language: Language): Promise<void> {
  const body = { ...pack, print: printOf(pack.print, language) };
  saveBlob(await api.take(`/cases/${id}/pack`, body), `${mission.reference} ${technician.displayName}.zip`);
}
