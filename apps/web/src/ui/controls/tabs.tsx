import './tabs.css';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export interface TabItem {
  id: string;
  label: string;
  /** Icon over the word; tabs without icons are one line high. */
  icon?: ReactNode;
  iconOn?: ReactNode;
  /** A dot: something new arrived here. */
  unread?: boolean;
  children: ReactNode;
}

export interface TabsProps {
  label: string;
  items: TabItem[];
  selectedKey?: string;
  onSelectionChange?: (id: string) => void;
}

/** A panel with tabs, 60 high with icons; new things are a dot, never a jump. */
export const Tabs = ({ label, items, selectedKey, onSelectionChange }: TabsProps) => {
  const { t } = useTranslation('ui');
  return (
    <AriaTabs
      className="th-tabs"
      {...(selectedKey === undefined ? {} : { selectedKey })}
      onSelectionChange={(key) => onSelectionChange?.(String(key))}
    >
      <TabList className="th-tab-list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="th-tab">
            {({ isSelected }) => (
              <>
                {isSelected && item.iconOn ? item.iconOn : item.icon}
                <span>{item.label}</span>
                {item.unread ? <span className="th-tab-dot" role="img" aria-label={t('unread')} /> : null}
              </>
            )}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="th-tab-panel">
          {item.children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
};
