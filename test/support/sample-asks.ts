import type { Ask, Menu, ShownLine } from '../../src/interview/prompter.ts';
import { readTyped } from '../../src/interview/read-typed.ts';
import type { Field } from '../../src/content/schema.ts';
import { contentOf, day } from './content-for-tests.ts';
import { fakeWorld } from './fake-world.ts';
import { wordsFor } from '../../src/cli/words-for.ts';

/** The words of the program, in English. */
export const words = wordsFor(fakeWorld({ argv: [], folder: '/' }, { out: '', error: '' }));

const context = { content: contentOf('uk'), words, today: day('2026-11-23') };

type Sample = Partial<Omit<Ask, 'read' | 'path' | 'kind'>> & { readonly field: Field };

function askOf({ field, options = [], ...rest }: Sample): Ask {
  return {
    path: field.id,
    kind:
      field.kind === 'choices' || field.kind === 'day' || field.kind === 'name'
        ? field.kind
        : 'choice',
    place: 'Money · 4 of about 11',
    text: field.text,
    error: field.error ?? words('interview.error'),
    options,
    canGoBack: true,
    read: (typed) => readTyped(typed, { field, options, context }),
    ...rest,
  };
}

const method: readonly (readonly [string, string, string?])[] = [
  ['bank-transfer', 'A transfer from my bank account'],
  ['debit-card', 'A debit card'],
  ['gift-cards', 'Gift cards', 'the caller asked for the numbers on the back'],
  ['not-sure', 'I am not sure'],
];

/** One of several answers is taken. */
export const askChoice = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: { id: 'method', kind: 'choice', text: 'How was this money sent?' },
    hint: 'Think of the first payment. The other ones come next.',
    help: 'Look in your bank app or on your statement: the line of the payment says how it was sent.',
    error: 'Type the number of the way that is nearest.',
    options: method.map(([id, label, hint]) => ({
      id,
      label,
      exclusive: false,
      ...(hint === undefined ? {} : { hint }),
    })),
    ...change,
  });

/** Several answers are taken, and one of them stands alone. */
export const askChoices = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: { id: 'seen', kind: 'choices', text: 'Which of these could the caller see?' },
    place: 'The computer · 6 of about 11',
    hint: 'More than one answer is fine.',
    options: [
      { id: 'screen', label: 'My screen, while they were connected to it', exclusive: false },
      { id: 'email', label: 'My emails', exclusive: false },
      {
        id: 'papers',
        label: 'Scans or photographs of my papers, for example a passport',
        exclusive: false,
      },
      { id: 'none', label: 'None of these', exclusive: true },
    ],
    ...change,
  });

/** A day is typed. */
export const askDay = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: {
      id: 'sent-on',
      kind: 'day',
      text: 'On which day did the money leave?',
      error: 'Type a day that has passed, for example 20 November 2026 or yesterday.',
      default: 'not-sure',
    },
    hint: 'For example: yesterday, last Friday, 20 November 2026. Type "not sure" if you do not know.',
    help: 'The statement of your account names the day.',
    ...change,
  });

/** A name is typed, where a secret could be typed as well. */
export const askName = (change: Partial<Sample> = {}): Ask =>
  askOf({
    field: { id: 'account', kind: 'name', text: 'What do you call this account?' },
    hint: 'For example: my savings account. Never its number.',
    ...change,
  });

export const askHelper: Ask = askChoice({
  readAloud: 'How did the money leave your account?',
  noteForHelper: 'Listen for gift cards. People often do not call them a payment.',
});

export const urgentLines: readonly ShownLine[] = [
  { text: 'Do this first', tone: 'urgent' },
  { text: '1. Hang up. Use another phone for the next call.', tone: 'strong' },
  {
    text: '2. Call the fraud team of your bank, before you do anything else on this list.',
    tone: 'strong',
  },
  { text: 'Call: Stop the payment line' },
  { text: '+1 (555) 010-0199', tone: 'number' },
  { text: 'Hours: all day, every day', tone: 'quiet' },
];

export const urgentMenu: Menu = {
  id: 'urgent',
  text: 'Have you done this?',
  options: ['done', 'cannot', 'not-needed'].map((id) => ({ id, label: words(`urgent.${id}`) })),
};

export const reviewMenu: Menu = {
  id: 'review',
  text: 'Is this right?',
  options: ['agree', 'change', 'more', 'save'].map((id) => ({ id, label: words(`review.${id}`) })),
};

export const reviewLines: readonly ShownLine[] = [
  { text: 'Check your answers', tone: 'title' },
  { text: '1. How was this money sent? Gift cards' },
  {
    text: '2. Which of these could the caller see? My emails; Scans or photographs of my papers, for example a passport',
  },
  { text: '3. On which day did the money leave? Friday 20 November 2026' },
];

export const stepLines: readonly ShownLine[] = [
  { text: 'Step 3 of 14', tone: 'quiet' },
  { text: 'Call the company that issued the gift cards', tone: 'title' },
  {
    text: 'Money that is still on a card can sometimes be frozen. Nobody can promise that it comes back.',
  },
  {
    text: 'By Tuesday 24 November 2026: Report the cards. That is 1 day from today.',
    tone: 'strong',
  },
  { text: 'Call: the issuer' },
  { text: '+1 (555) 010-0142', tone: 'number' },
  { text: 'Have ready', tone: 'strong' },
  { text: '- The cards and their receipts. Say the numbers only when you made the call yourself.' },
  { text: 'Say', tone: 'strong' },
  { text: '- "A criminal made me buy these cards. I want to freeze what is left on them."' },
];

export const stepMenu: Menu = {
  id: 'step.gift-cards',
  text: 'How did it go?',
  options: ['done', 'waiting', 'refused', 'later', 'not-for-me', 'why', 'back', 'save'].map(
    (id) => ({
      id,
      label: words(`walk.${id}`),
    }),
  ),
};
