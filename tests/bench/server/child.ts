import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const main = join(resolve(import.meta.dirname, '../../..'), 'server/main.ts');

export type Env = Record<string, string>;

export type Child = {
  url: string;
  /** ms from the start of the process until it listened. */
  listening: number;
  /** Memory the process holds now, in MB. */
  rss: () => number;
  stop: () => Promise<void>;
};

const settings = { PORT: '0', LOG_LEVEL: 'silent', PASSALONG_ENV: 'test' };

/** Runs a command of the server and returns what it printed. */
export function command(env: Env, ...args: string[]): string {
  const ran = spawnSync(process.execPath, [main, ...args], {
    env: { ...process.env, ...settings, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.stderr}`);
  return ran.stdout;
}

/** A real server process. */
export async function startServer(env: Env): Promise<Child> {
  const begun = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, found] = /listening on (\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const listening = performance.now() - begun;
  return {
    url,
    listening,
    rss: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
    },
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
