import '@fastify/multipart';
import { CaseworkError, fieldFault, type Upload } from '@sapar/casework';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

/** A file with what was chosen for it, as JSON in the field `choices`; both are read once, whatever their order. */
export async function readChosenFile<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
): Promise<{ readonly upload: Upload; readonly choices: z.output<Schema> }> {
  if (!request.isMultipart()) throw new CaseworkError('unsupported-media-type');
  const { upload, text } = await partsOf(request).catch((error: unknown) => {
    throw new CaseworkError(
      (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? 'file-too-large' : 'malformed-body',
    );
  });
  if (upload === null) throw fieldFault('file', 'required');
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return { upload, choices: parsed.data };
  throw new CaseworkError(
    'invalid-fields',
    parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      code: /^[a-z-]+$/.test(message) ? message : 'invalid',
    })),
  );
}

async function partsOf(request: FastifyRequest): Promise<{ readonly upload: Upload | null; readonly text: string }> {
  let [upload, text]: [Upload | null, string] = [null, '{}'];
  for await (const part of request.parts())
    if (part.type === 'file') upload = { name: part.filename, bytes: await part.toBuffer() };
    else if (part.fieldname === 'choices') text = String(part.value);
  return { upload, text };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CaseworkError('malformed-body');
  }
}
