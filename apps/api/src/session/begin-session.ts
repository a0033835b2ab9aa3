import { findActor, readSession, signOut, type Casework } from '@sapar/casework';
import type { Session } from '@sapar/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setSignedIn } from '../http/session-cookies.js';

/** Hands an opened session to the browser. */
export async function beginSession(
  casework: Casework,
  opened: { readonly token: string; readonly deviceMark: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session> {
  const actor = await findActor(casework, opened.token);
  if (actor === null) throw new Error('a session ended before it began');
  await endBefore(casework, request);
  setSignedIn(reply, opened);
  return readSession(casework, actor);
}

/** The session that the browser brought along ends: the cookie that named it is gone, and nobody would end it any more. */
async function endBefore(casework: Casework, { cookies, server }: FastifyRequest): Promise<void> {
  const before = cookies[server.cookieNames.session];
  const actor = before === undefined ? null : await findActor(casework, before);
  if (actor !== null) await signOut(casework, actor);
}
