/** What a column holds; `?` may be null. Integers are times in ms, counters or flags; JSON is canonical text. */
type Column = 'text' | 'int' | 'text?' | 'int?';

type Held<C extends Column> = C extends 'text'
  ? string
  : C extends 'int'
    ? number
    : C extends 'text?'
      ? string | null
      : number | null;

type Columns = Readonly<Record<string, Column>>;

export type Table = { readonly columns: Columns; readonly key: readonly string[] };

/** A table: its columns, and which of them are its key. The key of all but three begins with `team_id`. */
export const table = <const C extends Columns, const K extends readonly (keyof C & string)[]>(
  key: K,
  columns: C,
): { readonly columns: C; readonly key: K } => ({ key, columns });

export type RowOf<T extends Table> = { [N in keyof T['columns']]: Held<T['columns'][N]> };
export type KeyOf<T extends Table> = Pick<RowOf<T>, T['key'][number]>;
