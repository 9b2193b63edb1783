import './fold.css';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

/** A part that stays folded until somebody wants it; its number is always to be seen. */
export const Fold = ({ title, count, children }: { title: string; count: number; children: ReactNode }) => (
  <Disclosure className="fold">
    <Heading level={3}>
      <Button slot="trigger" className="fold-button">
        <span>{title}</span>
        <span className="fold-count">{count}</span>
        <CaretDownIcon size={16} weight="bold" aria-hidden />
      </Button>
    </Heading>
    <DisclosurePanel>{children}</DisclosurePanel>
  </Disclosure>
);
