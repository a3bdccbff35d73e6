import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import { createBackend, serve, type BackendOptions, type ConnectionLimits, type Running } from '@miteinand/backend';
import { Client } from 'pg';
import { now, town } from './town.ts';

/** An answer with its body read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Tests look into answers of every shape. */
  body: any;
}

/** A backend that listens on a free port, on a database of its own. */
export interface TestServer {
  url: string;
  dataDir: string;
  /** Of PostgreSQL; else the database lies in the data folder. */
  databaseUrl: string | undefined;
  issuer: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, path: string, init?: RequestInit): Promise<Answer>;
  signUp(request: object, headers?: Record<string, string>): Promise<Answer>;
  /** With the token of an answer's manage link. */
  manage(method: string, signup: { manageUrl: string }, body?: object | ReadableStream): Promise<Answer>;
  /** What is stored, by a statement in SQL; it may also change something. */
  rows(query: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Starts a backend; the test's end stops it and removes its files. */
export async function startServer(
  test: TestContext,
  options: Partial<BackendOptions> = {},
  limits: Partial<ConnectionLimits> = {},
): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'miteinand-'));
  let running: Running | undefined;
  test.after(async () => {
    await running?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const backend = await createBackend({
    seed: town,
    baseUrl: 'https://town.test/api',
    manageUrl: 'https://town.test/anmeldung',
    allowedOrigins: ['https://club.test'],
    clock: () => now,
    // All tests come from one address, and are in a hurry.
    writesPerHour: 1_000_000,
    proofOfWork: 'never',
    ...options,
    dataDir,
  });
  const { url } = (running = await serve(backend, { host: '127.0.0.1', port: 0 }, limits));
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<Answer> =>
    read(await fetch(url + path, { method, ...init }));
  return {
    url,
    dataDir,
    databaseUrl: options.databaseUrl,
    issuer: backend.issuer,
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    signUp: (request, headers = {}) =>
      send('POST', '/signups', {
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
        body: JSON.stringify(request),
      }),
    manage: (method, { manageUrl }, body) =>
      send(method, '/signups/current', {
        headers: {
          Authorization: `Signup ${manageUrl.split('#miteinand-signup=')[1]}`,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: body instanceof ReadableStream ? body : JSON.stringify(body), duplex: 'half' }),
      }),
    rows: query => readRows(dataDir, options.databaseUrl, query),
    close: async () => running?.close(),
  };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json|application\/vc/.test(response.headers.get('Content-Type') ?? '') && text !== '';
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

/** All sign-ups as they are stored. */
export const signupRows = (server: TestServer): Promise<Row[]> => server.rows('select * from signup order by number');

/** How a server is started, on whichever database. */
export type StartServer = typeof startServer;

async function readRows(dataDir: string, databaseUrl: string | undefined, sql: string): Promise<Row[]> {
  if (databaseUrl) {
    const client = new Client(databaseUrl);
    await client.connect();
    const { rows } = await client.query<Row>(sql);
    await client.end();
    return rows;
  }
  const database = new DatabaseSync(join(dataDir, 'miteinand.sqlite'));
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

type Row = Record<string, unknown>;
