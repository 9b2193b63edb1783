import './list.css';
import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';

export interface ListProps<T extends { id: string }> {
  label: string;
  items: readonly T[];
  children: (item: T) => ReactNode;
  /** Text for type-ahead and screen readers. */
  textOf: (item: T) => string;
  /** A row that stands out (next by the rule, own). */
  isMarked?: (item: T) => boolean;
  onAction?: (id: string) => void;
  empty?: ReactNode;
}

/** Rows of equal rank: arrows move, Tab reaches the one button of the row. */
export function List<T extends { id: string }>({
  label,
  items,
  children,
  textOf,
  isMarked,
  onAction,
  empty,
}: ListProps<T>) {
  return (
    <GridList
      className="th-list"
      aria-label={label}
      items={items}
      {...(empty === undefined ? {} : { renderEmptyState: () => empty })}
      {...(onAction ? { onAction: (key) => onAction(String(key)) } : {})}
    >
      {(item) => (
        <GridListItem
          id={item.id}
          textValue={textOf(item)}
          className="th-list-row"
          data-marked={isMarked?.(item) ?? false}
        >
          {children(item)}
        </GridListItem>
      )}
    </GridList>
  );
}
