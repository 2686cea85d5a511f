import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export type Running = {
  url: string;
  process: ChildProcess;
  /** What it wrote to its log so far. */
  log: () => string;
  /** Sends the signal and waits for the end; the exit code, or the signal that ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | string>;
};

const clean = (env: Record<string, string>) => ({ PATH: process.env.PATH ?? '', ...env });

/** Runs one command of a server's file and waits for it. */
export function runOnce(file: string, args: readonly string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    env: clean(env),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, complained: stderr };
}

/** Starts a server as a process of its own and waits until it listens; `under` is a program that runs it. */
export async function startProcess(
  file: string,
  env: Record<string, string>,
  under: readonly string[] = [],
): Promise<Running> {
  const [program = process.execPath, ...args] = [...under, process.execPath, file];
  const child = spawn(program, args, { env: clean(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let log = '';
  child.stderr.on('data', (data: Buffer) => {
    log += data.toString();
  });
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      const [, found] = /^listening on (\S+)$/m.exec(out) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`the server ended (${code}): ${out}${log}`)));
  });
  return {
    url,
    process: child,
    log: () => log,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
