import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeHandle, openHandle, type SqliteHandle } from '#db/driver/sqlite-handle.ts';
import type { RecordDraft } from '#db/ledger/transaction.ts';
import { migrate } from '#db/migrate.ts';
import type { Writer } from '#db/schema.ts';
import { connectWorkspace, freshConnection, type Workspace } from '#db/workspace.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { instantOf } from '#shared/values/instant.ts';

/** A migrated workspace file in a folder of its own, with a clock that moves a second for each command. */
export interface TemporaryWorkspace {
  workspace: Workspace;
  readonly path: string;
  newId<Entity extends string>(): Id<Entity>;
  /** The instant that the next command will carry. */
  clockMs: number;
  /** Runs a command with a label; a record comes out where something changed. */
  run<T>(
    work: (writer: Writer, record: RecordDraft) => Promise<T>,
    about?: About,
  ): Promise<{ value: T; seq: number | null }>;
  /** Closes the file, lets it be changed through a handle of its own, and opens it again. */
  reopen(between: (handle: SqliteHandle) => Promise<void>): Promise<void>;
  remove(): Promise<void>;
}

export interface About {
  readonly command?: string;
  readonly label?: Label;
  readonly reason?: string;
  readonly person?: { readonly id: string; readonly name: string };
  readonly fromTemplate?: boolean;
}

export async function temporaryWorkspace(): Promise<TemporaryWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'tongzhou-'));
  const path = join(folder, 'test.tongzhou');
  const handle = await openHandle(path, 'create');
  await migrate(handle);
  await closeHandle(handle);
  let ids = 0;
  const made: TemporaryWorkspace = {
    workspace: await connect(path),
    path,
    clockMs: Date.parse('2026-03-01T08:00:00.000Z'),
    newId<Entity extends string>(): Id<Entity> {
      ids += 1;
      return uuidV7<Entity>(made.clockMs, counterBytes(ids));
    },
    run: (work, about = {}) => {
      made.clockMs += 1000;
      return made.workspace.write(
        {
          command: about.command ?? 'test.command',
          actor: {
            personId: about.person?.id ?? null,
            personName: about.person?.name ?? null,
            account: 'tester',
          },
          at: instantOf(made.clockMs),
          recordId: made.newId(),
          fromTemplate: about.fromTemplate === true,
        },
        (writer, record) => {
          record.describe(about.label ?? { key: 'workspaceRenamed', params: { name: 'x' } }, about.reason);
          return work(writer, record);
        },
      );
    },
    reopen: async (between) => {
      await made.workspace.close();
      const raw = await openHandle(path, 'read-write');
      await between(raw);
      await closeHandle(raw);
      made.workspace = await connect(path);
    },
    remove: async () => {
      await made.workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return made;
}

function connect(path: string): Promise<Workspace> {
  return connectWorkspace(freshConnection(path));
}

function counterBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(6, count);
  return bytes;
}
