import { expect, test } from '#test/support/host.ts';

test.use({ template: 'none', expectedProblems: /Content Security Policy|Failed to load resource/ });

test('no script runs but the page’s own', async ({ console_ }) => {
  const ran = await console_.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'window.inlineRan = true';
    document.head.append(inline);
    const remote = document.createElement('script');
    remote.src = 'data:text/javascript,window.remoteRan = true';
    const refused = new Promise((resolve) => {
      remote.addEventListener('error', () => resolve('refused'));
      remote.addEventListener('load', () => resolve('loaded'));
    });
    document.head.append(remote);
    return { inline: 'inlineRan' in window, remote: await refused };
  });
  expect(ran).toEqual({ inline: false, remote: 'refused' });
});

test('text is never turned into code', async ({ console_ }) => {
  const outcome = await console_.evaluate(() => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI));
    });
    // oxlint-disable-next-line no-implied-eval -- the policy under test has to refuse just this
    setTimeout('window.textRan = true', 0);
    return blocked;
  });
  expect(outcome).toBe('eval');
});

test('nothing leaves the console', async ({ console_ }) => {
  const outcomes = await console_.evaluate(async () => {
    const image = new Image();
    const picture = new Promise((resolve) => {
      image.addEventListener('error', () => resolve('refused'));
      image.addEventListener('load', () => resolve('sent'));
    });
    image.src = 'http://127.0.0.1:9/x.png';
    const socket = new Promise((resolve) => {
      const opened = new WebSocket('ws://127.0.0.1:9/');
      opened.addEventListener('error', () => resolve('refused'));
      opened.addEventListener('open', () => resolve('sent'));
    });
    const request = fetch('https://tongzhou.example/').then(
      () => 'sent',
      () => 'refused',
    );
    return Promise.all([picture, socket, request]);
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused']);
});

test('it frames nothing and no form leaves it', async ({ console_ }) => {
  const blocked = await console_.evaluate(() => {
    const directives: string[] = [];
    const both = new Promise<string[]>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        directives.push(event.effectiveDirective);
        if (directives.length === 2) resolve(directives);
      });
    });
    const frame = document.createElement('iframe');
    frame.src = 'https://tongzhou.example/';
    const form = document.createElement('form');
    form.action = 'https://tongzhou.example/';
    document.body.append(frame, form);
    form.submit();
    return both;
  });
  expect(blocked.toSorted()).toEqual(['form-action', 'frame-src']);
});
