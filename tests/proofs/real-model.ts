import type { Server } from '../../lib/draft/model/openai-chat.ts';
import { captureOf } from '../attacks/capture.ts';
import { quantile } from '../bench/quantile.ts';
import { labelledPages } from '../eval/pages.ts';
import { serverFrom } from '../eval/server.ts';
import { interruptible } from './interrupted.ts';
import { contractOf } from './real-model/contract.ts';
import { draftWith, type Outcome } from './real-model/drafts.ts';
import type { Proof } from './types.ts';

const many = (outcomes: readonly Outcome[], ended: string): number =>
  outcomes.filter((outcome) => outcome.ended === ended).length;

/**
 * A real server with a real model, named by `--base-url` and `--model`: what a draft needs of a server, then pages. However
 * weak the model, each page ends in a lesson whose claims stand on it, or in a Problem that says it could not be drafted.
 */
export const realModel: Proof = {
  rounds: 100,
  unit: 'pages',
  async run({ rounds, seed, say, told = {} }) {
    const stopped = interruptible();
    const { baseUrl, model, key, preset } = serverFrom('real-model', told);
    const way = { key, send: fetch, now: Date.now };
    const at = { baseUrl, model, preset };
    const { broken: contract, found } = await contractOf(way, at);
    for (const [name, what] of Object.entries(contract)) say(`${name}: ${what ?? 'yes'}`);
    const server: Server = { ...way, endpoint: { ...at, ...found } };
    const outcomes: Outcome[] = [];
    const broken = Object.entries(contract).flatMap(([name, what]) =>
      what === null ? [] : [`${name}: ${what}`],
    );
    const all = labelledPages();
    for (let turn = 0; turn < rounds && !stopped(); turn++) {
      const page = all[(turn + seed - 1) % all.length];
      if (page === undefined) break;
      const outcome = await draftWith(server, found, await captureOf(page.html, page.url));
      outcomes.push(outcome);
      broken.push(...outcome.broken.map((what) => `${page.name}: ${what}`));
      say(`${page.name}: ${outcome.ended}, ${outcome.claims} claims, ${Math.round(outcome.ms / 1_000)} s`);
    }
    const drafted = outcomes.filter(({ ended }) => ended === 'drafted');
    const ends = [...new Set(outcomes.map(({ ended }) => ended))].sort();
    return {
      rounds: outcomes.length,
      seed,
      versions: {
        model,
        schema: found.schemaMode,
        streams: String(found.streams),
        context: String(found.context),
      },
      totals: {
        pages: outcomes.length,
        ...Object.fromEntries(ends.map((ended) => [ended, many(outcomes, ended)])),
        claims: drafted.reduce((sum, { claims }) => sum + claims, 0),
        'drafts without a claim': drafted.filter(({ claims }) => claims === 0).length,
        checks: drafted.reduce((sum, { checks }) => sum + checks, 0),
        retried: drafted.filter(({ retried }) => retried).length,
        'ms a page, median': Math.round(
          quantile(
            outcomes.map(({ ms }) => ms),
            0.5,
          ),
        ),
      },
      broken,
    };
  },
};
