import type { Problem } from '../../model/problem.ts';
import { unreachable } from '../../model/result.ts';
import type { Moved, SyncProblem } from '../../sync/problem.ts';

/** What a person is told when a team's server could not be asked. */
export function problemOf(problem: SyncProblem | Moved, origin: string): Problem {
  switch (problem.kind) {
    case 'offline':
    case 'barred':
    case 'busy':
    case 'strange':
      return { kind: 'team-server', why: problem.kind, origin };
    case 'upgrade':
      return { kind: 'team-server', why: problem.what === 'client' ? 'old-client' : 'old-server', origin };
    case 'ended':
      return { kind: 'team-ended', why: problem.why };
    case 'asks':
      return { kind: 'team-asks' };
    case 'refused':
    case 'moved':
    case 'resync':
    case 'overtaken':
      return { kind: 'team-server', why: 'other', origin };
    default:
      return unreachable(problem);
  }
}
