import './file-drop.css';
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/csr/UploadSimple';
import { DropZone, FileTrigger, Text, isFileDropItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

export interface FileDropProps {
  /** What belongs here, e.g. "schedule.json". */
  label: string;
  hint?: string;
  /** Endings or MIME types the chooser offers. */
  accept: readonly string[];
  onFile: (file: File) => void;
}

/** A place to drop one file, with a button that opens the chooser. */
export const FileDrop = ({ label, hint, accept, onFile }: FileDropProps) => {
  const { t } = useTranslation('ui');
  return (
    <DropZone
      className="th-file-drop"
      onDrop={async ({ items }) => {
        const item = items.find(isFileDropItem);
        if (item) onFile(await item.getFile());
      }}
    >
      <UploadSimpleIcon size={24} aria-hidden />
      <Text slot="label" className="th-file-drop-label">
        {label}
      </Text>
      <span className="th-meta">{hint ?? t('fileDrop')}</span>
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) onFile(file);
        }}
      >
        <Button>{t('fileChoose')}</Button>
      </FileTrigger>
    </DropZone>
  );
};
