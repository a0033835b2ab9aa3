import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addTraveller, openScene, pdfOf, PNG, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from './create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
let host: string;
let supplier: string;
let stranger: string;

type Body = Record<string, unknown>;
const signIn = async (email: string): Promise<string> => {
  const payload = { email, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return String(headers['set-cookie']).split(';')[0] ?? '';
};
const post = async (cookie: string, url: string, payload: Body): Promise<{ status: number; body: Body }> => {
  const response = await app.inject({ method: 'POST', url: `/api/v1/${url}`, headers: { cookie }, payload });
  return { status: response.statusCode, body: response.json<Body>() };
};
const EDGE = 'edge-of-the-part';
const part = (name: string, bytes: Buffer, type = 'application/pdf'): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${EDGE}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    ...[bytes, Buffer.from('\r\n')],
  ]);
const upload = async (
  cookie: string,
  payload: Buffer,
  type = `multipart/form-data; boundary=${EDGE}`,
): Promise<{ status: number; body: Body }> => {
  const headers = { cookie, 'content-type': type, 'accept-language': 'ru' };
  const response = await app.inject({ method: 'POST', url: '/api/v1/files', headers, payload });
  return { status: response.statusCode, body: response.json<Body>() };
};
const whole = (...parts: readonly Buffer[]): Buffer => Buffer.concat([...parts, Buffer.from(`--${EDGE}--\r\n`)]);
const content = (cookie: string, id: unknown) =>
  app.inject({ method: 'GET', url: `/api/v1/files/${String(id)}/content`, headers: { cookie } });

beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    casework: scene.casework,
    health: () => Promise.resolve([]),
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: false,
  });
  [host, supplier, stranger] = [
    await signIn(SCENE_EMAIL),
    await signIn('hr@kessel.example'),
    await signIn('other@other.example'),
  ];
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T05:00:00Z'));
// The sessions were opened before the clock of the scene was set; they live long enough on both.
afterAll(async () => {
  await app.close();
  await scene.close();
});

describe('files over HTTP', () => {
  it('a paper comes back as an attachment under its own name, kept by nobody on the way', async () => {
    const name = 'Талон «7» ; x.pdf';
    const { status, body } = await upload(host, whole(part(name, pdfOf('talon'))));
    expect({ status, body }).toMatchObject({ status: 201, body: { name, contentType: 'application/pdf' } });
    const { statusCode, headers, rawPayload } = await content(host, body['id']);
    expect(statusCode).toBe(200);
    expect(rawPayload.equals(pdfOf('talon'))).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_____ _7_ ; x.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    for (const cookie of [supplier, stranger]) expect((await content(cookie, body['id'])).statusCode).toBe(404);
  });

  it('the content decides the type, whatever name and header say', async () => {
    const { body } = await upload(host, whole(part('page.html', PNG, 'text/html')));
    expect(body).toMatchObject({ name: 'page.png', contentType: 'image/png' });
  });

  it.each([
    ['HTML named .pdf', whole(part('a.pdf', Buffer.from('<script>alert(1)</script>'))), 415, 'file-kind-refused'],
    ['11 MB', whole(part('a.pdf', Buffer.alloc(11 * 1024 * 1024, 0x20))), 413, 'file-too-large'],
    ['a signature key', whole(part('a.pdf', Buffer.from('3082096a02010330820930', 'hex'))), 415, 'key-file-refused'],
    ['two files', whole(part('a.png', PNG), part('b.png', PNG)), 400, 'malformed-body'],
    ['a body that broke off', part('a.png', PNG), 400, 'malformed-body'],
    ['no file', whole(), 422, 'invalid-fields'],
  ])('%s is refused', async (_what, payload, status, code) => {
    expect(await upload(host, payload)).toMatchObject({ status, body: { code } });
  });

  it('JSON is no upload, and the refusals have words', async () => {
    expect(await upload(host, Buffer.from('{}'), 'application/json')).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    });
    expect((await upload(host, whole(part('a.pdf', Buffer.from('<html>'))))).body['title']).toContain('PDF, JPEG');
  });
});

describe('filings over HTTP', () => {
  it('an upload, a filing and its confirmation, read by the supplier too', async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    const { body: file } = await upload(host, whole(part('talon.pdf', pdfOf('talon'))));
    const filed = await post(host, `notifications/${notificationId}/filings`, {
      ...{ kind: 'confirmed', filedBy: 'host', channel: 'vmp', documentId: file['id'] },
    });
    expect(filed).toMatchObject({ status: 201, body: { deadlineState: 'met', progress: 'confirmed' } });
    const { id } = filed.body['filing'] as { id: string };
    expect(
      await post(host, `filings/${id}/correction`, { reason: 'digit', channel: 'vmp', number: '2' }),
    ).toMatchObject({
      status: 201,
      body: { filing: { replacesReason: 'digit' } },
    });
    const read = (cookie: string) =>
      app.inject({ method: 'GET', url: `/api/v1/notifications/${notificationId}`, headers: { cookie } });
    expect((await read(supplier)).json<Body>()).toMatchObject({ progress: 'confirmed', filings: [{ id }, {}] });
    expect((await content(supplier, file['id'])).statusCode).toBe(200);
    expect((await read(stranger)).statusCode).toBe(404);
  });

  it('a group and a matching', async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    const group = { channel: 'vmp', filedBy: 'host', items: [{ notificationId, number: '7' }] };
    expect(await post(host, 'group-filings', group)).toMatchObject({
      status: 201,
      body: { items: [{ progress: 'submitted', filing: { number: '7' } }] },
    });
    const { body: file } = await upload(host, whole(part('C01X00T47.png', PNG, 'image/png')));
    const asked = { documentIds: [file['id']], notificationIds: [notificationId] };
    expect(await post(host, 'confirmation-matches', asked)).toMatchObject({
      status: 200,
      body: { matched: [{ notificationId, by: ['file-name'] }], openNotifications: [] },
    });
  });

  it("the supplier records nothing (403), another company finds nothing (404), a day after today is a field's fault", async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    const url = `notifications/${notificationId}/filings`;
    const facts = { kind: 'confirmed', filedBy: 'host', channel: 'vmp', number: '1', filedOn: '2026-03-28' };
    expect(await post(supplier, url, facts)).toMatchObject({ status: 403, body: { code: 'owned-by-other' } });
    expect(await post(stranger, url, facts)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await post(host, url, facts)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'filedOn', code: 'after-today' }] },
    });
    expect(await post(host, url, { ...facts, kind: 'done' })).toMatchObject({ status: 422 });
  });
});
