import type { Deps, Live, TeamServer } from '../deps.ts';

/** The team's server as the organisation set it when the page was opened. */
export const watchPolicy = ({ policy }: Deps): Live<TeamServer> => ({
  subscribe({ next, error }) {
    let live = true;
    policy.teamServer().then((set) => live && next(set), error);
    return {
      unsubscribe() {
        live = false;
      },
    };
  },
});
