import { PRESETS } from '../../lib/flow/presets.ts';
import type { Preset } from '../../lib/model/endpoint.ts';

/** The servers a person chooses from, in the order they are offered. */
export const presets = Object.keys(PRESETS) as Preset[];

/** The address a server of this kind usually has, '' where only the person knows. */
export const addressOf = (preset: Preset): string => PRESETS[preset].baseUrl;

/** Whether two addresses lead to the same server; one that is no address leads nowhere. */
export function sameOrigin(one: string, other: string): boolean {
  const origin = URL.parse(one.trim())?.origin;
  return origin !== undefined && origin === URL.parse(other.trim())?.origin;
}
