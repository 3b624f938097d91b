import { useEffect, useEffectEvent } from 'react';
import { connection, desktop } from '#renderer/rpc/rpc.ts';
import type { Opening } from './opening-context.ts';

const ENDING = '.tongzhou';

/**
 * Workspaces that are handed to the window: dropped on it, opened by the system (double-click, argument, menu),
 * or one that a restarted service could not open again, so that the reason is told.
 * @param onPathUnknown a dropped file whose path the browser keeps to itself.
 */
export function useFilesFromOutside(open: Opening['open'], onPathUnknown: (fileName: string) => void): void {
  const onFile = useEffectEvent((file: File) => {
    const path = desktop?.pathForFile(file) ?? '';
    if (path === '') onPathUnknown(file.name);
    else open(path);
  });
  const onPath = useEffectEvent((path: string, readOnly = false) => open(path, { readOnly }));

  useEffect(() => listenForDrops((file) => onFile(file)), []);
  useEffect(() => {
    connection.onNotReopened = ({ path, readOnly }) => onPath(path, readOnly);
    const stop = desktop?.onOpenFile((path) => onPath(path));
    void desktop?.takeFileToOpen().then((path) => path !== null && onPath(path));
    return () => {
      connection.onNotReopened = null;
      stop?.();
    };
  }, []);
}

/** A file that is dropped where nobody takes it would otherwise replace the page. */
function listenForDrops(onFile: (file: File) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    const file = [...event.dataTransfer.files].find(({ name }) => name.toLowerCase().endsWith(ENDING));
    if (file !== undefined) onFile(file);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}
