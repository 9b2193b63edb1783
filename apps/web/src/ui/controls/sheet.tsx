import './sheet.css';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';

export interface SheetProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
  /** The acts, at the foot. */
  foot?: ReactNode;
}

/** Over the page: from below on a phone, in the middle elsewhere. Escape and the cross close it. */
export const Sheet = ({ title, isOpen, onOpenChange, children, foot }: SheetProps) => {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay className="th-sheet-ground" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="th-sheet">
        <Dialog className="th-sheet-dialog">
          <header className="th-sheet-head">
            <Heading slot="title">{title}</Heading>
            <Button slot="close" variant="quiet" icon={<XIcon aria-hidden />} aria-label={t('close')} />
          </header>
          <div className="th-sheet-body">{children}</div>
          {foot ? <footer className="th-sheet-foot">{foot}</footer> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
