import { describe, expect, it } from 'vitest';
import { fillLines, fillText } from '../../src/plan/fill-text.ts';
import { contentOf, day } from '../support/content-for-tests.ts';

const content = contentOf('uk');
const slots = { content, for: 'the wire of £5', bank: 'River Bank' };
const scope = {
  answers: { country: 'uk' },
  payments: [],
  accounts: [],
  conditions: {},
  today: day('2026-11-23'),
};
const fraud = content.contacts['uk-reportfraud'];

describe('fillText', () => {
  it.each([
    ['{for} has left.', 'The wire of £5 has left.'],
    ['call {bank}', 'Call River Bank'],
    ['Ring {phone:uk-reportfraud}.', `Ring ${fraud?.phone ?? '?'}.`],
    ['Go to {url:uk-reportfraud}', `Go to ${fraud?.url ?? '?'}`],
    ['Tell {org:uk-reportfraud}', `Tell ${fraud?.org ?? '?'}`],
    ['Nobody fills {phone:no-such} or {nonsense}', 'Nobody fills {phone:no-such} or {nonsense}'],
  ])('fills %j', (text, filled) => {
    expect(fillText(text, slots)).toBe(filled);
  });

  it('says the email address of a contact', () => {
    expect(fillText('Write to {email:uk-fos}', slots)).toBe(
      `Write to ${content.contacts['uk-fos']?.email ?? '?'}`,
    );
  });

  it('says a period in the words of its deadline', () => {
    const [deadline] = Object.values(content.deadlines);

    expect(fillText(`within {within:${deadline?.id ?? ''}}`, slots)).toBe(
      `Within ${deadline?.within ?? ''}`,
    );
  });

  it('puts nothing that a person typed through the slots again', () => {
    expect(fillText('{for} {bank}', { ...slots, for: '{bank}' })).toBe('{bank} River Bank');
  });
});

describe('fillLines', () => {
  it('leaves out the lines whose condition does not hold', () => {
    const lines = [
      'a',
      { text: 'b', when: { answer: 'country', is: 'us' } },
      { text: 'c', when: { answer: 'country', is: 'uk' } },
    ];

    expect(fillLines(lines, scope, slots)).toEqual(['A', 'C']);
    expect(fillLines(undefined, scope, slots)).toEqual([]);
  });
});
