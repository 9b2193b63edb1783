import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, Link, type ButtonProps as AriaButtonProps } from 'react-aria-components';

interface ButtonLook {
  /** Primary: one per item or view. Danger: leaving or stopping. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** 36, 40, 52 or 56 px. */
  size?: 'small' | 'normal' | 'large' | 'huge';
  icon?: ReactNode;
  /** Takes the whole width. */
  wide?: boolean;
  children?: ReactNode;
}

export interface ButtonProps extends ButtonLook, Omit<AriaButtonProps, 'children' | 'className' | 'style'> {}

const look = ({ variant = 'secondary', size = 'normal', wide = false, icon, children }: ButtonLook) => ({
  className: 'th-button',
  'data-variant': variant,
  'data-size': size,
  'data-wide': wide,
  'data-bare': icon !== undefined && children === undefined,
});

const Content = ({ icon, children }: ButtonLook) => (
  <>
    {icon}
    {children === undefined ? null : <span>{children}</span>}
  </>
);

/**
 * A button. With an icon alone it needs `aria-label`. Pending: keeps the focus and takes no press. Not React Aria's own
 * pending state, which announces a progress bar that is not there.
 */
export const Button = ({ variant, size, icon, wide, children, isPending = false, onPress, ...rest }: ButtonProps) => (
  <AriaButton
    {...rest}
    {...(onPress && !isPending && { onPress })}
    {...(isPending && { 'aria-disabled': true })}
    data-waiting={isPending}
    {...look({ ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }), icon, children })}
  >
    <Content icon={icon}>{children}</Content>
  </AriaButton>
);

export interface ButtonLinkProps extends ButtonLook {
  href: string;
  'aria-label'?: string;
  /** Saves the answer as a file of this name. */
  download?: string;
}

/** The same form for what leads to another page. */
export const ButtonLink = ({ variant, size, icon, wide, children, ...rest }: ButtonLinkProps) => (
  <Link
    {...rest}
    {...look({ ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }), icon, children })}
  >
    <Content icon={icon}>{children}</Content>
  </Link>
);
