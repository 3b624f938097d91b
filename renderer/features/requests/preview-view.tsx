import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark, StatusShape } from '#renderer/ui/status-mark.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { BandState } from '#shared/domain/policy/policy.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';
import type { RequestPreview } from './requests-data.ts';
import { useCheckText } from './use-check-text.ts';

type Props = { readonly preview: RequestPreview; readonly lines: Lines };

/** What approval changes: lines, total, shares; what the rules say of it; and how the last such move turned out. */
export function PreviewView({ preview, lines }: Props) {
  const { t } = useTranslation();
  const { moneyUnit } = useFormats();
  return (
    <Section title={t('requests.preview.title')} unit={t(`common.unit.${moneyUnit}`)}>
      <LinesTable preview={preview} />
      <SharesTable preview={preview} lines={lines} />
      <Checks preview={preview} />
      <Earlier preview={preview} />
    </Section>
  );
}

function LinesTable({ preview }: Pick<Props, 'preview'>) {
  const { t } = useTranslation();
  return (
    <table className="tz-preview" aria-label={t('requests.preview.plan')}>
      <thead>
        <tr>
          <th scope="col">{t('requests.preview.plan')}</th>
          <th scope="col">{t('requests.preview.before')}</th>
          <th scope="col">{t('requests.preview.after')}</th>
          <th scope="col">{t('requests.preview.change')}</th>
          <th scope="col">{t('requests.preview.availableAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.lines.map(({ lineId, name, plan, available }) => (
          <MoneyRow key={lineId} name={name} {...plan} available={available.afterFen} />
        ))}
      </tbody>
      <tfoot>
        <MoneyRow name={t('requests.preview.allPlan')} {...preview.plan} available={null} />
        {preview.unallocated.beforeFen !== preview.unallocated.afterFen && (
          <MoneyRow name={t('requests.preview.unallocated')} {...preview.unallocated} available={null} />
        )}
      </tfoot>
    </table>
  );
}

type MoneyProps = {
  readonly name: string;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly available: Fen | null;
};

function MoneyRow({ name, beforeFen, afterFen, available }: MoneyProps) {
  const { money, moneyChange } = useFormats();
  const by = subtractFen(afterFen, beforeFen);
  return (
    <tr>
      <th scope="row" className="tz-request-line">
        {name}
      </th>
      <td className="tz-preview-before">{money(beforeFen)}</td>
      <td className="tz-preview-after">{money(afterFen)}</td>
      <td>{moneyChange(by)}</td>
      <td className={available !== null && available < 0 ? 'tz-negative' : undefined}>
        {available === null ? '' : money(available)}
      </td>
    </tr>
  );
}

const bandStatus: Readonly<Record<BandState, Status>> = {
  within: 'good',
  'near-upper': 'watch',
  'near-lower': 'watch',
  above: 'stop',
  below: 'stop',
  'no-data': 'none',
};

function SharesTable({ preview, lines }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const moved = preview.categories.filter(({ moved: hasMoved }) => hasMoved);
  if (moved.length === 0) return null;
  const share = (bp: (typeof moved)[number]['after']['shareBp']) =>
    bp === null ? '' : formats.percentFigure(bp);
  return (
    <table className="tz-preview" aria-label={t('requests.preview.shares')}>
      <thead>
        <tr>
          <th scope="col">{t('requests.preview.shares')}</th>
          <th scope="col">{t('requests.preview.policy')}</th>
          <th scope="col">{t('requests.preview.before')}</th>
          <th scope="col">{t('requests.preview.after')}</th>
          <th scope="col">{t('common.word.status')}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ categoryId, policyBp, bandBp, before, after }) => {
          const category = lines.categories.find(({ id }) => id === categoryId);
          return (
            <tr key={categoryId}>
              <th scope="row">
                <Swatch hue={category?.hue ?? 'other'} name={category?.name ?? ''} />
              </th>
              <td>
                {formats.percentFigure(policyBp)} ± {formats.percentFigure(bandBp)}
              </td>
              <td className="tz-preview-before">{share(before.shareBp)}</td>
              <td className="tz-preview-after">{share(after.shareBp)}</td>
              <td>
                <StatusMark status={bandStatus[after.state]} word={t(`requests.band.${after.state}`)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Checks({ preview }: Pick<Props, 'preview'>) {
  const text = useCheckText();
  if (preview.checks.length === 0) return null;
  return (
    <ul className="tz-checks">
      {preview.checks.map((check, index) => (
        <li key={`${check.code}-${index}`}>
          <StatusShape status={check.status} />
          {text(check, preview.problem)}
        </li>
      ))}
    </ul>
  );
}

/** "Was the last one right?", beside every request. */
function Earlier({ preview: { earlier } }: Pick<Props, 'preview'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (earlier === null) return null;
  const used = { plan: formats.money(earlier.planFen), actual: formats.money(earlier.actualFen) };
  return (
    <p className="tz-caption">
      {t('requests.earlier', {
        replace: {
          number: earlier.number,
          day: formats.instant(earlier.appliedAt),
          money: formats.moneyWithUnit(earlier.movedFen),
          line: earlier.lineName,
          ...used,
        },
      })}
    </p>
  );
}
