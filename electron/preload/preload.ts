import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from '#shared/desktop/channels.ts';
import { SERVICE_PORT_MESSAGE } from '#shared/desktop/desktop.ts';
import type { Desktop } from '#shared/desktop/desktop.ts';

/** Subscribes to a channel with what the main process sends along, never with the event itself. */
function listen(channel: string, heard: (value: unknown) => void): () => void {
  const listener = (_event: unknown, value: unknown) => heard(value);
  ipcRenderer.on(channel, listener);
  return () => {
    ipcRenderer.off(channel, listener);
  };
}

// A port can't cross the context bridge; a window message can carry it to the page.
ipcRenderer.on(channels.servicePort, (event) => {
  window.postMessage(SERVICE_PORT_MESSAGE, window.location.origin, [...event.ports]);
});

const desktop: Desktop = {
  platform: process.platform,
  requestService: () => ipcRenderer.send(channels.requestService),
  onServiceState: (listener) =>
    listen(channels.serviceState, (state) => {
      if (state === 'restarting' || state === 'failed') listener(state);
    }),
  chooseWorkspaceToOpen: () => ipcRenderer.invoke(channels.chooseWorkspaceToOpen),
  chooseWorkspaceToCreate: (name) => ipcRenderer.invoke(channels.chooseWorkspaceToCreate, name),
  chooseCopyPlace: (name) => ipcRenderer.invoke(channels.chooseCopyPlace, name),
  takeFileToOpen: () => ipcRenderer.invoke(channels.takeFileToOpen),
  onOpenFile: (listener) =>
    listen(channels.openFile, (path) => {
      if (typeof path === 'string') listener(path);
    }),
  pathForFile: (file) => (file instanceof File ? pathOf(file) : ''),
  printToPdf: (paper) => ipcRenderer.invoke(channels.printToPdf, paper),
  showInFolder: (path) => ipcRenderer.invoke(channels.showInFolder, path),
  openExternal: (address) => ipcRenderer.invoke(channels.openExternal, address),
  openWindow: () => ipcRenderer.invoke(channels.openWindow),
  setAppearance: (appearance) => ipcRenderer.invoke(channels.setAppearance, appearance),
};

contextBridge.exposeInMainWorld('desktop', desktop);

/** Older Electron has no webUtils and puts the path on the file itself. */
function pathOf(file: File & { readonly path?: string }): string {
  return webUtils === undefined ? (file.path ?? '') : webUtils.getPathForFile(file);
}
