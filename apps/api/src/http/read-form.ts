import '@fastify/multipart';
import { CaseworkError } from '@sapar/casework';
import type { FastifyRequest } from 'fastify';

/** The text fields of a form, however it is encoded; files are passed over. */
export async function readForm(request: FastifyRequest): Promise<Readonly<Record<string, unknown>>> {
  if (!request.isMultipart()) return (request.body ?? {}) as Record<string, unknown>;
  return fieldsOf(request).catch(() => {
    throw new CaseworkError('malformed-body');
  });
}

async function fieldsOf(request: FastifyRequest): Promise<Readonly<Record<string, unknown>>> {
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else part.file.resume();
  }
  return fields;
}
