import { EntriesScreen } from '#renderer/features/entries/entries-screen.tsx';
import { EntriesImport } from '#renderer/features/imports/entries/entries-import.tsx';

/** The list of spend with the way in for files: neither feature knows the other. */
export function EntriesWithImport() {
  return <EntriesScreen Import={EntriesImport} />;
}
