import type { Send } from '../../../lib/model/send.ts';
import type { FaultPoint } from '../../../lib/sync/deps.ts';

/** What the network does to the next request: carries it, loses it, loses its answer, or delivers it twice. */
export type Fault = 'none' | 'lost' | 'answer-lost' | 'twice' | 'half' | 'unavailable';

export const FAULTS: readonly Fault[] = ['none', 'lost', 'answer-lost', 'twice', 'half', 'unavailable'];

/** A network whose faults are taken from a list, one a request; when the list is over it carries all. */
export function faultyNetwork(send: Send): { send: Send; next: (faults: readonly Fault[]) => void } {
  let faults: Fault[] = [];
  return {
    next: (coming) => {
      faults = [...coming];
    },
    send: async (input, init) => {
      const fault = faults.shift() ?? 'none';
      if (fault === 'lost') throw new TypeError('Failed to fetch');
      if (fault === 'unavailable') return new Response('', { status: 503 });
      if (fault === 'twice') await send(input, init);
      const answer = await send(input, init);
      if (fault === 'answer-lost') throw new TypeError('Failed to fetch');
      if (fault !== 'half') return answer;
      const text = await answer.text();
      return new Response(text.slice(0, text.length / 2), { status: answer.status, headers: answer.headers });
    },
  };
}

/** Thrown where a device is killed. */
export class Killed extends Error {}

/** Kills at the nth point that is passed, counted from when it was set; null: never. */
export function killer(): { hit: (point: FaultPoint) => void; set: (nth: number | null) => void } {
  let left: number | null = null;
  return {
    set: (nth) => {
      left = nth;
    },
    hit: (point) => {
      if (left === null || left-- > 0) return;
      left = null;
      throw new Killed(point);
    },
  };
}
