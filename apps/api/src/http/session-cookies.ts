import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyInstance, FastifyReply } from 'fastify';

const SIGN_IN_PATH = '/api/v1/session';
const STEP_SECONDS = 5 * 60;
const DEVICE_SECONDS = 180 * 24 * 60 * 60;

export interface CookieNames {
  readonly session: string;
  /** Between password and code; sent to the address that takes the code and to nowhere else. */
  readonly step: string;
  /** Left on a device after a sign-in, so that strangers who try passwords do not lock it out. */
  readonly device: string;
  /** Between leaving for the company's provider and coming back. */
  readonly singleSignOn: string;
  /** Of a technician without an account: opens one case, and no route of the workplace. */
  readonly visit: string;
  readonly isSecure: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly cookieNames: CookieNames;
  }
}

/** Over https with prefixes under which a browser takes no cookie that another host or a line in clear has set. */
export const cookieNamesOf = (isSecure: boolean): CookieNames => ({
  session: isSecure ? '__Host-sapar_session' : 'sapar_session',
  step: isSecure ? '__Secure-sapar_sign_in' : 'sapar_sign_in',
  singleSignOn: isSecure ? '__Secure-sapar_sso' : 'sapar_sso',
  visit: isSecure ? '__Secure-sapar_visit' : 'sapar_visit',
  device: isSecure ? '__Secure-sapar_device' : 'sapar_device',
  isSecure,
});

export function nameCookies(server: FastifyInstance, isSecure: boolean): void {
  server.decorate('cookieNames', cookieNamesOf(isSecure));
}

const base = ({ server }: FastifyReply): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: server.cookieNames.isSecure,
});

export function setSession(reply: FastifyReply, token: string): void {
  reply.setCookie(reply.server.cookieNames.session, token, { ...base(reply), path: '/' });
}

export function clearSession(reply: FastifyReply): void {
  reply.clearCookie(reply.server.cookieNames.session, { ...base(reply), path: '/' });
}

export function setStep(reply: FastifyReply, token: string): void {
  const style = { ...base(reply), path: SIGN_IN_PATH, maxAge: STEP_SECONDS };
  reply.setCookie(reply.server.cookieNames.step, token, style);
}

export function clearStep(reply: FastifyReply): void {
  reply.clearCookie(reply.server.cookieNames.step, { ...base(reply), path: SIGN_IN_PATH });
}

const VISIT_PATH = '/api/v1/technician-pages';
const VISIT_SECONDS = 12 * 60 * 60;

export function setVisit(reply: FastifyReply, token: string): void {
  const style = { ...base(reply), path: VISIT_PATH, maxAge: VISIT_SECONDS };
  reply.setCookie(reply.server.cookieNames.visit, token, style);
}

export function clearVisit(reply: FastifyReply): void {
  reply.clearCookie(reply.server.cookieNames.visit, { ...base(reply), path: VISIT_PATH });
}

const SSO_PATH = `${SIGN_IN_PATH}/single-sign-on`;

export function setSingleSignOn(reply: FastifyReply, token: string): void {
  const style = { ...base(reply), path: SSO_PATH, maxAge: 2 * STEP_SECONDS };
  reply.setCookie(reply.server.cookieNames.singleSignOn, token, style);
}

export function clearSingleSignOn(reply: FastifyReply): void {
  reply.clearCookie(reply.server.cookieNames.singleSignOn, { ...base(reply), path: SSO_PATH });
}

/** A finished sign-in: the session and the mark of the device. */
export function setSignedIn(
  reply: FastifyReply,
  { token, deviceMark }: { readonly token: string; readonly deviceMark: string },
): void {
  setSession(reply, token);
  const style = { ...base(reply), path: SIGN_IN_PATH, maxAge: DEVICE_SECONDS };
  reply.setCookie(reply.server.cookieNames.device, deviceMark, style);
}
