import type {
  ImportMapping,
  ImportPreview,
  ImportProfile,
  TableSource,
} from '#shared/domain/import/import.ts';
import { createSessionStore, type SessionBase } from '../session-store.ts';

/** What was found out about the file that was taken in. */
export type FoundFile = {
  readonly importId: string;
  readonly source: TableSource;
  readonly suggestion: ImportMapping;
  readonly dateOrderCertain: boolean;
  /** The remembered way of reading that the mapping comes from. */
  readonly profile: ImportProfile | null;
};

export type ImportSession = SessionBase & {
  /** Null while it is read, and when it can't be. */
  readonly found: FoundFile | null;
  readonly mapping: ImportMapping | null;
  /** Where the value of the line column comes from: the column, or one line for all rows. */
  readonly lineFrom: 'column' | 'all';
  readonly preview: ImportPreview | null;
};

/** The import of spend under way. */
export const sessions = createSessionStore<ImportSession>();
export const { change: changeSession, end: endSession } = sessions;

export function beginSession(workspaceId: string, file: File): void {
  sessions.begin({
    workspaceId,
    file,
    found: null,
    mapping: null,
    lineFrom: 'column',
    profileName: '',
    step: 'file',
    preview: null,
  });
}

/** The file as it was just read; another sheet of it begins anew. */
export function takeFound(file: File, found: FoundFile): void {
  const { columns, lineForAll } = found.suggestion;
  const lineFrom = columns.line === undefined && lineForAll !== null ? 'all' : 'column';
  sessions.changeOf(file, (session) => ({
    ...session,
    found,
    mapping: found.suggestion,
    lineFrom,
    profileName: found.profile?.name ?? '',
    step: 'file',
    preview: null,
  }));
}
