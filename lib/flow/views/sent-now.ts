/** sent: the server did it. grant: this device may not decide; nothing was done. Otherwise the server's word for why not. */
export type SentNow = { kind: 'sent' } | { kind: 'grant' } | { kind: 'refused'; code: string };
