import { describe, expect, it } from 'vitest';
import { composeSheet } from '../../src/documents/compose-letters.ts';
import { listSheets } from '../../src/documents/list-sheets.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan, PlanCall, PlanStep } from '../../src/plan/plan.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf } from '../support/run-story.ts';

const told = readStories().map(({ file, country, story }) => {
  const content = contentOf(country);
  const plan = planOf(story);
  const sheets = listSheets(plan, [], content);
  const options = { content, words: makeWords(content.words) };
  const calls = sheets.flatMap((sheet) => (sheet.kind === 'call-script' ? [sheet] : []));
  return {
    file,
    content,
    plan,
    calls: calls.map((sheet) => ({
      ...sheet,
      text: renderText(composeSheet(sheet, plan, options)).replaceAll(/\s+/g, ' '),
    })),
  };
});

function stepsOfCall(plan: Plan, call: PlanCall): readonly PlanStep[] {
  return plan.phases
    .flatMap((phase) => phase.steps)
    .filter((step) => call.steps.includes(step.key));
}

function linesOf(plan: Plan, call: PlanCall): readonly string[] {
  return stepsOfCall(plan, call)
    .flatMap((step) => [...step.say, ...step.ask_for, ...step.have_ready, ...step.do_not])
    .map((line) => line.replaceAll(/\s+/g, ' '));
}

describe('the sheet of a call', () => {
  it('is there for every own bank and every fraud line that a story calls', () => {
    expect(told.flatMap(({ calls }) => calls).length).toBeGreaterThan(200);
    const banks = told.filter(({ plan }) => plan.calls.some((call) => call.contact === 'own-bank'));
    expect(
      banks.filter(({ calls }) => !calls.some(({ call }) => call.contact === 'own-bank')),
    ).toEqual([]);
  });

  it('begins with the words that start the process and ends with the time of the report', () => {
    for (const { calls } of told)
      for (const { call, text } of calls) {
        expect(text).toContain(`Begin with - “${call.opening}”`);
        expect(text).toContain(`Before you hang up - “${call.closing}”`);
        for (const line of call.do_not) expect(text).toContain(line);
        expect(text).toMatch(/Name: _+ Day and time: _+ Reference: _+/);
        expect(text.indexOf(call.opening)).toBeLessThan(text.indexOf(call.closing));
      }
  });

  it('says all that its steps say and ask for', () => {
    for (const { plan, calls } of told)
      for (const { call, text } of calls)
        for (const line of linesOf(plan, call)) expect(text).toContain(line);
  });

  it('has words to say to an own bank, card issuer or phone company for each step of the call', () => {
    // A chargeback under the law of Quebec is asked for in writing; a call is not enough.
    const inWriting = ['quebec-ask-for-chargeback'];
    const silent = told.flatMap(({ file, plan, calls }) =>
      calls
        .filter(({ call }) => /^own-(?:bank|card-issuer|phone-company)$/.test(call.contact))
        .flatMap(({ call }) =>
          stepsOfCall(plan, call)
            .filter((step) => step.say.length === 0 && !inWriting.includes(step.id))
            .map((step) => `${file} ${call.with}: ${step.id}`),
        ),
    );

    expect(silent).toEqual([]);
  });

  it('asks a bank for nothing that only the company of a gift card, a carrier or a phone company can do', () => {
    const others = /(?:value|money) left on|Stop the parcel|cancel the other SIM/;
    const banks = told.flatMap(({ calls }) =>
      calls.filter(({ call }) => call.contact === 'own-bank'),
    );

    expect(banks.length).toBeGreaterThan(100);
    expect(
      banks.filter(({ text }) => others.test(text)).map(({ text }) => text.slice(0, 80)),
    ).toEqual([]);
  });

  it('names no step that is there because of a private answer, and nobody who listens', () => {
    const known = told.filter(({ file }) => file.includes('someone-known'));
    expect(known.length).toBe(4);
    for (const { content, calls } of told) {
      const hidden = content.steps.filter((step) => step.private === true).map((step) => step.id);
      for (const { call } of calls) {
        expect(call.steps.filter((key) => hidden.includes(key.split('.')[0] ?? ''))).toEqual([]);
        expect(content.contacts[call.contact]?.purpose).not.toMatch(/crisis|support|emergency/);
      }
    }
  });
});
