import { createHash, timingSafeEqual } from 'node:crypto';
import { answerProblem, NOT_FOUND, UNAUTHORIZED } from './problem.ts';
import type { Route } from './route.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Figures for the operator's monitoring. Without a token configured there is no such page. */
export const metricsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/metrics',
    access: 'metrics',
    anyHost: true,
    summary: 'Figures of this process in the form of Prometheus.',
    async handle(c, { config, live }) {
      if (config.METRICS_TOKEN === undefined) return answerProblem(c, NOT_FOUND);
      const given = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
      if (!timingSafeEqual(digest(given), digest(config.METRICS_TOKEN))) {
        c.header('www-authenticate', 'Bearer');
        return answerProblem(c, { ...UNAUTHORIZED, detail: 'This page needs the token of METRICS_TOKEN.' });
      }
      const { text, contentType } = live.metrics;
      return c.body(await text(), 200, { 'content-type': contentType, 'cache-control': 'no-store' });
    },
  },
];
