import { Given, LookAlike, PersonLine, QuestionCard, toast, Button } from '../../ui/index.js';
import { Card } from './card.js';
import { useSamples } from './use-samples.js';

/** A name that is written backwards, as old data may have it. */
const TURNED = '\u202eavokiT annA';
const TOWER = `a${'\u0301'.repeat(1_500)}`;
const LIKE = { id: 'a', name: 'Anna Sokolowa', town: { de: 'Wladimir', ru: 'Владимир', en: 'Vladimir' } };
const MARKED = { ...LIKE, id: 'b', name: 'Аnna Sokolowa', lookAlike: { like: [LIKE], mixesScripts: true } };

/** What people write may be strange; it must not reach beyond its own place. */
export const GivenCard = () => {
  const words = useSamples();
  const common = { author: words.chair, place: 'remote', votes: 3, language: 'de' } as const;
  return (
    <Card title={words.written}>
      <div id="kit-given">
        <p>
          <Given>{TURNED}</Given> <span>{words.town}</span>
        </p>
        <PersonLine name={TURNED} otherName={TURNED} kind="remote" town={words.town} withPlace />
        <QuestionCard {...common} text={words.question} />
        <QuestionCard {...common} text={TOWER} author={TOWER} />
        <PersonLine name={TOWER} otherName={TOWER} kind="hall" town={words.town} />
        <PersonLine name={MARKED.name} kind="hall" town={words.town} />
        <LookAlike person={MARKED} />
        <Button size="small" onPress={() => toast(TURNED)}>
          {words.next}
        </Button>
      </div>
    </Card>
  );
};
