import { describe, expect, it } from 'vitest';
import { keepWhole } from '../../src/language/keep-whole.ts';

describe('keepWhole', () => {
  it.each([
    ['Call 0300 123 2040 today.', 'Call 0300_123_2040 today.'],
    ['Call +1 (877) 382-4357 or 13 11 14.', 'Call +1_(877)_382-4357 or 13_11_14.'],
    ['It lies at /home/me/My Lists/case 1.json', 'It lies at /home/me/My_Lists/case_1.json'],
    [
      'It lies at ~/Library/Application Support/x. Go on.',
      'It lies at ~/Library/Application_Support/x. Go on.',
    ],
    [
      'Look in %ProgramFiles(x86)%\\Remote Tool\\log, then stop.',
      'Look in %ProgramFiles(x86)%\\Remote_Tool\\log, then stop.',
    ],
    [
      'Copy C:\\Program Files\\A B\\a.txt, C:\\My Logs\\b.txt',
      'Copy C:\\Program_Files\\A_B\\a.txt, C:\\My_Logs\\b.txt',
    ],
    ['In which folder? (Enter for /home/my me/x)', 'In which folder? (Enter for /home/my_me/x)'],
    [
      '"/home/me/My, Own Lists/a.json" is there already.',
      '"/home/me/My,_Own_Lists/a.json" is there already.',
    ],
    ['To go on, type: aftercall follow-up case-1', 'To go on, type: aftercall_follow-up_case-1'],
    [
      'To go on, type: npm start. To see it, type: npm start -- export',
      'To go on, type: npm_start. To see it, type: npm_start_--_export',
    ],
  ])('holds together what must not break: %s', (text, whole) => {
    expect(keepWhole(text, '_')).toBe(whole);
  });

  it.each([
    'Hang up and pull the internet cable.',
    'Jump with /money /accounts /other now.',
    'Read https://example.org/a/b and think.',
    'Yes and/or no, on 2026-11-23 at 9.',
    'They said "we are the police" and hung up.',
    'This is aftercall and it helps.',
  ])('leaves sentences as they are: %s', (text) => {
    expect(keepWhole(text, '_')).toBe(text);
  });
});
