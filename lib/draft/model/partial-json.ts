/** The value of a JSON text that has not arrived whole: only what is complete of it, `undefined` where nothing is. */
export function completePart(raw: string): unknown {
  const from = raw.indexOf('{');
  return from < 0 ? undefined : new Reader(raw, from).value()?.value;
}

/** A value and whether its end has arrived; text and numbers are only given whole, lists and objects as far as they go. */
type Read = { value: unknown; whole: boolean };

const SPACE = /\s/;
const DEEPEST = 12;

class Reader {
  #at: number;
  readonly #raw: string;
  #deep = 0;

  constructor(raw: string, at: number) {
    this.#raw = raw;
    this.#at = at;
  }

  value(): Read | null {
    this.#skip();
    const char = this.#raw[this.#at];
    if (char === undefined) return null;
    if (char === '"') return this.#text();
    if (char === '{' || char === '[') return this.#nested(char);
    return this.#word();
  }

  #skip(): void {
    while (SPACE.test(this.#raw[this.#at] ?? '')) this.#at += 1;
  }

  #nested(open: '{' | '['): Read | null {
    this.#deep += 1;
    if (this.#deep > DEEPEST) return null;
    this.#at += 1;
    const read = open === '{' ? this.#object() : this.#array();
    this.#deep -= 1;
    return read;
  }

  /** Steps over a comma, or over the end: then it is true. */
  #ends(close: string): boolean {
    this.#skip();
    if (this.#raw[this.#at] === ',') this.#at += 1;
    this.#skip();
    if (this.#raw[this.#at] !== close) return false;
    this.#at += 1;
    return true;
  }

  #object(): Read {
    const entries = new Map<string, unknown>();
    const so = (whole: boolean): Read => ({ value: Object.fromEntries(entries), whole });
    while (!this.#ends('}')) {
      const key = this.#raw[this.#at] === '"' ? this.#text() : null;
      this.#skip();
      if (key === null || this.#raw[this.#at] !== ':') return so(false);
      this.#at += 1;
      const read = this.value();
      if (read === null) return so(false);
      entries.set(String(key.value), read.value);
      if (!read.whole) return so(false);
    }
    return so(true);
  }

  #array(): Read {
    const items: unknown[] = [];
    while (!this.#ends(']')) {
      const read = this.value();
      // An object or list that goes on is not an item yet.
      if (!read?.whole) return { value: items, whole: false };
      items.push(read.value);
    }
    return { value: items, whole: true };
  }

  #text(): Read | null {
    const start = this.#at;
    for (let at = start + 1; at < this.#raw.length; at++) {
      if (this.#raw[at] === '\\') at += 1;
      else if (this.#raw[at] === '"') {
        this.#at = at + 1;
        return parsed(this.#raw.slice(start, at + 1));
      }
    }
    return null;
  }

  #word(): Read | null {
    const start = this.#at;
    while (/[\w.+-]/.test(this.#raw[this.#at] ?? '')) this.#at += 1;
    // What follows shows that the number is whole.
    if (this.#at === start || this.#at >= this.#raw.length) return null;
    return parsed(this.#raw.slice(start, this.#at));
  }
}

function parsed(text: string): Read | null {
  try {
    return { value: JSON.parse(text), whole: true };
  } catch {
    return null;
  }
}
