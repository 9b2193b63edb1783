import type { ReactNode } from 'react';

export const Card = ({ title, children, dark = false }: { title: string; children: ReactNode; dark?: boolean }) => (
  <section className="kit-card" {...(dark && { 'data-theme': 'dark' })}>
    <h2 className="th-label kit-card-title">{title}</h2>
    {children}
  </section>
);
