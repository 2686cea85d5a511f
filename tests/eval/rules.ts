import { parseArgs } from 'node:util';
import { embedded } from '../../lib/draft/embedded.ts';
import { runDraft } from '../../lib/draft/run.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { captureOf } from '../attacks/capture.ts';
import { attackPages, unsafeIn } from './attacks.ts';
import { type Against, against, sectionTitle } from './measure.ts';
import { isTuning, labelledPages } from './pages.ts';

let made = 0;
const newId = () => uuidv7(++made, new Uint8Array(16));

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;

/** One line of what the drafts of a set have right. */
export function totals(found: readonly Against[]): string {
  const share = (holds: (one: Against) => boolean): string =>
    percent(found.filter(holds).length, found.length);
  const told = found.reduce((sum, { keyPoints }) => sum + keyPoints.told, 0);
  const of = found.reduce((sum, { keyPoints }) => sum + keyPoints.of, 0);
  const traps = found.reduce((sum, one) => sum + one.traps.length, 0);
  return `${found.length} pages  section ${share(({ focus }) => focus)}  kind ${share(({ kind }) => kind)}  key points ${percent(told, of)}  traps ${traps}`;
}

/** Drafts the attack pages by the same rules, and tells what of them came into a draft. */
async function tryAttacks(): Promise<void> {
  const pages = attackPages();
  let unsafe = 0;
  for (const { page, attack, host } of pages) {
    const capture = await captureOf(page.html, page.url);
    const drafted = await runDraft(embedded, { capture, skills: [], newId });
    if (!drafted.ok) throw new Error(`no draft of ${page.name}`);
    const found = unsafeIn({ draft: { proposal: drafted.value }, capture }, { attack, host });
    if (found.length > 0) console.log(`${page.name} ${drafted.value.content.body.kind}: ${found.join(', ')}`);
    if (found.length > 0) unsafe++;
  }
  console.log(`${pages.length} attack pages drafted, ${unsafe} of the drafts hold anything unsafe`);
}

/** Drafts the pages of a split with the rules alone, through jsdom: one line a page where it may be seen, and the totals; `--split all` those of every split; `--attacks` the attack pages instead. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { split: { type: 'string', default: 'tuning' }, attacks: { type: 'boolean', default: false } },
  });
  if (values.attacks) return tryAttacks();
  const found: { split: string; one: Against }[] = [];
  for (const page of labelledPages()) {
    if ((page.split !== values.split && values.split !== 'all') || page.label === null) continue;
    const capture = await captureOf(page.html, page.url);
    const drafted = await runDraft(embedded, { capture, skills: [], newId });
    if (!drafted.ok) throw new Error(`no draft of ${page.name}`);
    const one = against(drafted.value, capture, page.label);
    found.push({ split: page.split, one });
    if (values.split === 'all' || !isTuning(page.split)) continue;
    const { kind } = drafted.value.content.body;
    const { told, of } = one.keyPoints;
    console.log(
      `${page.name.padEnd(30)} ${one.focus ? '+' : '-'}${one.kind ? '+' : '-'} ${kind.padEnd(15)} ${told}/${of}  ${sectionTitle(drafted.value, capture)}`,
    );
  }
  for (const [split, own] of Map.groupBy(found, (page) => page.split))
    console.log(`${split.padEnd(10)} ${totals(own.map(({ one }) => one))}`);
  if (values.split === 'all') console.log(`${'all'.padEnd(10)} ${totals(found.map(({ one }) => one))}`);
}

if (import.meta.main) await main();
