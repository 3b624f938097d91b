/**
 * Prints a page by the browser's own dialog, from a frame that nobody sees. No script runs in the frame, and the
 * page's policy (nothing is fetched) holds in it as well.
 */
export async function printInFrame(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'tz-print-frame';
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.srcdoc = html;
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
  });
  document.body.append(frame);
  await loaded;
  // Taken away when the next page is printed: some browsers print only after the call has returned.
  for (const older of document.querySelectorAll('.tz-print-frame')) if (older !== frame) older.remove();
  frame.contentWindow?.print();
}
