// The least that Electron can do: one sandboxed window with a heading. What the console is measured against.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadURL('data:text/html,<h1>Ready</h1>');
});
app.on('window-all-closed', () => app.quit());
