// The floor of the cold start: Nest on Fastify, one connected TypeORM data source, one route.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

class LiveController {
  live() {
    return { status: 'live' };
  }
}
// Plain JavaScript has no decorators: what `@Get('live')` and its kind would do.
Get('live')(LiveController.prototype, 'live', Object.getOwnPropertyDescriptor(LiveController.prototype, 'live'));
Controller('health')(LiveController);
const MinimalModule = function () {};
Module({ controllers: [LiveController] })(MinimalModule);

const source = new DataSource({ type: 'postgres', url: process.env['DATABASE_URL'] });
await source.initialize();
const app = await NestFactory.create(MinimalModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
