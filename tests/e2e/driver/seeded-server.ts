import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import type { Seeded, SeededPerson } from '../../../server/seed.ts';
import { type Running, runOnce, startProcess } from '../../server/setup/process.ts';
import { allowPrompt } from './sites.ts';

const MAIN = 'server/main.ts';

export type SeededServer = {
  url: string;
  password: string;
  people: SeededPerson[];
  /** The file everything is kept in. */
  file: string;
  running: Running;
  close(): Promise<void>;
};

/** A port nothing listens on: the server's pages are known by their address, so it is chosen before. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A team to be made; the first of its people is its admin. */
type Named = { team: string; names: readonly string[] };

const seedArgs = (named: Named | undefined): string[] =>
  named === undefined
    ? ['--teams', '1', '--people', '3']
    : ['--team', named.team, '--names', named.names.join(',')];

/** A team server of its own with one invented team, of three where none is named: on SQLite, in a folder that is removed afterwards. */
export async function seededServer(
  named?: Named,
  more: Readonly<Record<string, string>> = {},
): Promise<SeededServer> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-team-'));
  const place = { DATA_DIR: folder, PORT: `${await freePort()}`, PASSALONG_ENV: 'test', LOG_LEVEL: 'error' };
  const env = { ...place, ...more };
  const running = await startProcess(MAIN, env);
  const { code, out, complained } = runOnce(MAIN, ['seed', ...seedArgs(named), '--json'], env);
  if (code !== 0) {
    await running.end('SIGTERM');
    throw new Error(`no team was made: ${complained}`);
  }
  const { password, teams } = JSON.parse(out) as Seeded;
  return {
    url: `http://localhost:${env.PORT}`,
    password,
    people: teams[0]?.people ?? [],
    file: join(folder, 'passalong.db'),
    running,
    async close() {
      await running.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** On the server's page, as the person does: sign in, enter the code, say yes. */
async function letIn(context: BrowserContext, server: SeededServer, person: SeededPerson, code: string) {
  const page = await context.newPage();
  await page.goto(`${server.url}/connect`);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(server.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code of the device').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Yes, connect this device' }).click();
  await page
    .getByText(/connected/i)
    .first()
    .waitFor();
  await page.close();
}

/** Connects the extension to a server as one of its people; gives the settings page. */
export async function connectTeam(
  driven: Driven,
  text: Texts,
  { server, person }: { server: SeededServer; person: SeededPerson },
): Promise<Page> {
  await allowPrompt(driven, server.url);
  const settings = await driven.openPage('options.html#team');
  await settings.getByRole('textbox', { name: text('team.address') }).fill(server.url);
  await settings.getByRole('button', { name: text('team.connect'), exact: true }).click();
  const code = await settings.locator('#team .font-mono').textContent();
  await letIn(driven.context, server, person, code ?? '');
  await settings.getByText(text('team.backup_is_off')).waitFor({ timeout: 30_000 });
  return settings;
}

/** Turns the backup on and gives the recovery code that was shown. */
export async function startBackup(settings: Page, text: Texts): Promise<string> {
  await settings.getByRole('button', { name: text('team.backup_start') }).click();
  const shown = settings.getByRole('form', { name: text('team.backup_start') });
  await shown.locator('.font-mono span').first().waitFor();
  const code = (await shown.locator('.font-mono span').allTextContents()).join(' ');
  const confirm = shown.getByRole('textbox', { name: text('team.recovery_confirm') });
  await confirm.fill(code.split(' ').slice(-2).join(' '));
  await shown.getByRole('button', { name: text('team.backup_confirm') }).click();
  await settings.getByText(text('team.backup_is_on')).waitFor();
  return code;
}
