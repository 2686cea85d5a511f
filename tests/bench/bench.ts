import { parseArgs } from 'node:util';
import type { Bench } from './types.ts';

const benches: Record<string, () => Promise<Bench>> = {
  loop: async () => (await import('./loop.ts')).loop,
  capture: async () => (await import('./capture.ts')).capture,
  walk: async () => (await import('./walk.ts')).walk,
  redact: async () => (await import('./redact/redact.ts')).redact,
  draft: async () => (await import('./draft.ts')).draft,
  ground: async () => (await import('./ground.ts')).ground,
  log: async () => (await import('./log.ts')).log,
  panel: async () => (await import('./panel.ts')).panel,
  site: async () => (await import('./site.ts')).site,
  stream: async () => (await import('./stream.ts')).stream,
  growth: async () => (await import('./growth.ts')).growth,
  sync: async () => (await import('./sync.ts')).sync,
  server: async () => (await import('./server.ts')).server,
  review: async () => (await import('./review.ts')).review,
  tips: async () => (await import('./tips.ts')).tips,
  'tips-speed': async () => (await import('./tips-speed.ts')).tipsSpeed,
  bundle: async () => (await import('./bundle.ts')).bundle,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string' },
    soak: { type: 'string', default: '0' },
    share: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [name] = positionals;
const load = name === undefined ? undefined : benches[name];
if (load === undefined) {
  console.error(
    `usage: npm run -s bench -- ${Object.keys(benches).join('|')} [--corpus DIR] [--soak MINUTES] [--share 0-1] [--only PART] [--json]`,
  );
  process.exit(2);
}
const bench = await load();
const result = await bench.run({
  corpus: values.corpus,
  soak: Number(values.soak),
  share: Number(values.share),
  only: values.only,
});
if (values.json) console.log(JSON.stringify(result));
else for (const line of bench.lines(result)) console.log(line);
