import { openapi as documentOf } from '../openapi.ts';
import { routes } from '../routes.ts';
import { type CliCommand, DONE, MISUSED } from './command.ts';

/** Prints the description of every route. */
export const openapi: CliCommand = {
  usage: 'openapi',
  summary: 'prints docs/openapi.json',
  async run(args, { say }) {
    if (args.length > 0) return MISUSED;
    say(JSON.stringify(documentOf(routes), null, 2));
    return DONE;
  },
};
