import { describe, expect, it } from '@jest/globals';
import { askLanguage, askLanguages } from './ask-language.policy.js';

const session = { language: 'de', interpretation: ['ru', 'pl'] };

describe('the language of a question', () => {
  it('is offered for the session first, then for the pages', () => {
    expect(askLanguages(session)).toEqual(['de', 'ru', 'pl', 'en']);
  });

  it.each([
    ['the one that is listened to', 'pl', 'de', 'pl'],
    ['that of the pages for who hears the original', 'floor', 'ru', 'ru'],
    ['that of the pages for who chose nothing yet', undefined, 'en', 'en'],
  ])('is %s', (_which, heard, shown, language) => {
    expect(askLanguage(session, heard, shown)).toBe(language);
  });
});
