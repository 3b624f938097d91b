import type { ServiceParts } from '../service-parts.ts';

/** Closes the open workspace, if any, and tells every listener. */
export async function closeWorkspace(parts: ServiceParts): Promise<void> {
  const workspace = parts.slot.current;
  if (workspace === null) return;
  parts.slot.put(null);
  await workspace.close();
  parts.publisher.publish('event', { kind: 'workspace', state: { kind: 'none' } });
}
