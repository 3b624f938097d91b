import { readPerson } from '#db/queries/catalogue-queries.ts';
import { readWorkspaceId } from '#db/queries/workspace-queries.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { UserFile } from './user-file.ts';

/** Who was chosen to be at the desk for this workspace, if anyone, and if they are still in it. */
export function personAtDesk(userFile: UserFile, workspace: Workspace): Promise<Person | null> {
  return workspace.read(async (reader) => {
    // A workspace that is being laid out has no row yet.
    const id = await readWorkspaceId(reader);
    const personId = id === undefined ? undefined : userFile.data.people[id];
    if (personId === undefined) return null;
    return (await readPerson(reader, personId)) ?? null;
  });
}
