import { BrowserWindow, dialog, session } from 'electron';
import type { Appearance } from '#shared/desktop/desktop.ts';
import { desktopTexts } from './menu.ts';

/**
 * Says so when a file could not be written where the user wanted it. A page hears nothing of what becomes of its
 * downloads; nothing half-written is left, since a download lands under its name only once it is whole.
 */
export function tellFailedDownloads(language: () => Appearance['language']): void {
  session.defaultSession.on('will-download', (_event, item, contents) => {
    item.once('done', (_done, state) => {
      if (state !== 'interrupted') return;
      const texts = desktopTexts[language()];
      const options = {
        type: 'error' as const,
        message: texts.notSaved.replace('{{name}}', item.getFilename()),
        detail: texts.notSavedDetail.replace('{{path}}', item.getSavePath()),
      };
      const window = BrowserWindow.fromWebContents(contents);
      void (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
    });
  });
}
