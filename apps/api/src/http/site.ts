import { isIP } from 'node:net';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { CaseworkError, type Site } from '@sapar/casework';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Address under which people reach the product; null where none was given. */
    readonly publicUrl: URL | null;
  }
}

export function namePublicUrl(server: FastifyInstance, publicUrl: string | undefined): void {
  server.decorate('publicUrl', publicUrl === undefined ? null : new URL(publicUrl));
}

/**
 * The page to which passkeys are bound: the public address, never what a request claims, but for `localhost`, which no
 * stranger's page can be. Browsers refuse passkeys for a number instead of a name.
 */
function siteOf({ headers, server }: Pick<FastifyRequest, 'headers' | 'server'>): Site | null {
  const { publicUrl } = server;
  const name = publicUrl?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (publicUrl !== null && isIP(name) === 0) return { origin: publicUrl.origin, rpId: publicUrl.hostname };
  const host = headers.host ?? '';
  return /^localhost(:\d{1,5})?$/.test(host) ? { origin: `http://${host}`, rpId: 'localhost' } : null;
}

/** The page that passkeys belong to; where it has none, the refusal says what to do. */
export const PasskeySite = createParamDecorator((_data: unknown, context: ExecutionContext): Site => {
  const site = siteOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (site === null) throw new CaseworkError('passkeys-need-a-name');
  return site;
});

/** Address at which people open the product, for links in files; null where none was given and the request does not come from here. */
export const PublicAddress = createParamDecorator((_data: unknown, context: ExecutionContext): string | null => {
  const { headers, server } = context.switchToHttp().getRequest<FastifyRequest>();
  return server.publicUrl?.origin ?? siteOf({ headers, server })?.origin ?? null;
});

const redirectOf = ({ headers, server }: FastifyRequest): string | null => {
  const origin = server.publicUrl?.origin ?? siteOf({ headers, server })?.origin;
  return origin === undefined ? null : `${origin}/sign-in/sso`;
};

/** Where a company's provider sends the browser back to, or null: the public address, or `localhost`. */
export const KnownRedirectUri = createParamDecorator((_data: unknown, context: ExecutionContext): string | null =>
  redirectOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export const RedirectUri = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const address = redirectOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (address === null) throw new CaseworkError('no-public-address');
  return address;
});
