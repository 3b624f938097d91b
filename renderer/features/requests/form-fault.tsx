import { StatusShape } from '#renderer/ui/status-mark.tsx';

/** What is wrong with the form as a whole. */
export function FormFault({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <span className="tz-field-error" role="alert">
      <StatusShape status="stop" />
      {text}
    </span>
  );
}
