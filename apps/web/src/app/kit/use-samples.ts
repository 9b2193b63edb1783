import { useLanguage } from '../../i18n/index.js';
import { SAMPLES, type Samples } from './samples.js';

export const useSamples = (): Samples => SAMPLES[useLanguage()];
