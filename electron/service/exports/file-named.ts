const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  xml: 'application/xml;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Characters that some file system has another use for. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;

/** A file to hand out, its name fit for every file system. */
export function fileNamed(
  content: readonly (string | Buffer<ArrayBuffer>)[],
  name: string,
  format: keyof typeof TYPES,
): File {
  return new File([...content], `${name.replace(NOT_IN_FILE_NAMES, ' ').trim()}.${format}`, {
    type: TYPES[format],
  });
}
