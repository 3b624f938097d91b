import type { ReadTask, TableReadTask } from './import-task.ts';

/** What the worker needs to know of the file itself. */
export type FileOfTask = Pick<ReadTask, 'file' | 'sheet' | 'columnCount'>;

/** How a preview comes about: what the worker is asked, what is made of its chunks, and what comes of them. */
export interface PreviewReading<Chunk, Summary, Shown> {
  task(file: FileOfTask): ReadTask | TableReadTask;
  take(chunk: Chunk): Promise<void>;
  finish(summary: Summary): Shown;
}
