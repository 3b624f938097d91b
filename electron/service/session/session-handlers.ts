import { readPerson } from '#db/queries/catalogue-queries.ts';
import { refused } from '#shared/domain/refusal.ts';
import { plain, query, refuse } from '../base.ts';
import { personAtDesk } from './person-at-desk.ts';

export const sessionGet = plain.session.get.handler(async ({ context }) => {
  const { options, slot, userFile } = context.parts;
  return {
    preferences: userFile.data.preferences,
    person: slot.current === null ? null : await personAtDesk(userFile, slot.current),
    account: options.account,
    version: options.version,
    host: options.host,
    dataFolder: options.dataFolder,
  };
});

export const setPreferences = plain.session.setPreferences.handler(async ({ context, input }) => {
  const { userFile, publisher } = context.parts;
  const data = await userFile.change((before) => ({
    ...before,
    preferences: { ...before.preferences, ...input },
  }));
  publisher.publish('event', { kind: 'session' });
  return data.preferences;
});

export const choosePerson = query.session.choosePerson.handler(async ({ context, input }) => {
  const { userFile, publisher } = context.parts;
  const { id } = await context.workspace.state();
  if (input.personId !== null && (await readPerson(context.reader, input.personId)) === undefined) {
    return refuse(refused('not-found', { what: 'person' }, 'personId').refusal);
  }
  const chosen = input.personId;
  await userFile.change((before) => {
    const { [id]: _previous, ...others } = before.people;
    return { ...before, people: chosen === null ? others : { ...others, [id]: chosen } };
  });
  publisher.publish('event', { kind: 'session' });
  return {};
});
