import { create } from 'zustand';
import type {
  ImportMapping,
  ImportPreview,
  ImportProfile,
  TableSource,
} from '#shared/domain/import/import.ts';

/** What was found out about the file that was taken in. */
export type FoundFile = {
  readonly importId: string;
  readonly source: TableSource;
  readonly suggestion: ImportMapping;
  readonly dateOrderCertain: boolean;
  /** The remembered way of reading that the mapping comes from. */
  readonly profile: ImportProfile | null;
};

export type ImportStep = 'file' | 'mapping' | 'preview';

export type ImportSession = {
  readonly workspaceId: string;
  readonly file: File;
  /** Null while it is read, and when it can't be. */
  readonly found: FoundFile | null;
  readonly mapping: ImportMapping | null;
  /** Where the value of the line column comes from: the column, or one line for all rows. */
  readonly lineFrom: 'column' | 'all';
  readonly profileName: string;
  readonly step: ImportStep;
  readonly preview: ImportPreview | null;
};

/**
 * The import under way in this window. It outlives the screen, so that a line can be added in the budget
 * in between; a reload of the page ends it.
 */
export const useImportSession = create<{ readonly session: ImportSession | null }>(() => ({ session: null }));

export function beginSession(workspaceId: string, file: File): void {
  useImportSession.setState({
    session: {
      workspaceId,
      file,
      found: null,
      mapping: null,
      lineFrom: 'column',
      profileName: '',
      step: 'file',
      preview: null,
    },
  });
}

export function changeSession(change: Partial<ImportSession>): void {
  useImportSession.setState(({ session }) => ({
    session: session === null ? null : { ...session, ...change },
  }));
}

/** The file as it was just read; another sheet of it begins anew. */
export function takeFound(file: File, found: FoundFile): void {
  useImportSession.setState(({ session }) => {
    if (session?.file !== file) return { session };
    const { columns, lineForAll } = found.suggestion;
    const lineFrom = columns.line === undefined && lineForAll !== null ? 'all' : 'column';
    return {
      session: {
        ...session,
        found,
        mapping: found.suggestion,
        lineFrom,
        profileName: found.profile?.name ?? '',
        step: 'file',
        preview: null,
      },
    };
  });
}

export function endSession(): void {
  useImportSession.setState({ session: null });
}
