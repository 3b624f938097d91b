import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Appearance } from '#shared/desktop/desktop.ts';
import { type WindowKey, windowKeys } from '#shared/desktop/window-keys.ts';
import { desktop as en } from '#shared/messages/en/desktop.ts';
import { desktop as zhCn } from '#shared/messages/zh-cn/desktop.ts';

export const desktopTexts = { 'zh-CN': zhCn, en } as const;

type Texts = (typeof desktopTexts)[Appearance['language']];

export interface MenuActions {
  openWindow(): void;
  chooseWorkspace(): void;
}

/**
 * Sets the menu in a language. The console's own keys (undo, redo, the command palette) are the page's and
 * stand in no menu, except that macOS lets text fields undo only through one.
 */
export function setMenu(language: Appearance['language'], developing: boolean, actions: MenuActions): void {
  const texts: Texts = desktopTexts[language];
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: texts.file, submenu: fileItems(texts, isMac, actions) },
    { label: texts.edit, submenu: editItems(texts, isMac) },
    { label: texts.view, submenu: viewItems(texts, developing) },
    {
      label: texts.window,
      role: 'windowMenu',
      submenu: [{ role: 'minimize', label: texts.minimize }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Label and keys of an item: the keyboard help of the page shows the same keys. */
function keyed(texts: Texts, name: WindowKey['name']): { label: string; accelerator: string } {
  const key = windowKeys.find((one) => one.name === name);
  if (key === undefined) throw new Error(`no keys for ${name}`);
  const parts = [
    'CmdOrCtrl',
    ...(key.shift ? ['Shift'] : []),
    key.key === '+' ? 'Plus' : key.key.toUpperCase(),
  ];
  return { label: texts[name], accelerator: parts.join('+') };
}

function fileItems(texts: Texts, isMac: boolean, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    { ...keyed(texts, 'newWindow'), click: () => actions.openWindow() },
    { ...keyed(texts, 'openWorkspace'), click: () => actions.chooseWorkspace() },
    { type: 'separator' },
    { ...keyed(texts, 'closeWindow'), role: 'close' },
    ...(isMac ? [] : [{ role: 'quit', label: texts.quit } satisfies MenuItemConstructorOptions]),
  ];
}

function editItems(texts: Texts, isMac: boolean): MenuItemConstructorOptions[] {
  const undo: MenuItemConstructorOptions[] = [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    { type: 'separator' },
  ];
  return [
    ...(isMac ? undo : []),
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ];
}

function viewItems(texts: Texts, developing: boolean): MenuItemConstructorOptions[] {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    { ...keyed(texts, 'actualSize'), role: 'resetZoom' },
    { ...keyed(texts, 'zoomIn'), role: 'zoomIn' },
    { ...keyed(texts, 'zoomOut'), role: 'zoomOut' },
    { role: 'togglefullscreen', label: texts.fullScreen },
    ...(developing ? forDevelopers : []),
  ];
}
