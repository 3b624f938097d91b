import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import type { Paper } from '#shared/domain/requests/request.ts';

type Props = {
  readonly papers: readonly Paper[];
  /** A draw needs evidence; elsewhere papers are welcome. */
  readonly needed: boolean;
  readonly error: string | null;
  readonly disabled: boolean;
  readonly onChange: (papers: readonly Paper[]) => void;
};

const blank: Paper = { text: '', reference: '' };

/** Papers by reference: what each is, and where it lies. */
export function PaperFields({ papers, needed, error, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const shown = papers.length === 0 && needed ? [blank] : papers;
  const set = (index: number, change: Partial<Paper>) =>
    onChange(shown.map((paper, place) => (place === index ? { ...paper, ...change } : paper)));
  return (
    <div className="tz-request-papers">
      {shown.map((paper, index) => (
        // Papers have no names of their own; their place is what they are known by.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="tz-paper">
          <FormField
            label={t(needed ? 'requests.form.evidence' : 'requests.form.paper')}
            optional={!needed}
            error={index === 0 ? error : null}
          >
            {(field) => (
              <Input
                {...field}
                value={paper.text}
                disabled={disabled}
                autoComplete="off"
                onChange={({ target }) => set(index, { text: target.value })}
              />
            )}
          </FormField>
          <FormField label={t('requests.form.reference')} optional>
            {(field) => (
              <Input
                {...field}
                value={paper.reference}
                disabled={disabled}
                autoComplete="off"
                onChange={({ target }) => set(index, { reference: target.value })}
              />
            )}
          </FormField>
        </div>
      ))}
      <Button type="link" size="small" disabled={disabled} onClick={() => onChange([...shown, blank])}>
        {t('requests.form.addPaper')}
      </Button>
    </div>
  );
}

/** Without the empty ones. */
export function filledPapers(papers: readonly Paper[]): Paper[] {
  return papers.filter(({ text, reference }) => text.trim() !== '' || reference.trim() !== '');
}
