import { StatusShape } from './status-mark.tsx';

/** What is wrong with a form as a whole, beside its buttons. */
export function FormFault({ sentence }: { readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <span className="tz-field-error tz-form-fault" role="alert">
      <StatusShape status="stop" />
      {sentence}
    </span>
  );
}
