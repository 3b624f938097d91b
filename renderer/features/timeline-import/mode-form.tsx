import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ImportAnswer } from '#shared/domain/timeline/import-answer.ts';
import type { ImportMode } from './use-plan-import.ts';

type Props = {
  readonly found: ImportAnswer;
  /** Tasks that are there now. */
  readonly standing: number;
  readonly mode: ImportMode;
  readonly reason: string;
  readonly onMode: (mode: ImportMode) => void;
  readonly onReason: (reason: string) => void;
};

/** After what is there, or in its place; what each of them does is said before it is done. */
export function ModeForm({ found, standing, mode, reason, onMode, onReason }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (standing === 0) {
    return (
      <Section title={t('timelineFiles.import.mode')}>
        <p className="tz-file-note">{t('timelineFiles.import.appendPlain')}</p>
      </Section>
    );
  }
  const { append } = found.differentDates;
  return (
    <Section title={t('timelineFiles.import.mode')}>
      <Radio.Group
        className="tz-plan-modes"
        value={mode}
        aria-label={t('timelineFiles.import.mode')}
        onChange={({ target }) => onMode(target.value === 'replace' ? 'replace' : 'append')}
      >
        <Radio value="append" disabled={append === null}>
          {t('timelineFiles.import.append')}
        </Radio>
        <p className="tz-file-note">
          <AppendNote found={found} />
        </p>
        <Radio value="replace">{t('timelineFiles.import.replace')}</Radio>
        <p className="tz-file-note">
          {t('timelineFiles.import.replaceNote', { replace: { tasks: formats.count(standing) } })}
        </p>
      </Radio.Group>
      {mode === 'replace' && (
        <FormField label={t('timelineFiles.import.reason')} help={t('timelineFiles.import.reasonHint')}>
          {(field) => (
            <Input.TextArea
              {...field}
              rows={2}
              maxLength={2000}
              value={reason}
              onChange={({ target }) => onReason(target.value)}
            />
          )}
        </FormField>
      )}
    </Section>
  );
}

function AppendNote({ found }: { readonly found: ImportAnswer }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { append } = found.differentDates;
  if (append === null) return t('timelineFiles.import.appendRefused');
  const where = t('timelineFiles.import.appendNote', { replace: { title: found.title } });
  if (append === 0) return where;
  const differ = t('timelineFiles.import.appendDiffers', {
    count: append,
    replace: { tasks: formats.count(append) },
  });
  return `${where}${differ}`;
}
