import { pino } from 'pino';
import { newSetupPath } from '../auth/setup.ts';
import { createLog } from '../log.ts';
import { type StartProblem, start } from '../start.ts';
import { type CliCommand, DONE, FAILED, MISUSED } from './command.ts';
import { keySentence } from './signing.ts';

const sentence = (problem: StartProblem): string => {
  switch (problem.kind) {
    case 'in-use':
      return `Another server uses ${problem.file}. Stop it first, or set DATA_DIR to another folder.`;
    case 'address-in-use':
      return `Port ${problem.port} is taken. Set PORT to another one.`;
    case 'older-tables':
      return 'The tables are not up to date: npm run server -- migrate';
    case 'no-database':
      return `The database of DATABASE_URL cannot be used (${problem.code}).`;
    case 'newer-tables':
      return 'The database was written by a newer version of this server.';
    default:
      return keySentence(problem);
  }
};

const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });

/** Serves until it is told to stop. */
export const serve: CliCommand = {
  usage: '[serve]',
  summary: 'starts the server, which is what happens without a command',
  async run(args, { config, say, complain }) {
    if (args.length > 0) return MISUSED;
    const log = createLog(config, pino.destination(2));
    for (const event of ['uncaughtException', 'unhandledRejection'] as const)
      process.on(event, (error: unknown) => {
        log.fatal({ err: error }, 'a fault that nothing caught');
        process.exit(FAILED);
      });
    const started = await start(config, log);
    if (!started.ok) {
      complain(sentence(started.problem));
      return FAILED;
    }
    // Heard from now on: whoever reads the line below may say stop right away.
    const stopping = stopSignal();
    const { url, deps } = started.value;
    say(`listening on ${url}`);
    const path = await newSetupPath(deps);
    if (path !== null) say(`set up the first admin and team, once and within a day: ${url}${path}`);
    const signal = await stopping;
    log.info({ signal }, 'stopping');
    // A second one ends the process at once, whatever it is doing.
    void stopSignal().then(() => process.exit(FAILED));
    await started.value.stop();
    return process.exit(DONE);
  },
};
