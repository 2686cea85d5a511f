import * as z from 'zod';
import { seed as makeTeams } from '../seed.ts';
import { type CliCommand, DONE, FAILED, MISUSED, readArgs } from './command.ts';
import { withStore } from './with-store.ts';

const Count = z.coerce.number().int().min(1).max(10_000);

/** Fills a test server with invented teams and people. */
export const seed: CliCommand = {
  usage: 'seed --teams T --people P [--json]',
  summary: 'makes invented teams and people; only with PASSALONG_ENV=test',
  async run(args, cli) {
    const text = { type: 'string' } as const;
    const read = readArgs(args, 0, { teams: text, people: text, json: { type: 'boolean', default: false } });
    const teams = Count.safeParse(read?.values.teams);
    const people = Count.safeParse(read?.values.people);
    if (read === null || !teams.success || !people.success) return MISUSED;
    if (cli.config.PASSALONG_ENV !== 'test') {
      cli.complain('seed makes accounts whose passwords are shown: it needs PASSALONG_ENV=test.');
      return FAILED;
    }
    return withStore(cli, async (deps) => {
      const made = await makeTeams(deps, teams.data, people.data);
      if (read.values.json) cli.say(JSON.stringify(made));
      else
        for (const { team, people } of made.teams)
          for (const { email, token } of people) cli.say(`${team} ${email} ${token}`);
      return DONE;
    });
  },
};
