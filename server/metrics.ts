import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a process counts of itself. No label says which team, person or device: figures of people are nobody's business. */
export type Metrics = {
  /** One answer: the route's pattern, never the address. */
  answered: (request: { method: string; route: string; status: number; seconds: number }) => void;
  /** Work beside requests that did not do: a job by its name, a mail or webhook call that was given up. */
  failed: (work: string) => void;
  /** The figures as Prometheus reads them. */
  text: () => Promise<string>;
  contentType: string;
};

/** Where the figures come from that others keep. */
export type Sources = {
  /** Devices that wait for news. */
  waiting: () => number;
  /** Transactions that lost a race and were run again. */
  retried: () => number;
};

/** Seconds; a push or pull takes a few ms, a wait for news up to 25 s. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30];

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']);

let own: Registry | undefined;

/** What a process tells of itself, whoever serves in it: measured once, since what measures it runs until the process ends. */
function ofProcess(): Registry {
  if (own === undefined) {
    own = new Registry();
    collectDefaultMetrics({ register: own });
  }
  return own;
}

export function createMetrics({ waiting, retried }: Sources): Metrics {
  const ofThis = ofProcess();
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'passalong_requests_total',
    help: 'Answers by route; POST /v1/push and GET /v1/pull are the pushes and pulls.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const failures = new Counter({
    name: 'passalong_failures_total',
    help: 'Jobs that failed, and mails and webhook calls that were given up.',
    labelNames: ['work'],
    registers,
  });
  const seconds = new Histogram({
    name: 'passalong_request_seconds',
    help: 'Time to an answer by route.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'passalong_waiting_devices',
    help: 'Devices that wait for news.',
    registers,
    collect() {
      this.set(waiting());
    },
  });
  new Counter({
    name: 'passalong_transactions_retried_total',
    help: 'Transactions that lost a race and were run again.',
    registers,
    collect() {
      this.reset();
      this.inc(retried());
    },
  });
  return {
    answered({ method: given, route, status, seconds: took }) {
      const method = METHODS.has(given) ? given : 'other';
      requests.inc({ method, route, status });
      seconds.observe({ method, route }, took);
    },
    failed: (work) => failures.inc({ work }),
    text: () => Registry.merge([ofThis, registry]).metrics(),
    contentType: registry.contentType,
  };
}
