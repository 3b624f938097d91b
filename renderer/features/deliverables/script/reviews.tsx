import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ScriptReview } from '#shared/domain/kols/script-review.ts';
import type { DeliverableDetail } from '../deliverables-data.ts';
import { FindingsList } from './findings-list.tsx';
import { hitMarks } from './finding-marks.ts';
import { focusMark, MarkedText } from './marked-text.tsx';

type Props = { readonly detail: DeliverableDetail };

const VERDICT_STATUS = {
  passed: 'good',
  blocked: 'stop',
  waived: 'watch',
} as const satisfies Record<ScriptReview['verdict'], Status>;

/** Beyond this many characters a hash says no more to people. */
const HASH_SHOWN = 12;

function newestFirst(reviews: readonly ScriptReview[]): readonly ScriptReview[] {
  return reviews.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** Which reviewed text stands: by whom, when, and its hash; or that the script was edited since. */
export function StandingReview({ detail: { deliverable, reviews } }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const personOf = usePersonOf();
  const [newest] = newestFirst(reviews);
  if (newest === undefined) return null;
  const at = formats.instant(newest.at);
  if (newest.scriptHash !== deliverable.scriptHash) {
    return (
      <output className="tz-review-note tz-review-outdated">
        <StatusMark status="watch" word={t('deliverables.review.outdated')} />
        <span>{t('deliverables.check.outdated', { replace: { at } })}</span>
      </output>
    );
  }
  return (
    <div className="tz-review-note">
      <StatusMark status={VERDICT_STATUS[newest.verdict]} word={t(`deliverables.review.${newest.verdict}`)} />
      <span>{t('deliverables.check.standingText', { replace: { person: personOf(newest), at } })}</span>
      {newest.reason !== '' && <q>{newest.reason}</q>}
      <Hash hash={newest.scriptHash} />
    </div>
  );
}

function usePersonOf(): (review: ScriptReview) => string {
  const { t } = useTranslation();
  return ({ personName }) => (personName === '' ? t('deliverables.check.nobody') : personName);
}

function Hash({ hash }: { readonly hash: string }) {
  const { t } = useTranslation();
  return (
    <span className="tz-caption tz-hash" title={t('deliverables.check.hashHelp', { replace: { hash } })}>
      {t('deliverables.check.hash', { replace: { hash: hash.slice(0, HASH_SHOWN) } })}
    </span>
  );
}

/** Every review that there was; each opens with the text that it looked at. */
export function PastReviews({ detail: { deliverable, reviews } }: Props) {
  const { t } = useTranslation();
  if (reviews.length === 0) return null;
  return (
    <Section title={t('deliverables.check.reviews')}>
      <ol className="tz-reviews" reversed>
        {newestFirst(reviews).map((review) => (
          <PastReview key={review.id} review={review} isSame={review.scriptHash === deliverable.scriptHash} />
        ))}
      </ol>
    </Section>
  );
}

type PastProps = { readonly review: ScriptReview; readonly isSame: boolean };

function PastReview({ review, isSame }: PastProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const personOf = usePersonOf();
  const [isOpen, setOpen] = useState(false);
  const { id, verdict, at, reason, scriptHash } = review;
  return (
    <li>
      <div className="tz-review-line">
        <StatusMark status={VERDICT_STATUS[verdict]} word={t(`deliverables.check.verdict.${verdict}`)} />
        <span>{personOf(review)}</span>
        <time dateTime={at}>{formats.instant(at)}</time>
        <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen((open) => !open)}>
          {t(isOpen ? 'deliverables.check.closeText' : 'deliverables.check.openText')}
        </Button>
      </div>
      {reason !== '' && <q>{reason}</q>}
      <p className="tz-caption">
        <Hash hash={scriptHash} />
        {' · '}
        {t(isSame ? 'deliverables.check.sameText' : 'deliverables.check.otherText')}
      </p>
      {isOpen && <ReviewedText key={id} review={review} />}
    </li>
  );
}

function ReviewedText({ review: { id, script, at, findings } }: { readonly review: ScriptReview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const prefix = `review-${id}`;
  return (
    <>
      <MarkedText
        prefix={prefix}
        label={t('deliverables.check.textOf', { replace: { at: formats.instant(at) } })}
        text={script}
        marks={hitMarks(findings)}
      />
      {findings.length > 0 && (
        <FindingsList
          label={t('deliverables.check.list')}
          findings={findings}
          onPlace={(key) => focusMark(prefix, key)}
        />
      )}
    </>
  );
}
