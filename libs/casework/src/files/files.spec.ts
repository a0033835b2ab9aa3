import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openDiskFileStore, readFileContent, storeFile, type FileStore } from '@sapar/casework';
import { openScene, pdfOf, pdfWith, PNG, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';
import { cleanFileName } from './clean-file-name.js';
import { openPdfReader, type PdfReader } from './read-pdf-text.js';

const KEY = Buffer.alloc(32, 7);

/** Keys as people would try to hand them over, mostly under the name of a paper; made here, worth nothing. */
function keyFiles(): [what: string, name: string, bytes: Buffer][] {
  const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const { privateKey: curve } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const locked = { cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex');
  return [
    [
      'a PKCS #12 container',
      'confirmation.pdf',
      hex('30 82 09 6a 02 01 03 30 82 09 30 06 09 2a 86 48 86 f7 0d 01 07 01'),
    ],
    [
      'a PKCS #12 container of indefinite length',
      'scan.jpg',
      hex('30 80 02 01 03 30 80 06 09 2a 86 48 86 f7 0d 01 07 01'),
    ],
    ['a container by its name', 'AUTH_RSA256_1f.P12', Buffer.from('whatever')],
    ['a paper with the name of a key', 'contract.pfx ', pdfOf('x')],
    ['a Java key store', 'photo.png', hex('feedfeed 00 00 00 02')],
    ['a plain PKCS #8 key', 'talon.pdf', rsa.export({ type: 'pkcs8', format: 'der' })],
    ['a locked PKCS #8 key', 'talon.pdf', rsa.export({ type: 'pkcs8', format: 'der', ...locked })],
    ['a PKCS #1 key', 'talon.pdf', rsa.export({ type: 'pkcs1', format: 'der' })],
    ['a SEC 1 key', 'talon.pdf', curve.export({ type: 'sec1', format: 'der' })],
    ['a PEM key', 'talon.pdf', Buffer.from(rsa.export({ type: 'pkcs8', format: 'pem' }))],
    ['a locked PEM key', 'talon.txt', Buffer.from(rsa.export({ type: 'pkcs8', format: 'pem', ...locked }))],
    ['a PEM key behind a PDF', 'a.pdf', Buffer.concat([pdfOf('x'), Buffer.from('-----BEGIN EC PRIVATE KEY-----')])],
  ];
}

describe('the file store on disk', () => {
  let folder: string;
  let store: FileStore;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sapar-store-'));
    store = openDiskFileStore(folder, KEY);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const pathOf = async (id: string): Promise<string> => {
    const all = await readdir(folder, { recursive: true });
    return join(folder, all.find((path) => path.includes(id)) ?? '');
  };

  it('gives back what was put, and keeps nothing readable on the disk', async () => {
    const id = uuidv7();
    await store.put(id, pdfOf('passport C01X00T47'));
    expect((await store.get(id)).equals(pdfOf('passport C01X00T47'))).toBe(true);
    const onDisk = await readFile(await pathOf(id));
    expect([onDisk.includes('C01X00T47'), onDisk.includes('%PDF')]).toEqual([false, false]);
    expect((await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.part'))).toEqual([]);
  });

  it("opens no file that was changed, moved to another's name or sealed with another key", async () => {
    const [first, second] = [uuidv7(), uuidv7()];
    await store.put(first, PNG);
    await store.put(second, PNG);
    const sealed = await readFile(await pathOf(first));
    await expect(openDiskFileStore(folder, Buffer.alloc(32, 8)).get(first)).rejects.toThrow();
    await writeFile(await pathOf(second), sealed);
    await expect(store.get(second)).rejects.toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await writeFile(await pathOf(first), sealed);
    await expect(store.get(first)).rejects.toThrow();
  });

  it('names another key for another master key, and never the key itself', () => {
    const { keyId } = openDiskFileStore(folder, Buffer.alloc(32, 8));
    expect(keyId).toMatch(/^files-1-[0-9a-f]{12}$/);
    expect(keyId).not.toBe(store.keyId);
  });

  it('leaves its folder for no id', async () => {
    await expect(store.put('../../etc/passwd', PNG)).rejects.toThrow('UUID');
  });

  it('deletes, also what is gone already', async () => {
    const id = uuidv7();
    await store.put(id, PNG);
    await store.delete(id);
    await store.delete(id);
    await expect(store.get(id)).rejects.toThrow();
  });
});

describe('the name of a file', () => {
  it.each([
    ['document(7).pdf', 'document(7).pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Aliya\\Скан паспорта.PDF', 'Скан паспорта.PDF'],
    ['photo.jpg', 'photo.pdf'],
    ['evil.html', 'evil.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.pdf'],
    ['line\r\nbreak\u0000.pdf', 'linebreak.pdf'],
    ['KZ.4471', 'KZ.4471.pdf'],
    ['con.pdf', '_con.pdf'],
    ['.pdf', 'file.pdf'],
    ['', 'file.pdf'],
  ])('%j is kept as %s', (name, kept) => {
    expect(cleanFileName(name, 'application/pdf')).toBe(kept);
  });

  it('is at most 120 characters long and cuts none in two', () => {
    const kept = cleanFileName(`${'😀'.repeat(200)}.pdf`, 'application/pdf');
    expect(Array.from(kept)).toHaveLength(120);
    expect(encodeURIComponent(kept)).not.toBe('');
  });
});

describe('the text of a PDF', () => {
  const readers: PdfReader[] = [];
  const open = (patience?: number): PdfReader => {
    const reader = openPdfReader(patience);
    readers.push(reader);
    return reader;
  };
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.close();
  });

  it('is read in Kazakh and Russian letters of a font that brings only its own', async () => {
    const text = await open().read(pdfOf('Қайрат Өмірбеков C01X00T47', 'Уведомление принято'));
    expect(text).toBe('Қайрат Өмірбеков C01X00T47\nУведомление принято');
  });

  it('is nothing in a picture, an empty page, a broken file, a locked one or a bomb, and the next paper is read', async () => {
    const locked = pdfWith(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      ],
      `/Encrypt 3 0 R /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>]`,
    );
    const packed = deflateSync(Buffer.alloc(50 * 1024 * 1024)).toString('latin1');
    const bomb = pdfWith([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
      `<< /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n${packed}\nendstream`,
    ]);
    const broken = Buffer.concat([pdfOf('LI WEI').subarray(0, 300), Buffer.from('\n%%EOF')]);
    const reader = open();
    for (const bytes of [PNG, pdfOf(), broken, locked, bomb]) expect(await reader.read(bytes)).toBeNull();
    expect(await reader.read(pdfOf('LI WEI'))).toBe('LI WEI');
  }, 60_000);

  it('is of the first twenty pages', async () => {
    const pages = Array.from({ length: 21 }, (_, index) => `(page ${String(index + 1)} of many)`);
    const kids = pages.map((_, index) => `${String(4 + 2 * index)} 0 R`).join(' ');
    const many = pdfWith([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 21 /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...pages.flatMap((shown, index) => [
        `<< /Type /Page /Parent 2 0 R /Contents ${String(5 + 2 * index)} 0 R >>`,
        `<< /Length ${String(shown.length + 30)} >>\nstream\n${`BT /F1 12 Tf 50 750 Td ${shown} Tj ET`.padEnd(shown.length + 30)}\nendstream`,
      ]),
    ]);
    const text = await open().read(many);
    expect([text?.includes('page 20 of many'), text?.includes('page 21')]).toEqual([true, false]);
  });

  it('is nothing when it takes too long', async () => {
    expect(await open(1).read(pdfOf('LI WEI'))).toBeNull();
  });
});

describe('an upload', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  }, 60_000);
  afterAll(() => scene.close());

  it("is its company's alone until it is filed", async () => {
    const bytes = pdfOf('confirmation');
    const file = await storeFile(scene.casework, scene.host, { name: 'Талон.pdf', bytes });
    expect(file).toMatchObject({ name: 'Талон.pdf', contentType: 'application/pdf', size: bytes.length });
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await readFileContent(scene.casework, scene.host, file.id)).bytes.equals(bytes)).toBe(true);
    for (const stranger of [scene.supplier, scene.otherHost])
      await expect(readFileContent(scene.casework, stranger, file.id)).rejects.toMatchObject({ code: 'not-found' });
    const { rows } = await scene.database.admin.query('select key_id from stored_file where id = $1', [file.id]);
    expect(rows).toEqual([{ key_id: scene.casework.files.keyId }]);
  });

  const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
  it.each([
    ['a page named .pdf', 'page.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page before a PDF', 'page.pdf', Buffer.concat([Buffer.from('<html>'), pdfOf('x')])],
    ['an archive behind a PDF', 'both.pdf', Buffer.concat([pdfOf('x'), zipEnd])],
    ['an archive behind a picture', 'both.png', Buffer.concat([PNG, zipEnd])],
    ['a PDF that broke off', 'half.pdf', pdfOf('x').subarray(0, 40)],
    ['a PDF with a program behind it', 'long.pdf', Buffer.concat([pdfOf('x'), Buffer.alloc(4096, 65)])],
    ['an SVG', 'drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', 'move.jpg', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
    ['nothing', 'empty.pdf', Buffer.alloc(0)],
  ])('that is %s is refused', async (_what, name, bytes) => {
    await expect(storeFile(scene.casework, scene.host, { name, bytes })).rejects.toMatchObject({
      code: 'file-kind-refused',
    });
  });

  it.each(keyFiles())(
    'that is %s is refused as a signature key, and nothing of it is kept',
    async (_what, name, bytes) => {
      const files: FileStore = { ...scene.casework.files, put: () => Promise.reject(new Error('kept')) };
      await expect(storeFile({ ...scene.casework, files }, scene.host, { name, bytes })).rejects.toMatchObject({
        code: 'key-file-refused',
      });
    },
  );

  it('that is a certificate, which is no key, is refused as a wrong kind', async () => {
    const bytes = Buffer.from('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
    await expect(storeFile(scene.casework, scene.host, { name: 'a.pem', bytes })).rejects.toMatchObject({
      code: 'file-kind-refused',
    });
  });

  it('of 10 MB is taken, of a byte more refused', async () => {
    const pdf = pdfOf('x');
    const filled = (size: number) =>
      Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(size - pdf.length, 0x20), pdf.subarray(9)]);
    const limit = 10 * 1024 * 1024;
    const store = (bytes: Buffer) => storeFile(scene.casework, scene.host, { name: 'a.pdf', bytes });
    await expect(store(filled(limit))).resolves.toMatchObject({ size: limit });
    await expect(store(filled(limit + 1))).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('sent twice under one key is one file, and another file under that key is refused', async () => {
    const host = { ...scene.host, attempt: { key: 'upload-number-one', requestHash: 'of the address' } };
    const puts: string[] = [];
    const files: FileStore = {
      ...scene.casework.files,
      put: (id, bytes) => scene.casework.files.put(id, bytes).then(() => void puts.push(id)),
    };
    const store = (text: string) =>
      storeFile({ ...scene.casework, files }, host, { name: 'a.pdf', bytes: pdfOf(text) });
    const first = await store('one');
    expect(await store('one')).toEqual(first);
    await expect(files.get(puts[1] ?? '')).rejects.toThrow();
    await expect(store('two')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('whose row cannot be written leaves no row, and whose content cannot be written neither', async () => {
    const files: FileStore = { ...scene.casework.files, put: () => Promise.reject(new Error('disk full')) };
    await expect(
      storeFile({ ...scene.casework, files }, scene.otherHost, { name: 'a.png', bytes: PNG }),
    ).rejects.toThrow('disk full');
    const { rowCount } = await scene.database.admin.query('select 1 from stored_file where tenant_id = $1', [
      scene.otherHost.tenantId,
    ]);
    expect(rowCount).toBe(0);
  });
});
