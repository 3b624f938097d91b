import type { Translated } from '../translated.ts';
import type { desktop as zhCn } from '../zh-cn/desktop.ts';

export const desktop: Translated<typeof zhCn> = {
  title: 'Tongzhou',
  file: 'File',
  newWindow: 'New window',
  openWorkspace: 'Open workspace…',
  closeWindow: 'Close window',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  window: 'Window',
  minimize: 'Minimize',
  workspaceFiles: 'Tongzhou workspaces',
  chooseWorkspace: 'Open a workspace',
  notSaved: '“{{name}}” was not saved',
  notSavedDetail:
    'It could not be written to {{path}}. See whether the folder is there, may be written to and has room, then save it again.',
  createWorkspace: 'New workspace',
  saveCopy: 'Save a copy',
};
