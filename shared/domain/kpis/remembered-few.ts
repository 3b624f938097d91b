/** So many are worth keeping: KPIs share their periods, profiles and targets. */
const MOST = 500;

/** Remembers what was worked out for a key, until there are too many: then it begins anew. */
export class RememberedFew<T> {
  readonly #known = new Map<string, T>();

  get(key: string, workOut: () => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = workOut();
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, found);
    return found;
  }
}
