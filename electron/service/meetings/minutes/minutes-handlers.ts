import { readDecisions } from '#db/queries/decision-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
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
  const seen = await readMeetingView(context, input.id);
  const { decisions, names } = await toldIn(context, seen.meeting);
  const facts = { ...seen, decisions };
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

interface Context {
  readonly reader: Reader;
  readonly workspace: Workspace;
}

/** Who is who, and what was decided: of a closed meeting as it stood then, so that its minutes stay the same. */
function toldIn({ reader, workspace }: Context, { id, closedSeq }: Meeting) {
  const read = async (at: Reader) => ({ decisions: await readDecisions(at, id), names: await readNames(at) });
  return closedSeq === null ? read(reader) : workspace.asOf(closedSeq, read);
}

function fileName(
  { meeting, series }: MinutesFacts,
  words: MinutesWords & { readonly language: Language },
): string {
  const name = series.name === '' ? words.seriesName : series.name;
  return filled(words.file, { name, number: String(meeting.number) });
}
