/** Two sentences are linked when the cosine of their idf-weighted stems is above this. */
const LINK = 0.12;
const DAMPING = 0.85;
const ROUNDS = 15;

/** A stem links a sentence to this many before it: a word that stands everywhere says little, and would cost a lot. */
const NEAREST = 60;

type Link = { readonly to: number; readonly weight: number };

const idfOf = (documents: readonly ReadonlySet<string>[]): Map<string, number> => {
  const seen = new Map<string, number>();
  for (const stems of documents) for (const stem of stems) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  for (const [stem, count] of seen) seen.set(stem, Math.log(1 + documents.length / count));
  return seen;
};

const norm = (stems: ReadonlySet<string>, idf: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const stem of stems) sum += (idf.get(stem) ?? 0) ** 2;
  return Math.sqrt(sum);
};

function linksOf(documents: readonly ReadonlySet<string>[]): Link[][] {
  const idf = idfOf(documents);
  const norms = documents.map((stems) => norm(stems, idf));
  const links: Link[][] = documents.map(() => []);
  const earlier = new Map<string, number[]>();
  for (const [index, stems] of documents.entries()) {
    const products = new Map<number, number>();
    for (const stem of stems) {
      const weight = (idf.get(stem) ?? 0) ** 2;
      const holders = earlier.get(stem);
      for (const other of holders?.slice(-NEAREST) ?? [])
        products.set(other, (products.get(other) ?? 0) + weight);
      if (holders) holders.push(index);
      else earlier.set(stem, [index]);
    }
    for (const [other, product] of products) {
      const weight = product / Math.max(1e-9, (norms[index] ?? 0) * (norms[other] ?? 0));
      if (weight < LINK) continue;
      links[index]?.push({ to: other, weight });
      links[other]?.push({ to: index, weight });
    }
  }
  return links;
}

/** How central each sentence is to the page, 0 to 1 (LexRank over stems). */
export function centrality(documents: readonly ReadonlySet<string>[]): number[] {
  const links = linksOf(documents);
  const totals = links.map((list) => list.reduce((sum, { weight }) => sum + weight, 0));
  let ranks: number[] = documents.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const previous = ranks;
    ranks = links.map((list) => {
      const received = list.reduce(
        (sum, { to, weight }) => sum + ((previous[to] ?? 0) * weight) / Math.max(1e-9, totals[to] ?? 0),
        0,
      );
      return 1 - DAMPING + DAMPING * received;
    });
  }
  const best = ranks.reduce((max, rank) => Math.max(max, rank), 1e-9);
  return ranks.map((rank) => rank / best);
}
