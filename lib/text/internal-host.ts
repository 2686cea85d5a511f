import { escaped } from './escaped.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

// Sources of patterns: addresses of private networks, and what names end in that only the inside of a company knows.
export const PRIVATE_IP = `(?:10\\.${OCTET}|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168|169\\.254|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\.${OCTET}\\.${OCTET}`;
export const LOCAL_SIX = '(?:f[cd][0-9a-f]{2}|fe80):(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{1,4}';
export const INSIDE = '(?:internal|corp|lan|intranet|localdomain|home\\.arpa)';

const INTERNAL = new RegExp(`^(?:${PRIVATE_IP}|\\[${LOCAL_SIX}\\]|.+\\.(?:${INSIDE}|local))\\.?$`, 'i');

/** Whether only the inside of a company can reach a host; a name may end in a point. */
export const isInternalHost = (host: string): boolean => INTERNAL.test(host);

/** An address without the machine it leads to, wherever it says that, where only the inside of a company can reach it. */
export function withoutInternalHost(address: string): string {
  const host = URL.parse(address)?.hostname ?? '';
  if (!isInternalHost(host)) return address;
  return address.replace(new RegExp(`${escaped(host.replace(/\.$/, ''))}\\.?`, 'gi'), '[address]');
}
