import { nameKey } from '#shared/values/name-key.ts';
import { handleKey } from '../kols/handle-key.ts';
import type { KnownDeliverable } from './table-directory.ts';
import type { TableFaultKind } from './table-fault.ts';

/** How a row of results names the deliverable that it is of; '' for what it doesn't tell. */
export interface DeliverableName {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly handle: string;
}

export type DeliverableFinding =
  | {
      readonly kind: 'found';
      readonly deliverable: KnownDeliverable;
      /** By what it was found. */
      readonly by: keyof DeliverableName;
    }
  | {
      readonly kind: 'fault';
      readonly fault: TableFaultKind;
      readonly by: keyof DeliverableName | null;
      readonly text: string;
    };

/** A file tells few names over and over; with more than these it is cheaper to forget. */
const MOST_REMEMBERED = 5_000;

/** The keys of what was written, worked out once for each spelling. */
class RememberedKeys {
  readonly #keyOf: (text: string) => string;
  readonly #keys = new Map<string, string>();

  constructor(keyOf: (text: string) => string) {
    this.#keyOf = keyOf;
  }

  of(text: string): string {
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const key = this.#keyOf(text);
    if (this.#keys.size >= MOST_REMEMBERED) this.#keys.clear();
    this.#keys.set(text, key);
    return key;
  }
}

/**
 * Finds deliverables by what files know of them: the id; the link; the title, narrowed by the handle where both are
 * told; or the handle alone, which means what that KOL published last before the day. What was never published is
 * found as well, to be told apart from what nobody knows.
 */
export class DeliverableFinder {
  readonly #byId = new Map<string, KnownDeliverable>();
  readonly #byLink = new Map<string, KnownDeliverable[]>();
  readonly #byTitle = new Map<string, KnownDeliverable[]>();
  readonly #byHandle = new Map<string, KnownDeliverable[]>();
  readonly #titles = new RememberedKeys(nameKey);
  readonly #handles = new RememberedKeys(handleKey);

  constructor(deliverables: readonly KnownDeliverable[]) {
    for (const deliverable of deliverables) {
      this.#byId.set(deliverable.id, deliverable);
      put(this.#byLink, linkKey(deliverable.link), deliverable);
      put(this.#byTitle, nameKey(deliverable.title), deliverable);
      put(this.#byHandle, deliverable.handleKey, deliverable);
    }
    for (const all of this.#byHandle.values()) all.sort(lastPublishedFirst);
  }

  find(name: DeliverableName, day: string): DeliverableFinding {
    if (name.id !== '') return only([this.#byId.get(name.id)].filter(isKnown), 'id', name.id);
    if (name.link !== '') return only(this.#byLink.get(linkKey(name.link)) ?? [], 'link', name.link);
    const handle = this.#handles.of(name.handle);
    if (name.title !== '') {
      const called = this.#byTitle.get(this.#titles.of(name.title)) ?? [];
      const own = handle === '' ? called : called.filter((known) => known.handleKey === handle);
      return only(own, 'title', name.title);
    }
    if (handle === '') return { kind: 'fault', fault: 'deliverable-missing', by: null, text: '' };
    return this.#lastOf(handle, name.handle, day);
  }

  #lastOf(handle: string, written: string, day: string): DeliverableFinding {
    const all = this.#byHandle.get(handle) ?? [];
    const [last, next] = all.filter(({ publishedOn }) => publishedOn !== null && publishedOn <= day);
    if (last === undefined) return only(all.slice(0, 1), 'handle', written);
    const isOne = next === undefined || next.publishedOn !== last.publishedOn;
    return only(isOne ? [last] : [last, next], 'handle', written);
  }
}

function only(
  found: readonly KnownDeliverable[],
  by: keyof DeliverableName,
  text: string,
): DeliverableFinding {
  const published = found.length > 1 ? found.filter(({ publishedOn }) => publishedOn !== null) : found;
  const [deliverable, other] = published.length === 0 ? found : published;
  if (deliverable === undefined) return { kind: 'fault', fault: 'deliverable-unknown', by, text };
  if (other !== undefined) return { kind: 'fault', fault: 'deliverable-several', by, text };
  return { kind: 'found', deliverable, by };
}

function isKnown(deliverable: KnownDeliverable | undefined): deliverable is KnownDeliverable {
  return deliverable !== undefined;
}

function put(map: Map<string, KnownDeliverable[]>, key: string, deliverable: KnownDeliverable): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [deliverable]);
  else known.push(deliverable);
}

function lastPublishedFirst(one: KnownDeliverable, other: KnownDeliverable): number {
  return (other.publishedOn ?? '').localeCompare(one.publishedOn ?? '');
}

/** Links are the same with and without the protocol, 'www.', what follows '#', and a slash at the end. */
function linkKey(link: string): string {
  return link
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/+$/u, '');
}
