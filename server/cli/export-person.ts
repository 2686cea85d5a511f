import { exportPerson as rowsOf } from '../export-person.ts';
import { type CliCommand, DONE, FAILED, MISUSED } from './command.ts';
import { withStore } from './with-store.ts';

/** Prints everything the server keeps about a person. */
export const exportPerson: CliCommand = {
  usage: 'export-person ID',
  summary: 'prints what is kept about a person, a JSON object a line',
  async run([id, ...rest], cli) {
    if (id === undefined || rest.length > 0) return MISUSED;
    return withStore(cli, async ({ store }) => {
      let rows = 0;
      for await (const row of rowsOf(store, id)) {
        cli.say(JSON.stringify(row));
        rows += 1;
      }
      if (rows > 0) return DONE;
      cli.complain('There is no such person.');
      return FAILED;
    });
  },
};
