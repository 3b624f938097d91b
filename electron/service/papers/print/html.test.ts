import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, html } from './html.ts';

describe('HTML', () => {
  it('takes text for text, and HTML for what it is', () => {
    expect(
      html`<p title="${'"a\'b"'}">${'<b>&'}${html`<i>${1}</i>`}${null}${['x', html`<br>`]}</p>`.text,
    ).toBe('<p title="&quot;a&#39;b&quot;">&lt;b&gt;&amp;<i>1</i>x<br></p>');
  });

  it('never lets text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)|\p{Cs}/u);
      }),
    );
  });
});

describe('a string of CSS', () => {
  it('keeps letters, figures and blanks, and writes the rest by number', () => {
    expect(cssString('预算 2026: "a"').text).toBe('"预算 2026\\3a  \\22 a\\22 "');
  });

  it('ends neither the string nor the style', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text).text.slice(1, -1)).toMatch(/^(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*$/u);
      }),
    );
  });
});
