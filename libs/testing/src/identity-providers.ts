import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const OIDC_CLIENT = { client_id: 'sapar', client_secret: 'a secret of the provider' };

export const issuerOf = (server: Server): string =>
  `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

export async function listening(server = createServer()): Promise<Server> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/** A real provider: login and consent as it shows them in development; accounts are looked up at each sign-in. */
export async function openRealProvider(
  redirectUri: string,
  accountOf: (login: string) => object | undefined,
): Promise<Server> {
  const { default: Provider } = await import('oidc-provider');
  const server = await listening();
  const provider = new Provider(issuerOf(server), {
    clients: [{ ...OIDC_CLIENT, redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_post' }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key for cookies'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...accountOf(id) }) }),
  });
  server.on('request', provider.callback());
  return server;
}

/** Signs in at the real provider as a browser does, and answers what stands behind the `?` of where it sends the browser. */
export async function enterProvider(start: string, login: string, redirectUri: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = new URL(start);
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 12; steps += 1) {
    if (next.href.startsWith(redirectUri)) return next.search.slice(1);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = form === null ? {} : { method: 'POST', body: form };
    const answer: Response = await fetch(next, { redirect: 'manual', headers: { cookie }, ...sent });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', ...value] = line.split(';')[0]!.split('=');
      jar.set(name, value.join('='));
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      [next, form] = [new URL(location, next), null];
      continue;
    }
    const page = await answer.text();
    next = new URL(/action="([^"]+)"/.exec(page)![1]!, next);
    form = new URLSearchParams({ prompt: /name="prompt" value="(\w+)"/.exec(page)![1]!, login, password: 'x' });
  }
  throw new Error('the provider did not send the browser back');
}
