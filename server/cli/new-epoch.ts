import { signPutBack } from '../audit-heads.ts';
import { newEpochs } from '../epoch.ts';
import { applyErasures } from '../erase.ts';
import { type CliCommand, DONE, MISUSED } from './command.ts';
import { withStore } from './with-store.ts';

/** For a database that was put back by other means than `restore`. */
export const newEpoch: CliCommand = {
  usage: 'new-epoch',
  summary: 'after a database was put back by other means: devices read everything again',
  async run(args, cli) {
    if (args.length > 0) return MISUSED;
    return withStore(cli, async (deps) => {
      const erased = await applyErasures(deps);
      if (erased === null)
        cli.complain(`There is no erased.jsonl in ${cli.config.dataDir}: nothing was erased.`);
      const teams = await newEpochs(deps, 'epoch.changed', '');
      await signPutBack(deps);
      cli.say(`${teams} teams have a new epoch; ${erased ?? 0} erasures were done again`);
      return DONE;
    });
  },
};
