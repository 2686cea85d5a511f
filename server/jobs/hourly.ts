import { signHeads } from '../audit-heads.ts';
import type { Deps } from '../deps.ts';
import { digest } from './digest.ts';
import { retention } from './retention.ts';
import { endTasks } from './tasks-end.ts';
import { verifyByJob } from './verify-by.ts';
import { weeklyCut } from './weekly-cut.ts';

type Job = { name: string; run: (deps: Deps) => Promise<number> };

/** What is done at the start and every hour; each may run twice, or in several processes at once. */
const JOBS: readonly Job[] = [
  { name: 'weekly-cut', run: weeklyCut },
  { name: 'verify-by', run: verifyByJob },
  { name: 'digest', run: digest },
  { name: 'retention', run: retention },
  { name: 'tasks-end', run: endTasks },
  { name: 'audit-heads', run: signHeads },
  // The last, since the others remove rows.
  { name: 'empty-log', run: ({ store }) => store.emptyLog().then(() => 0) },
];

const HOUR = 3_600_000;

/** Runs every job once, until `signal`; one that fails does not keep the others from running. */
export async function runJobs(deps: Deps, jobs: readonly Job[] = JOBS, signal?: AbortSignal): Promise<void> {
  for (const { name, run } of jobs)
    try {
      if (signal?.aborted === true) return;
      const count = await run(deps);
      if (count > 0) deps.log.info({ job: name, count }, 'job');
    } catch (error) {
      deps.log.error({ job: name, err: error }, 'a job failed');
      deps.live.metrics.failed(name);
    }
}

/** Starts the jobs; what it returns stops them and waits for the one that runs. */
export function startJobs(deps: Deps): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const again = () => {
    running = running.then(() => runJobs(deps, JOBS, stop.signal));
  };
  again();
  const timer = setInterval(again, HOUR);
  return () => {
    clearInterval(timer);
    stop.abort();
    return running;
  };
}
