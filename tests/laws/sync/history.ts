import fc from 'fast-check';
import { FAULTS, type Fault } from './faulty.ts';
import type { SeatNo } from './stage.ts';

const who = fc.constantFrom(0, 1, 2, 3);
const member = fc.constantFrom(0, 1, 2);

const record = fc.record({
  kind: fc.constant('record'),
  who,
  times: fc.integer({ min: 1, max: 4 }),
  /** Made in no team. */
  free: fc.nat(3).map((n) => n === 0),
});
/** A lesson of one's own, which may be edited on another device meanwhile. */
const revise = fc.record({ kind: fc.constant('revise'), who, lesson: fc.nat(1) });
const need = fc.record({ kind: fc.constant('need'), who });
const submit = fc.record({ kind: fc.constant('submit'), who: member, tier: fc.constantFrom(1, 2) });
const decide = fc.record({
  kind: fc.constant('decide'),
  who: member,
  pick: fc.nat(3),
  verdict: fc.constantFrom('approve', 'request-changes', 'reject'),
});
const sync = fc.record({
  kind: fc.constant('sync'),
  who,
  faults: fc.array(fc.constantFrom<Fault>(...FAULTS), { maxLength: 5 }),
  kill: fc.option(fc.nat(9), { nil: null }),
});
const erase = fc.record({ kind: fc.constant('erase'), who, pick: fc.nat(20) });
/** All of a person's log in a team; what each device does when it asks. */
const eraseAll = fc.record({
  kind: fc.constant('erase-all'),
  who,
  keep: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
});
const role = fc.record({ kind: fc.constant('role'), how: fc.constantFrom('admin', 'owner', 'deputy') });
const version = fc.record({
  kind: fc.constant('version'),
  who,
  older: fc.boolean(),
  ahead: fc.nat(2).map((n) => n === 0),
});
const server = fc.record({ kind: fc.constant('server'), older: fc.boolean() });
const earlier = fc.record({ kind: fc.constant('earlier'), who: member });
const retry = fc.record({ kind: fc.constant('retry'), who });
const lose = fc.record({ kind: fc.constant('lose'), who });
/** A profile's folder is backed up, and later put back. */
const keep = fc.record({ kind: fc.constant('keep'), who });
const back = fc.record({ kind: fc.constant('put-back'), who });
const save = fc.record({ kind: fc.constant('save') });
const restore = fc.record({ kind: fc.constant('restore') });

/** One thing that happens: a person acts, a device syncs through faults, or something befalls the server. */
export const act = fc.oneof(
  { weight: 6, arbitrary: record },
  { weight: 2, arbitrary: revise },
  { weight: 2, arbitrary: need },
  { weight: 2, arbitrary: submit },
  { weight: 2, arbitrary: decide },
  { weight: 9, arbitrary: sync },
  { weight: 1, arbitrary: save },
  { weight: 1, arbitrary: restore },
  { weight: 1, arbitrary: lose },
  { weight: 1, arbitrary: erase },
  { weight: 1, arbitrary: eraseAll },
  { weight: 1, arbitrary: role },
  { weight: 1, arbitrary: version },
  { weight: 1, arbitrary: server },
  { weight: 1, arbitrary: earlier },
  { weight: 1, arbitrary: retry },
  { weight: 1, arbitrary: keep },
  { weight: 1, arbitrary: back },
);
export type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const synced = (who: SeatNo, faults: Fault[] = []): Act => ({ kind: 'sync', who, faults, kill: null });

/** What only another device still has: it was read there, then its maker was lost and the server restored from before. */
const onlyElsewhere = (free: boolean): Act[] => [
  { kind: 'save' },
  { kind: 'record', who: 1, times: 2, free },
  { kind: 'earlier', who: 1 },
  synced(1),
  synced(0),
  { kind: 'lose', who: 1 },
  { kind: 'restore' },
];

/** A lesson that is put before the team and decided. */
const approved: readonly Act[] = [
  { kind: 'submit', who: 0, tier: 2 },
  synced(0),
  synced(2),
  { kind: 'decide', who: 2, pick: 0, verdict: 'approve' },
  synced(2),
];

/** A decision whose answer was lost, on a server that is restored to before it, and the next decision's grant. */
const decidedBefore: readonly Act[] = [
  { kind: 'submit', who: 0, tier: 2 },
  { kind: 'submit', who: 0, tier: 1 },
  synced(0),
  synced(2),
  { kind: 'save' },
  { kind: 'decide', who: 2, pick: 0, verdict: 'approve' },
  synced(2, ['answer-lost']),
  { kind: 'restore' },
  { kind: 'decide', who: 2, pick: 1, verdict: 'approve' },
];

/** A task that was given and is taken back by a change of roles. */
const roleChanged: readonly Act[] = [
  { kind: 'submit', who: 0, tier: 2 },
  synced(0),
  synced(2),
  { kind: 'role', how: 'owner' },
  synced(2),
];

/** A log that was erased while another device held a copy and more. */
const erasedElsewhere: readonly Act[] = [
  { kind: 'record', who: 0, times: 3, free: false },
  synced(0),
  synced(1),
  { kind: 'record', who: 1, times: 1, free: false },
  { kind: 'erase-all', who: 0, keep: [false, false, false, false] },
];

/** Something another device has already is erased. */
const erasedOne: readonly Act[] = [
  { kind: 'record', who: 0, times: 2, free: false },
  synced(0),
  synced(1),
  { kind: 'erase', who: 0, pick: 0 },
];

/** What is sent does not arrive. */
const lostOnTheWay: readonly Act[] = [{ kind: 'record', who: 1, times: 2, free: false }, synced(1, ['lost'])];

/** A device of the version before reads what it does not know yet. */
const outdated: readonly Act[] = [
  { kind: 'version', who: 0, older: true, ahead: false },
  { kind: 'need', who: 2 },
  synced(2),
  synced(0),
];

/** A profile that has sent more since is put back, and more is made on it than was sent. */
const putBack: readonly Act[] = [
  { kind: 'record', who: 0, times: 1, free: false },
  { kind: 'keep', who: 0 },
  { kind: 'record', who: 0, times: 2, free: false },
  synced(0),
  { kind: 'put-back', who: 0 },
  { kind: 'submit', who: 0, tier: 2 },
  { kind: 'record', who: 0, times: 4, free: false },
];

const acts: fc.Arbitrary<readonly Act[]> = fc.oneof(
  { weight: 60, arbitrary: act.map((one) => [one]) },
  { weight: 1, arbitrary: fc.constantFrom(onlyElsewhere(true), onlyElsewhere(false)) },
  { weight: 2, arbitrary: fc.constant(approved) },
  { weight: 1, arbitrary: fc.constant(decidedBefore) },
  { weight: 1, arbitrary: fc.constant(roleChanged) },
  { weight: 1, arbitrary: fc.constant(outdated) },
  { weight: 1, arbitrary: fc.constant(erasedOne) },
  { weight: 1, arbitrary: fc.constant(lostOnTheWay) },
  { weight: 1, arbitrary: fc.constant(erasedElsewhere) },
  { weight: 1, arbitrary: fc.constant(putBack) },
);

export const history = fc.array(acts, { minLength: 3, maxLength: 24 }).map((parts) => parts.flat());
