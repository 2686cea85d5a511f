import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../../server/store/open.ts';
import { quickFolder } from './quick-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file of SQLite whose tables are there, to be copied. */
    sqliteTemplate: string;
  }
}

/** The database of PostgreSQL whose tables are there, to be copied. */
export const TEMPLATE = 'passalong_template';

let folder: string | null = null;

/** The migrations run once for all tests: a copy of what they left takes a fourth of their time. */
export async function setup(project: TestProject): Promise<void> {
  const server = project.getProvidedContext().postgres;
  const admin = new pg.Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await (await openStore({ kind: 'postgres', url: `${server}/${TEMPLATE}` }, 'run')).close();
  folder = quickFolder('template');
  const file = join(folder, 'passalong.db');
  await (await openStore({ kind: 'sqlite', file })).close();
  project.provide('sqliteTemplate', file);
}

export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true });
}
