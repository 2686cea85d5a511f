import { randomBytes } from 'node:crypto';
import { readConfig } from '../config.ts';
import { type Cli, FAILED, MISUSED } from './command.ts';
import { commands } from './commands.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]);
  return ['usage: npm run server [-- COMMAND]', ...lines].join('\n');
}

/** Runs what the command line asks for, which is to serve when it asks for nothing; returns the exit code. */
export async function run(
  [name = 'serve', ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    complain(await usage());
    return MISUSED;
  }
  const command = await load();
  const config = readConfig(env);
  if (!config.ok) {
    for (const line of config.problem) complain(line);
    return FAILED;
  }
  const cli: Cli = {
    config: config.value,
    say,
    complain,
    now: Date.now,
    random: (bytes) => randomBytes(bytes),
  };
  const code = await command.run(args, cli);
  if (code === MISUSED) complain(`usage: npm run server -- ${command.usage}`);
  return code;
}
