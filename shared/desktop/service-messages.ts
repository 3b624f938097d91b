/**
 * What the main process tells the service's process. A `connect` carries one message port: from then on
 * that window speaks with the service alone. A `stop` asks it to close the workspace and end.
 */
export interface ServiceMessage {
  readonly kind: 'connect' | 'stop';
}

export function isServiceMessage(value: unknown): value is ServiceMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'connect' || value.kind === 'stop')
  );
}
