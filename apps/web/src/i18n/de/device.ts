/** A second device asks to be let in. */
export const device = {
  asks: 'Ein zweites Gerät möchte hinein',
  asksHint: '{{device}} hat eben Ihren persönlichen Link geöffnet.',
  asksWarning: 'Bestätigen Sie nur, wenn Sie das selbst waren.',
  confirm: 'Das bin ich',
  reject: 'Ablehnen',
  confirmed: 'Bestätigt: {{device}}',
  rejected: 'Abgelehnt: {{device}}',
} as const;
