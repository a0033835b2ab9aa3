import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenCasework } from '@sapar/casework';
import { pino } from 'pino';
import { CaseworkController } from './casework.controller.js';
import { CASEWORK } from './casework.token.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { guardRoutes } from './http/session.hook.js';
import { validation } from './http/validation.js';
import { SessionController } from './session.controller.js';

@Module({})
class AppModule {
  static over(casework: OpenCasework): DynamicModule {
    return {
      module: AppModule,
      controllers: [SessionController, CaseworkController, HealthController],
      providers: [{ provide: CASEWORK, useValue: casework }],
    };
  }
}

/** The whole server, ready to listen or to be asked by a test. */
export async function createApp(casework: OpenCasework, logLevel: string): Promise<NestFastifyApplication> {
  // Bodies, cookies and addresses stay out of the log; the request id joins a line with the problem that a reader reports.
  const adapter = new FastifyAdapter({
    loggerInstance: pino({ level: logLevel, redact: ['req.headers', 'req.remoteAddress'] }),
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(casework), adapter, {
    logger: logLevel === 'silent' ? false : ['error', 'warn'],
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  const server = app.getHttpAdapter().getInstance();
  guardRoutes(server, casework);
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter());
  server.get('/api/openapi.json', { config: { requires: 'nobody' } }, () => openApiOf(app));
  await app.init();
  await server.ready();
  return app;
}

const documents = new WeakMap<NestFastifyApplication, ReturnType<typeof SwaggerModule.createDocument>>();

function openApiOf(app: NestFastifyApplication): ReturnType<typeof SwaggerModule.createDocument> {
  const known = documents.get(app);
  if (known !== undefined) return known;
  const about = new DocumentBuilder()
    .setTitle('Sapar')
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('sapar_session')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  documents.set(app, document);
  return document;
}
