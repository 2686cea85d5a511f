import * as z from 'zod';
import { type Invented, seed as makeTeams, numbered } from '../seed.ts';
import { type CliCommand, DONE, FAILED, MISUSED, readArgs } from './command.ts';
import { withStore } from './with-store.ts';

const Count = z.coerce.number().int().min(1).max(10_000);
const Counts = z.strictObject({ teams: Count, people: Count });

/** `Ada Berg, Bo Lund`: each has an address of their own at one invented domain. */
const Named = z.strictObject({
  team: z.string().trim().min(1).max(100),
  names: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.string().min(1).max(100)).min(1)),
});

const addressOf = (name: string): string => {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.match(/[\p{L}\p{N}]+/gu)?.join('.')}@team.example`;
};

/** Fills a test server with invented teams and people. */
export const seed: CliCommand = {
  usage: 'seed [--teams T --people P] [--team NAME --names "NAME, NAME"] [--json]',
  summary: 'makes invented teams and people; only with PASSALONG_ENV=test',
  async run(args, cli) {
    const text = { type: 'string' } as const;
    const given = { teams: text, people: text, team: text, names: text };
    const read = readArgs(args, 0, { ...given, json: { type: 'boolean', default: false } });
    if (read === null) return MISUSED;
    const { json, ...asked } = read.values;
    const counts = Counts.safeParse(asked);
    const named = Named.safeParse(asked);
    if (!counts.success && !named.success) return MISUSED;
    if (cli.config.PASSALONG_ENV !== 'test') {
      cli.complain('seed makes accounts whose passwords are shown: it needs PASSALONG_ENV=test.');
      return FAILED;
    }
    const ofNames = ({ team, names }: z.infer<typeof Named>): Invented => ({
      name: team,
      people: names.map((name) => ({ name, email: addressOf(name) })),
    });
    return withStore(cli, async (deps) => {
      const teams = counts.success ? numbered(deps, counts.data.teams, counts.data.people) : [];
      const made = await makeTeams(deps, named.success ? [ofNames(named.data)] : teams);
      if (json) cli.say(JSON.stringify(made));
      else
        for (const { team, people } of made.teams)
          for (const { email, token } of people) cli.say(`${team} ${email} ${token}`);
      return DONE;
    });
  },
};
