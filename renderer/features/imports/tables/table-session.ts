import type { TableSource } from '#shared/domain/import/import.ts';
import type {
  TableKind,
  TableMapping,
  TablePreview,
  TableProfile,
} from '#shared/domain/import/table-import.ts';
import { createSessionStore, type SessionBase, type SessionStore } from '../session-store.ts';

/** What was found out about a table that was taken in. */
export type TableFound = {
  readonly importId: string;
  readonly source: TableSource;
  readonly suggestion: TableMapping;
  readonly dateOrderCertain: boolean;
  readonly profile: TableProfile | null;
};

export type TableSession = SessionBase & {
  /** Null while it is read, and when it can't be. */
  readonly found: TableFound | null;
  readonly mapping: TableMapping | null;
  readonly preview: TablePreview | null;
};

const stores: Readonly<Record<TableKind, SessionStore<TableSession>>> = {
  'kpi-values': createSessionStore(),
  kols: createSessionStore(),
  results: createSessionStore(),
};

/** Each kind has an import under way of its own. */
export function sessionsOf(kind: TableKind): SessionStore<TableSession> {
  return stores[kind];
}

export function newSession(workspaceId: string, file: File): TableSession {
  return { workspaceId, file, found: null, mapping: null, profileName: '', step: 'file', preview: null };
}

/** The file as it was just read; another sheet of it begins anew. */
export function withFound(session: TableSession, found: TableFound): TableSession {
  return {
    ...session,
    found,
    mapping: found.suggestion,
    profileName: found.profile?.name ?? '',
    step: 'file',
    preview: null,
  };
}
