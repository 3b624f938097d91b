import { type Id, uuidV7 } from '#shared/values/id.ts';

/** The id of something that is being added, so that a later edit can name it. */
export function newId<Entity extends string>(): Id<Entity> {
  return uuidV7<Entity>(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
