import { PRESETS } from '../../lib/flow/presets.ts';
import type { Preset } from '../../lib/model/endpoint.ts';

/** The servers a person chooses from, in the order they are offered. */
export const presets = Object.keys(PRESETS) as Preset[];

/** The address a server of this kind usually has, '' where only the person knows. */
export const addressOf = (preset: Preset): string => PRESETS[preset].baseUrl;
