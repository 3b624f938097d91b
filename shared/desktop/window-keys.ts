/** The keys of the desktop program's menu, in its order; a browser has uses of its own for them. */
export const windowKeys = [
  { name: 'newWindow', key: 'n', primary: true, shift: true },
  { name: 'openWorkspace', key: 'o', primary: true, shift: false },
  { name: 'closeWindow', key: 'w', primary: true, shift: false },
  { name: 'actualSize', key: '0', primary: true, shift: false },
  { name: 'zoomIn', key: '+', primary: true, shift: false },
  { name: 'zoomOut', key: '-', primary: true, shift: false },
] as const;

export type WindowKey = (typeof windowKeys)[number];
