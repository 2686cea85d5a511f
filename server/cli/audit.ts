import { existsSync } from 'node:fs';
import { type AuditHead, verifyAudit } from '../audit.ts';
import { type Heads, headsOf, readHeads, signHead } from '../audit-heads.ts';
import type { Reader } from '../store/port.ts';
import { type Cli, type CliCommand, DONE, FAILED, MISUSED, readArgs } from './command.ts';
import { keySentence } from './signing.ts';
import { withStore } from './with-store.ts';

const HEAD = /^(\d+):([0-9a-f]{64})$/;

const readHead = (text: string): AuditHead | null => {
  const [, seq, hash] = HEAD.exec(text) ?? [];
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash };
};

/** Every team there is, and every one there was when a head was signed. */
const teamsOf = (store: Reader, heads: Heads): Promise<string[]> =>
  store.list('team', { where: {} }).then((rows) => {
    const signed = heads.lines
      .map(({ team }) => team)
      .filter((team) => headsOf(heads, team).known.length > 0);
    return [...new Set([...rows.map(({ team_id }) => team_id), ...signed])];
  });

type Check = { team: string; heads: Heads; told: readonly AuditHead[] };

/** Checks one trail and says so in a line: of a good one its head, signed, to be kept elsewhere. */
async function check({ store, say, now }: Pick<Cli, 'say' | 'now'> & { store: Reader }, given: Check) {
  const { team, heads, told } = given;
  const { known, putAway } = headsOf(heads, team);
  const found = await verifyAudit(store, team, [...known, ...told]);
  if (!found.ok) {
    say(JSON.stringify({ team, ok: false, ...found.problem }));
    return false;
  }
  const { seq, hash } = found.value;
  const head = { kind: 'head', team, seq, hash, at: now() } as const;
  const signed = seq === 0 || heads.key === null ? { seq, hash } : signHead(heads.key, head);
  say(
    JSON.stringify({ team, ok: true, heads: known.length, ...(putAway > 0 ? { putAway } : {}), ...signed }),
  );
  return true;
}

/** Checks the trail of every team, or of one, against itself, the heads that were signed, and heads somebody kept. */
export const audit: CliCommand = {
  usage: 'audit verify [--heads FILE] [--team ID [--head SEQ:HASH]...]',
  summary: 'checks that no trail was changed or cut',
  async run(args, cli) {
    const text = { type: 'string' } as const;
    const read = readArgs(args, 1, { team: text, heads: text, head: { ...text, multiple: true } });
    if (read?.positionals[0] !== 'verify') return MISUSED;
    const { team, heads: file, head = [] } = read.values;
    const told = head.map(readHead).filter((one) => one !== null);
    if (told.length < head.length || (told.length > 0 && team === undefined)) return MISUSED;
    if (file !== undefined && !existsSync(file)) {
      cli.complain(`There is no file ${file}.`);
      return FAILED;
    }
    return withStore(cli, async ({ store }) => {
      const heads = readHeads(cli, file);
      if (!heads.ok) {
        cli.complain(keySentence(heads.problem));
        return FAILED;
      }
      if (heads.value.key === null)
        cli.complain(
          'There is no signing.key in DATA_DIR yet: nothing was signed, the rows alone are checked.',
        );
      const teams = await teamsOf(store, heads.value);
      if (team !== undefined && !teams.includes(team)) {
        cli.complain('There is no such team.');
        return FAILED;
      }
      let code = DONE;
      for (const one of team === undefined ? teams : [team])
        if (!(await check({ ...cli, store }, { team: one, heads: heads.value, told }))) code = FAILED;
      return code;
    });
  },
};
