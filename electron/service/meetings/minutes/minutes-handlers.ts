import type { Language } from '#shared/domain/values/value-schemas.ts';
import { query } from '../../base.ts';
import { fileNamed } from '../../exports/file-named.ts';
import { filled } from '../../exports/export-words.ts';
import { readMeetingView } from '../meeting-handlers.ts';
import { type MinutesFacts, readNames } from './minutes-facts.ts';
import { minutesDocument } from './minutes-docx.ts';
import { minutesMarkdown } from './minutes-markdown.ts';
import { minutesPage } from './minutes-print.ts';
import { minutesText } from './minutes-text.ts';
import { type MinutesWords, minutesWords } from './minutes-words.ts';

export const meetingMinutes = query.meetings.minutes.handler(async ({ context, input }) => {
  const facts = await readMeetingView(context, input.id);
  const names = await readNames(context.reader);
  const words = minutesWords(input.language);
  const text = minutesText(facts, names, words);
  const name = fileName(facts, words);
  switch (input.format) {
    case 'docx':
      return fileNamed([Buffer.from(await minutesDocument(text, input.language))], name, 'docx');
    case 'md':
      return fileNamed([minutesMarkdown(text)], name, 'md');
    default:
      return fileNamed([minutesPage(text, facts.facts.seq, words)], name, 'html');
  }
});

function fileName(
  { meeting, series }: MinutesFacts,
  words: MinutesWords & { readonly language: Language },
): string {
  const name = series.name === '' ? words.seriesName : series.name;
  return filled(words.file, { name, number: String(meeting.number) });
}
