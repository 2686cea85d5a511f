import { erasePerson } from '../erase.ts';
import { type CliCommand, DONE, FAILED, MISUSED } from './command.ts';
import { withStore } from './with-store.ts';

/** Erases a person from every team, and their account. */
export const erasePersonCommand: CliCommand = {
  usage: 'erase-person ID',
  summary: 'erases a person from every team, and their account',
  async run([id, ...rest], cli) {
    if (id === undefined || rest.length > 0) return MISUSED;
    return withStore(cli, async (deps) => {
      const erased = await erasePerson(deps, id);
      if (erased.ok) {
        cli.say(`erased, with ${erased.value} events`);
        return DONE;
      }
      cli.complain(
        erased.problem.kind === 'unknown-person'
          ? 'There is no such person.'
          : `Team ${erased.problem.team} has no other admin: make one first.`,
      );
      return FAILED;
    });
  },
};
