import './select.css';
import type { ReactElement, ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';

export interface MenuEntry {
  id: string;
  label: string;
  /** What it does, where that must be known before. */
  hint?: string;
  icon?: ReactNode;
  lang?: string;
}

export interface MenuGroup {
  id: string;
  /** Heading over the group. */
  label?: string;
  entries: readonly MenuEntry[];
  /** Entry that is chosen now; makes the group a choice of one. */
  chosen?: string;
}

export interface MenuProps {
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  onAction: (id: string) => void;
}

const Entry = ({ entry }: { entry: MenuEntry }) => (
  <MenuItem id={entry.id} textValue={entry.label} className="th-option">
    {entry.icon}
    <span className="th-option-words">
      <Text slot="label" {...(entry.lang && { lang: entry.lang })}>
        {entry.label}
      </Text>
      {entry.hint ? (
        <Text slot="description" className="th-option-hint th-meta">
          {entry.hint}
        </Text>
      ) : null}
    </span>
  </MenuItem>
);

/** The rest of what a row or a page can do. */
export const Menu = ({ label, trigger, groups, onAction }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className="th-popover">
      <AriaMenu aria-label={label} onAction={(key) => onAction(String(key))}>
        {groups.map((group) => (
          <MenuSection
            key={group.id}
            id={group.id}
            {...(group.label ? {} : { 'aria-label': label })}
            {...(group.chosen === undefined ? {} : { selectionMode: 'single', selectedKeys: [group.chosen] })}
          >
            {group.label ? <Header className="th-label th-option-head">{group.label}</Header> : null}
            {group.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </MenuSection>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
