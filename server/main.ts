import { pino } from 'pino';
import { newSetupPath } from './auth/setup.ts';
import { readConfig } from './config.ts';
import { type StartProblem, start } from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const sentence = (problem: StartProblem): string =>
  problem.kind === 'in-use'
    ? `Another server uses ${problem.file}. Stop it first, or set DATA_DIR to another folder.`
    : `Port ${problem.port} is taken. Set PORT to another one.`;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) {
    for (const line of config.problem) complain(line);
    process.exitCode = 1;
    return;
  }
  const log = pino({ level: config.value.LOG_LEVEL }, pino.destination(2));
  const started = await start(config.value, log);
  if (!started.ok) {
    complain(sentence(started.problem));
    process.exitCode = 1;
    return;
  }
  const { url, deps } = started.value;
  say(`listening on ${url}`);
  const path = await newSetupPath(deps);
  if (path !== null) say(`set up the first admin and team, once and within a day: ${url}${path}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.value.stop());
}

await main();
