/** The names under which the preload script and the main process speak. Nobody else uses them. */
export const channels = {
  requestService: 'desktop:request-service',
  servicePort: 'desktop:service-port',
  serviceState: 'desktop:service-state',
  chooseWorkspaceToOpen: 'desktop:choose-workspace-to-open',
  chooseWorkspaceToCreate: 'desktop:choose-workspace-to-create',
  chooseCopyPlace: 'desktop:choose-copy-place',
  takeFileToOpen: 'desktop:take-file-to-open',
  openFile: 'desktop:open-file',
  printToPdf: 'desktop:print-to-pdf',
  showInFolder: 'desktop:show-in-folder',
  openExternal: 'desktop:open-external',
  openWindow: 'desktop:open-window',
  setAppearance: 'desktop:set-appearance',
} as const;
