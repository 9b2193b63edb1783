import { StarIcon } from '@phosphor-icons/react/dist/csr/Star';
import './star-button.css';
import { ToggleButton } from 'react-aria-components';

export interface StarButtonProps {
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  /** Names what is starred. */
  'aria-label': string;
}

/** 44 px star without a frame. */
export const StarButton = (props: StarButtonProps) => (
  <ToggleButton {...props} className="th-star">
    <StarIcon size={22} weight={props.isSelected ? 'fill' : 'regular'} aria-hidden />
  </ToggleButton>
);
