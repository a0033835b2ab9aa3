import type { FastifyInstance } from 'fastify';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
}
interface Document {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** The OpenAPI document as one page that a person can read: no script, no style from elsewhere. */
export function serveDocs(server: FastifyInstance, read: () => unknown): void {
  server.get('/api/docs', { config: { requires: 'nobody' } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(pageOf(read() as Document)),
  );
}

const escape = (text: unknown): string =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

const STYLE = `body{font:14px/1.5 system-ui,sans-serif;max-width:960px;margin:32px auto;padding:0 16px;color:#17212b;background:#fff}
h1{font-size:24px}h2{font-size:16px;margin-top:32px;border-top:1px solid #e5e2da;padding-top:16px}code{font-family:ui-monospace,monospace}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #e5e2da;padding:4px 8px;text-align:left;vertical-align:top;font-weight:400}
.verb{display:inline-block;min-width:56px;font-weight:600;color:#0b5871}a{color:#0b5871}@media(prefers-color-scheme:dark){body{background:#131e28;color:#e7edf2}.verb,a{color:#86c9e0}}`;

function pageOf({ info, paths, components }: Document): string {
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => operationOf(verb, path, operation)),
  );
  const schemas = Object.entries(components?.schemas ?? {}).sort(([left], [right]) => left.localeCompare(right));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(info.title)} API</title>
<style>${STYLE}</style><h1>${escape(info.title)} API ${escape(info.version)}</h1>
<p>The same as data: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Errors are problem+json with a stable code; every POST accepts <code>Idempotency-Key</code>; rows that people edit need <code>If-Match</code>.</p>
<h2>Routes</h2>${operations.join('')}<h2>Schemas</h2>${schemas.map(([name, schema]) => schemaOf(name, schema)).join('')}</html>`;
}

function operationOf(verb: string, path: string, { summary, requestBody, responses }: Operation): string {
  const body = linkOf(Object.values(requestBody?.content ?? {})[0]?.schema);
  const answers = Object.entries(responses ?? {})
    .map(([status, answer]) => `${escape(status)} ${linkOf(Object.values(answer.content ?? {})[0]?.schema)}`)
    .join(', ');
  return `<p><span class="verb">${escape(verb.toUpperCase())}</span> <code>${escape(path)}</code> ${escape(summary ?? '')}<br>${body === '' ? '' : `takes ${body}; `}answers ${answers}</p>`;
}

function schemaOf(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([field, part]) =>
      `<tr><td><code>${escape(field)}</code>${schema.required?.includes(field) === true ? '' : ' (optional)'}</td><td>${linkOf(part)}</td><td>${escape(part.description ?? '')} ${
        part.examples === undefined ? '' : `e.g. <code>${escape(JSON.stringify(part.examples[0]))}</code>`
      }</td></tr>`,
  );
  return `<h3 id="${escape(name)}">${escape(name)}</h3><p>${escape(schema.description ?? '')}</p>${rows.length === 0 ? `<p>${linkOf(schema)}</p>` : `<table>${rows.join('')}</table>`}`;
}

/** The type of a schema in a few words, linked where it has a name. */
function linkOf(schema: Schema | undefined): string {
  if (schema === undefined) return '';
  if (schema.$ref !== undefined) {
    const name = escape(schema.$ref.split('/').at(-1));
    return `<a href="#${name}">${name}</a>`;
  }
  if (schema.enum !== undefined) return schema.enum.map((value) => `<code>${escape(value)}</code>`).join(' | ');
  if (schema.const !== undefined) return `<code>${escape(schema.const)}</code>`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(linkOf).join(' or ');
  if (schema.items !== undefined) return `list of ${linkOf(schema.items)}`;
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(([field, part]) => `${escape(field)}: ${linkOf(part)}`)
      .join(', ')} }`;
  return escape([schema.type ?? ''].flat().join(' or '));
}
