import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { DEVICE_COOKIE } from './origin.js';
import { SESSION_COOKIE } from './session.hook.js';

/** Under this token Nest hands over whether cookies travel over https only. */
export const SECURE_COOKIES = Symbol('secure cookies');

/** Between password and code; sent to the address that takes the code and to nowhere else. */
export const STEP_COOKIE = 'sapar_sign_in';
const SIGN_IN_PATH = '/api/v1/session';
const STEP_SECONDS = 5 * 60;
const DEVICE_SECONDS = 180 * 24 * 60 * 60;

const base = (secure: boolean): CookieSerializeOptions => ({ httpOnly: true, sameSite: 'lax', secure });

export function setSession(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...base(secure), path: '/' });
}

export function clearSession(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(SESSION_COOKIE, { ...base(secure), path: '/' });
}

export function setStep(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(STEP_COOKIE, token, { ...base(secure), path: SIGN_IN_PATH, maxAge: STEP_SECONDS });
}

export function clearStep(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(STEP_COOKIE, { ...base(secure), path: SIGN_IN_PATH });
}

/** A finished sign-in: the session and the mark of the device. */
export function setSignedIn(
  reply: FastifyReply,
  secure: boolean,
  { token, deviceMark }: { readonly token: string; readonly deviceMark: string },
): void {
  setSession(reply, secure, token);
  reply.setCookie(DEVICE_COOKIE, deviceMark, { ...base(secure), path: SIGN_IN_PATH, maxAge: DEVICE_SECONDS });
}
