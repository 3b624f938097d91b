import { spawnSync } from 'node:child_process';

export const canReadPdf = spawnSync('pdftotext', ['-v']).error === undefined;

/** The text of a PDF, where the machine has a tool to read it. */
export function pdfText(path: string): string {
  return spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout;
}
