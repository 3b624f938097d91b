import { createWorkspaceFile } from '#db/create.ts';
import { restoreBackup } from '#db/backups/restore-backup.ts';
import { makeBackup } from '#db/backups/make-backup.ts';
import type { Migration } from '#db/migrate.ts';
import { migrations } from '#db/migrations/migration-list.ts';
import { saveCopy } from '#db/save-copy.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import { AT, layOut, open, WORKSPACE_ID } from './workspace-files.ts';

/** A version after the newest, which adds a table and fills a column. */
export const oneMore: readonly Migration[] = [
  ...migrations,
  {
    version: migrations.length + 1,
    statements: [
      'create table added (id text primary key, text text not null) strict',
      `insert into added select 'a' || seq, hash from transaction_record`,
      'alter table department add column telephone text',
      `create index department_telephone on department (telephone)`,
    ],
  },
];

export interface TaskPlaces {
  readonly root: string;
  readonly path: string;
  /** What the task needs besides: a backup to restore, a name to copy to. */
  readonly extra: string;
}

/** What a process can be at when it is killed. Each runs on files, and says what came of it. */
export const fileTasks = {
  create: async ({ path }: TaskPlaces) => {
    const made = await createWorkspaceFile(path, AT, (workspace) => layOut(workspace, 40));
    if (made.kind === 'ok') await made.value.close();
    return made.kind;
  },
  backup: async (places: TaskPlaces) => (await backUp(places, 'manual')).kind,
  copy: async ({ path, extra }: TaskPlaces) =>
    (await saveCopy({ file: path, mode: 'read-only' }, extra)).kind,
  restore: async ({ root, path, extra }: TaskPlaces) =>
    (await restoreBackup({ root, path, file: extra, workspaceId: WORKSPACE_ID, at: AT })).kind,
  migrate: async (places: TaskPlaces) => {
    const opened = await open(places.path, {
      migrations: oneMore,
      beforeMigration: () => backUp(places, 'migration'),
    });
    if (opened.kind === 'ok') await opened.value.close();
    return opened.kind;
  },
} satisfies Record<string, (places: TaskPlaces) => Promise<Outcome<unknown>['kind']>>;

export type FileTask = keyof typeof fileTasks;

export function isFileTask(name: string): name is FileTask {
  return name in fileTasks;
}

export function backUp({ root, path }: TaskPlaces, cause: 'manual' | 'migration') {
  return makeBackup({
    root,
    workspaceId: WORKSPACE_ID,
    path,
    source: { file: path, mode: 'read-only' },
    cause,
    at: AT,
  });
}
