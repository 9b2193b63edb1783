import './print.css';
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/index.js';

export interface PrintFrameProps {
  title: string;
  hint: string;
  onClose: () => void;
  /** Choices of the print, left of the buttons. */
  choices?: ReactNode;
  /** Size of the paper; each has its own page rule. */
  paper: 'a4' | 'a6';
  children: ReactNode;
}

/** A preview over the whole page; on paper only the cards remain. */
export const PrintFrame = ({ title, hint, onClose, choices, paper, children }: PrintFrameProps) => {
  const { t } = useTranslation('organisePeople');
  const { t: ui } = useTranslation('ui');
  return (
    <ModalOverlay className="prn-ground" isOpen onOpenChange={onClose}>
      <Modal className="prn">
        <Dialog className="prn-dialog">
          <header className="prn-head">
            <div className="org-grow">
              <Heading slot="title">{title}</Heading>
              <p>{hint}</p>
            </div>
            {choices}
            <Button variant="primary" icon={<PrinterIcon size={20} aria-hidden />} onPress={() => window.print()}>
              {t('print')}
            </Button>
            <Button icon={<XIcon size={20} aria-hidden />} onPress={onClose}>
              {ui('close')}
            </Button>
          </header>
          <ul className="prn-cards" data-paper={paper}>
            {children}
          </ul>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
