import type { PullRow } from '../../../lib/protocol/pull.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import type { Device } from './device.ts';
import type { Ground } from './ground.ts';
import type { DeviceState, RowSeen } from './state.ts';

/** What a person was told is kept. */
export type Told = {
  /** Ids of events, by the person whose log they are in. */
  events: Map<string, Set<string>>;
  submissions: Set<string>;
  /** Submissions that were decided, each once. */
  decided: Set<string>;
  /** Submissions that may have been decided: the browser was killed before it said so. */
  perhaps: Set<string>;
  /** Why decisions were refused that waited in a browser that was killed. */
  refused: string[];
};

const PASSING = ['offline', 'busy'];

/** The word that is true of what is stored. */
export function standingOf({ link, dead, waiting }: DeviceState): string {
  const kind = link?.trouble?.kind;
  if (dead > 0 || link?.auditGone != null) return 'attention';
  if (kind !== undefined) return PASSING.includes(kind) ? 'offline' : 'attention';
  if (waiting > 0 || link?.reading != null) return 'pending';
  return link?.syncedAt == null ? 'new' : 'synced';
}

/** What the settings say that is not so. */
export function falseWords(
  { line, all }: { line: string; all: string },
  state: DeviceState,
  text: Texts,
): string[] {
  const end = state.link?.end ?? null;
  if (end !== null)
    return all.includes(text(`team.ended.${end}`)) ? [] : [`ended by ${end}, and says "${all}"`];
  const word = text(`team.standing.${standingOf(state)}`);
  const found = line.startsWith(word) ? [] : [`says "${line}" where ${word} is true`];
  const count = /(\d+) entr(?:y|ies) waits?/.exec(line)?.[1] ?? '0';
  return Number(count) === state.waiting
    ? found
    : [...found, `says that ${count} wait where ${state.waiting} do`];
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

const rowsOf = (rows: readonly (RowSeen | PullRow)[]): string[] =>
  rows
    .filter((row) => row.entity !== 'event' && (!('op' in row) || row.op === 'put'))
    .map(({ entity, id, seq, hash }) => `${entity} ${id} ${seq} ${hash.slice(0, 12)}`)
    .sort();

const unlike = (here: readonly string[], there: readonly string[]): string[] => {
  const [a, b] = [new Set(here), new Set(there)];
  return [...here.filter((one) => !b.has(one)), ...there.filter((one) => !a.has(one))];
};

/** One device beside what its person's log and team are on the server. */
function judgeDevice({
  state,
  told,
  me,
  team,
}: {
  state: DeviceState;
  told: Set<string>;
  me: PullRow[];
  team: PullRow[];
}): string[] {
  const ours = state.events.filter((event) => event.team !== null).map(({ id }) => id);
  const theirs = me.filter(({ entity, op }) => entity === 'event' && op === 'put').map(({ id }) => id);
  const [held, kept] = [new Set(ours), new Set(theirs)];
  const rows = (stream: string) => rowsOf(state.rows.filter((row) => row.stream === stream));
  const apart = [...unlike(rows('me'), rowsOf(me)), ...unlike(rows('team'), rowsOf(team))];
  const carried = state.rows.filter((row) => row.carried !== null);
  return [
    ...[...told].filter((id) => !held.has(id)).map((id) => `lost: ${id} is not on the device`),
    ...[...told].filter((id) => !kept.has(id)).map((id) => `lost: ${id} is not on the server`),
    ...unlike(ours, theirs).map((id) => `unlike: ${id} is on one side alone`),
    ...twice(state.events.map(({ mark }) => mark)).map((mark) => `doubled: "${mark}"`),
    ...twice(theirs).map((id) => `doubled: ${id} on the server`),
    ...(apart.length > 0 ? [`unlike: ${apart.length} rows, such as ${apart[0]}`] : []),
    ...(carried.length > 0 ? [`${carried.length} rows cannot be read`] : []),
    ...(state.dead > 0 ? [`${state.dead} were refused`] : []),
    ...(state.waiting > 0 ? [`${state.waiting} still wait`] : []),
  ];
}

/** @param held decisions their person knows were not sent */
async function judgeTeam(
  ground: Ground,
  { submissions, decided, perhaps }: Told,
  held: ReadonlySet<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const id of submissions) {
    const [row, ...more] = await ground.submissions(id);
    if (row === undefined) found.push(`lost: submission ${id}`);
    else if (more.length > 0) found.push(`doubled: submission ${id}`);
    else if (decided.has(id) && row.decisions !== 1 && !held.has(id))
      found.push(`${row.decisions} decisions of ${id}, one was made`);
    else if (!decided.has(id) && !perhaps.has(id) && row.decisions > 0)
      found.push(`${id} is decided, and nobody was told so`);
  }
  return found;
}

type Ways = { ground: Ground; devices: readonly Device[]; told: Told; text: Texts };

/** What was lost, doubled, or is shown otherwise than it is; all devices are to be like the server by now. */
export async function judge({ ground, devices, told, text }: Ways): Promise<string[]> {
  const held = new Set<string>();
  const found: string[] = [];
  const streams = new Map<string, { me: PullRow[]; team: PullRow[] }>();
  for (const device of devices) {
    const { person } = device.person;
    const read = streams.get(person) ?? {
      me: await ground.read(device.person, 'me'),
      team: await ground.read(device.person, 'team'),
    };
    streams.set(person, read);
    const state = await device.state();
    for (const id of state.held) held.add(id);
    const own = [
      ...judgeDevice({ state, told: told.events.get(person) ?? new Set(), ...read }),
      ...falseWords(await device.words(), state, text),
      ...(standingOf(state) === 'synced' ? [] : [`is ${standingOf(state)}, and all is quiet`]),
    ];
    found.push(...own.map((flaw) => `${device.name}: ${flaw}`));
  }
  return [...found, ...(await judgeTeam(ground, told, held))];
}
