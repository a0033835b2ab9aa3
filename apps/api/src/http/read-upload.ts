import '@fastify/multipart';
import { CaseworkError, fieldFault, type Upload } from '@sapar/casework';
import type { FastifyRequest } from 'fastify';

/** The one file of a multipart request, whole in memory; never more than the server's limit. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new CaseworkError('unsupported-media-type');
  const upload = await firstFile(request).catch((error: unknown) => {
    throw new CaseworkError(isTooLarge(error) ? 'file-too-large' : 'malformed-body');
  });
  if (upload === null) throw fieldFault('file', 'required');
  return upload;
}

async function firstFile(request: FastifyRequest): Promise<Upload | null> {
  let upload: Upload | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') upload = { name: part.filename, bytes: await part.toBuffer() };
  }
  return upload;
}

const isTooLarge = (error: unknown): boolean => (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
