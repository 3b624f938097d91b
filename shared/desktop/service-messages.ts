/** A workspace that stands open in the service: what a service started anew has to open again. */
export interface OpenedWorkspace {
  readonly path: string;
  readonly readOnly: boolean;
}

/**
 * What the main process tells the service's process. A `connect` carries one message port: from then on
 * that window speaks with the service alone. A `reopen` comes before any, after a crash. A `stop` asks it to
 * close the workspace and end.
 */
export type ServiceMessage =
  | { readonly kind: 'connect' }
  | { readonly kind: 'reopen'; readonly workspace: OpenedWorkspace }
  | { readonly kind: 'stop' };

/** What the service's process tells the main process. */
export interface ServiceReport {
  readonly kind: 'workspace';
  readonly workspace: OpenedWorkspace | null;
}

export function isServiceMessage(value: unknown): value is ServiceMessage {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'reopen') return isOpenedWorkspace(value['workspace']);
  return value['kind'] === 'connect' || value['kind'] === 'stop';
}

export function isServiceReport(value: unknown): value is ServiceReport {
  if (!isRecord(value) || value['kind'] !== 'workspace') return false;
  return value['workspace'] === null || isOpenedWorkspace(value['workspace']);
}

function isOpenedWorkspace(value: unknown): value is OpenedWorkspace {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['readOnly'] === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
