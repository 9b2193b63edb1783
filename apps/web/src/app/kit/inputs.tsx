import { useState } from 'react';
import { VideoCameraIcon } from '@phosphor-icons/react/dist/csr/VideoCamera';
import {
  Checkbox,
  ChoiceCards,
  ChoiceRows,
  ChoiceSegments,
  FileDrop,
  Mark,
  SearchField,
  Select,
  TextField,
} from '../../ui/index.js';
import { Card } from './card.js';
import { useSamples } from './use-samples.js';

const DEVICES = [
  { id: 'a', label: 'HD Pro Webcam C920' },
  { id: 'b', label: 'FaceTime HD' },
];

export const FieldsCard = () => {
  const words = useSamples();
  const [text, setText] = useState('');
  const [device, setDevice] = useState('a');
  const [checked, setChecked] = useState(true);
  return (
    <Card title={words.fields}>
      <TextField label={words.ask} placeholder={words.ask} value={text} onChange={setText} hint={words.prose} />
      <TextField label={words.name} value={text} onChange={setText} error={words.errorText} />
      <TextField label={words.title} value={text} onChange={setText} rows={3} />
      <SearchField label={words.search} value={text} onChange={setText} />
      <Select
        label={words.camera}
        options={DEVICES}
        value={device}
        onChange={setDevice}
        icon={<VideoCameraIcon size={22} aria-hidden />}
      />
      <Checkbox isSelected={checked} onChange={setChecked}>
        {words.importing}
      </Checkbox>
      <FileDrop label="schedule.json" accept={['.json']} onFile={(file) => setText(file.name)} />
    </Card>
  );
};

export const ChoicesCard = () => {
  const words = useSamples();
  const [place, setPlace] = useState('remote');
  const [language, setLanguage] = useState('de');
  const [way, setWay] = useState('in');
  return (
    <Card title={words.choices}>
      <ChoiceCards
        label={words.where}
        value={place}
        onChange={setPlace}
        choices={[
          { id: 'hall', label: words.inHall, hint: words.inHallHint, icon: <Mark kind="hall" size={38} /> },
          { id: 'remote', label: words.alone, hint: words.aloneHint, icon: <Mark kind="remote" size={38} /> },
          { id: 'site', label: words.group, hint: words.groupHint, icon: <Mark kind="site" size={38} /> },
        ]}
      />
      <ChoiceRows
        label={words.language}
        value={language}
        onChange={setLanguage}
        choices={[
          { id: 'de', label: 'Deutsch', hint: words.booth, icon: <Mark kind="booth" size={16} />, lang: 'de' },
          { id: 'ru', label: 'Русский', icon: <Mark kind="booth" size={16} />, lang: 'ru' },
        ]}
      />
      <ChoiceSegments
        label={words.door}
        big
        value={way}
        onChange={setWay}
        choices={[
          { id: 'in', label: words.inWord },
          { id: 'out', label: words.outWord },
        ]}
      />
    </Card>
  );
};
