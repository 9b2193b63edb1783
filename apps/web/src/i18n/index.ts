export { inLanguage, personWords, type Words } from './in-language.js';
export { kept } from './kept.js';
export { LANGUAGES, LANGUAGE_NAMES, type Language } from './language.js';
export { sessionCode, sessionName, sessionShort, withSessionCode, type Coded } from './session-code.js';
export { refusalSentence } from './refusal-sentence.js';
export { chooseLanguage, startI18n } from './start.js';
export type { RussianTranslation, Translation } from './translation.js';
export { useLanguage } from './use-language.js';
export { useRefusalSentence } from './use-refusal-sentence.js';
