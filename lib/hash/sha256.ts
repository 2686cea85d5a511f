import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** sha256 of the text's UTF-8 bytes as 64 lower-case hex digits. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
