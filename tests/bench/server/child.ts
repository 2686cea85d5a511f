import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Env = Record<string, string>;

/** A process that is measured from outside. */
export type Child = {
  url: string;
  /** ms from the start of the process until it listened. */
  listening: number;
  /** Memory the process holds now, in MB of 10^6 bytes, and the most it ever held. */
  rss: () => number;
  peak: () => number;
  /** ms of processor it has used, of its own and of the system, in steps of 10. */
  cpu: () => number;
  stop: () => Promise<void>;
};

const settings = { PORT: '0', LOG_LEVEL: 'silent', PASSALONG_ENV: 'test' };

/** As the files in deploy/ start it. */
const AS_DEPLOYED = {
  NODE_OPTIONS: '--max-semi-space-size=8',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  NODE_COMPILE_CACHE: mkdtempSync(join(tmpdir(), 'passalong-compiled-')),
};
process.once('exit', () => rmSync(AS_DEPLOYED.NODE_COMPILE_CACHE, { recursive: true, force: true }));

/** Runs a command of the server and returns what it printed. */
export function command(main: string, env: Env, ...args: string[]): string {
  const ran = spawnSync(process.execPath, [main, ...args], {
    env: { ...process.env, ...settings, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.stderr}`);
  return ran.stdout;
}

const TICK = 10;

/** Starts a program that says "listening on URL". */
async function start(main: string, env: Env): Promise<Child> {
  const begun = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings, ...AS_DEPLOYED, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
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
  const held = (field: string): number => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const [, kib] = new RegExp(`${field}:\\s+(\\d+)`).exec(status) ?? [];
    return (Number(kib ?? Number.NaN) * 1024) / 1e6;
  };
  return {
    url,
    listening,
    rss: () => held('VmRSS'),
    peak: () => held('VmHWM'),
    cpu: () => {
      const [, ...rest] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
      const fields = rest.join(') ').split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK;
    },
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** A real server process. */
export const startServer = start;

/** Plain HTTP before the driver: see bare.ts. */
export const startBare = (env: Env): Promise<Child> => start(join(import.meta.dirname, 'bare.ts'), env);
