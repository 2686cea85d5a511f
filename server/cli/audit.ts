import { type AuditHead, verifyAudit } from '../audit.ts';
import { type CliCommand, DONE, FAILED, MISUSED, readArgs } from './command.ts';
import { withStore } from './with-store.ts';

const HEAD = /^(\d+):([0-9a-f]{64})$/;

const readHead = (text: string): AuditHead | null => {
  const [, seq, hash] = HEAD.exec(text) ?? [];
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash };
};

/** Checks the trail of every team, or of one, against itself and against heads somebody kept. */
export const audit: CliCommand = {
  usage: 'audit verify [--team ID [--head SEQ:HASH]...]',
  summary: 'checks that no trail was changed',
  async run(args, cli) {
    const read = readArgs(args, 1, { team: { type: 'string' }, head: { type: 'string', multiple: true } });
    if (read?.positionals[0] !== 'verify') return MISUSED;
    const { team, head = [] } = read.values;
    const heads = head.map(readHead);
    const known = heads.filter((one) => one !== null);
    if (known.length < heads.length || (known.length > 0 && team === undefined)) return MISUSED;
    return withStore(cli, async ({ store }) => {
      const teams = await store.list('team', { where: team === undefined ? {} : { team_id: team } });
      if (team !== undefined && teams.length === 0) {
        cli.complain('There is no such team.');
        return FAILED;
      }
      let code = DONE;
      for (const { team_id } of teams) {
        const { ok, ...found } = await verifyAudit(store, team_id, known);
        cli.say(JSON.stringify({ team: team_id, ok, ...('value' in found ? found.value : found.problem) }));
        if (!ok) code = FAILED;
      }
      return code;
    });
  },
};
