import { Problem } from '@sapar/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<Operation['parameters']>;
interface Parameter {
  readonly name?: string;
  readonly in?: string;
  readonly schema?: { readonly $ref?: string };
}
interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** Says what the framework leaves out: who may ask, how a refusal looks, and each part of a question by its name. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components ??= {}).schemas ?? {};
  document.components.schemas = { ...schemas, ...problemSchemas() };
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods as Readonly<Record<string, Operation>>))
      complete(operation, path, schemas);
  for (const name of QUESTIONS) Reflect.deleteProperty(document.components.schemas, name);
  plain(document.components.schemas);
  return document;
}

type Plain = Record<string, unknown> & {
  allOf?: readonly object[];
  required?: readonly string[];
  properties?: Record<string, unknown>;
  additionalProperties?: unknown;
};

/** Two shapes that zod writes and readers of the document stumble over: one schema as 'all of', and keys of a record that are required and nowhere named. */
function plain(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Plain;
  if (Array.isArray(schema.allOf) && schema.allOf.length === 1) {
    const [only] = schema.allOf;
    delete schema.allOf;
    Object.assign(schema, { ...only, ...schema });
  }
  if (
    Array.isArray(schema.required) &&
    schema.properties === undefined &&
    typeof schema.additionalProperties === 'object'
  )
    schema.properties = Object.fromEntries(schema.required.map((name) => [name, schema.additionalProperties]));
  for (const part of Object.values(schema)) plain(part);
}

/** Schemas whose parts are written out as parameters; as a whole nothing refers to them. */
const QUESTIONS = ['ScreenRoute', 'AskReplacement'];
const REFUSAL = {
  description: 'Refused; `code` says why and stays the same.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** A problem with what it is made of, as components instead of definitions of its own. */
function problemSchemas(): NonNullable<NonNullable<OpenAPIObject['components']>['schemas']> {
  const { $defs } = z.toJSONSchema(Problem, { io: 'output' });
  return JSON.parse(JSON.stringify($defs ?? {}).replaceAll('#/$defs/', '#/components/schemas/')) as ReturnType<
    typeof problemSchemas
  >;
}

function complete(operation: Operation, path: string, schemas: object): void {
  const { 'x-requires': requires } = operation as { readonly 'x-requires'?: string };
  operation.security = requires === 'nobody' ? [] : [{ cookie: [] }, { apiKey: [] }];
  if (!('4XX' in operation.responses)) operation.responses['4XX'] = REFUSAL;
  if (operation.parameters === undefined) return;
  const parts = (operation.parameters as readonly Parameter[]).flatMap((parameter) => partsOf(parameter, schemas));
  operation.parameters = parts.filter(
    (one) => one.in !== 'path' || path.includes(`{${String(one.name)}}`),
  ) as Parameters;
}

function partsOf(parameter: Parameter, schemas: object): readonly Parameter[] {
  if (parameter.name !== undefined && parameter.name !== '') return [parameter];
  const name = parameter.schema?.$ref?.split('/').at(-1) ?? '';
  const { properties = {}, required = [] } = (schemas as Readonly<Record<string, ObjectSchema>>)[name] ?? {};
  return Object.entries(properties).map(([part, schema]) => ({
    ...{ name: part, in: 'query', required: required.includes(part), schema },
  }));
}
