import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { CaseworkError, isDatabaseAway, type FieldProblem } from '@sapar/casework';
import { ERROR_STATUS, type ErrorCode, type Problem } from '@sapar/contracts';
import { faultWords, refusalWords, type Language } from '@sapar/messages';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One filter maps every failure to problem+json; nothing of its inside leaves the house. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** For what fails before there is a route. */
export const refuseAddress = (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  sendProblem(new CaseworkError('not-found'), request, reply);
};

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { code, fields, retryAfterSeconds, facts } = describe(error);
  request.refusal = { code, fields };
  if (code === 'unexpected') request.log.error({ err: error }, 'unexpected failure');
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply
    .status(ERROR_STATUS[code])
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send({
      ...problemOf({ code, fields, facts }, request),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
}

function problemOf({ code, fields, facts }: Described, request: FastifyRequest): Problem {
  const language = languageOf(request);
  const words = refusalWords(code, language, facts);
  return {
    type: `urn:sapar:problem:${code}`,
    title: words,
    status: ERROR_STATUS[code],
    code,
    ...(fields.length === 0
      ? {}
      : { errors: fields.map((field) => ({ ...field, message: faultWords(field.code, language) })) }),
    requestId: request.id,
  };
}

interface Described {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds?: number | undefined;
  readonly facts?: Readonly<Record<string, string>> | undefined;
}

function describe(error: unknown): Described {
  if (error instanceof CaseworkError) return error;
  return { code: codeOf(error), fields: [] };
}

interface Failure {
  readonly code?: string;
  readonly statusCode?: number;
}

function codeOf(error: unknown): ErrorCode {
  const { code, statusCode } = (error ?? {}) as Failure;
  if (code === 'idempotency-key-reused') return code;
  if (isDatabaseAway(error)) return 'database-unavailable';
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 415) return 'unsupported-media-type';
  if (status === 413) return 'file-too-large';
  if (status === 404) return 'not-found';
  return status === 400 ? 'malformed-body' : 'unexpected';
}

/** First language of the product that the reader asks for. */
function languageOf(request: FastifyRequest): Language {
  const asked = request.headers['accept-language'] ?? '';
  const found = asked
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'en' || tag === 'ru' || tag === 'kk');
  return found === 'ru' || found === 'kk' ? found : 'en';
}
