import { signPutBack } from '../audit-heads.ts';
import { putBack } from '../put-back.ts';
import { type CliCommand, DONE, FAILED, MISUSED, readArgs } from './command.ts';
import { withStore } from './with-store.ts';

/** For a database that was put back by other means than `restore`. */
export const newEpoch: CliCommand = {
  usage: 'new-epoch [--without-erasures]',
  summary:
    'after a database was put back by other means: devices read everything again, everyone signs in again',
  async run(args, cli) {
    const read = readArgs(args, 0, { 'without-erasures': { type: 'boolean', default: false } });
    if (read === null) return MISUSED;
    return withStore(cli, async (deps) => {
      const withList = !read.values['without-erasures'];
      const done = await putBack(deps, 'epoch.changed', { withList });
      if (done === null) {
        cli.complain(
          `There is no erased.jsonl in ${cli.config.dataDir}, so what people erased would stay back. Put it there, or say --without-erasures.`,
        );
        return FAILED;
      }
      await signPutBack(deps);
      cli.say(`${done.teams} teams have a new epoch; ${done.erasures} erasures were done again`);
      return DONE;
    });
  },
};
