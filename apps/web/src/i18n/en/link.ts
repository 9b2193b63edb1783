import type { Translation } from '../translation.js';
import type { link as german } from '../de/link.js';

export const link = {
  title: 'Personal link',
  welcome: 'Welcome to the conference',
  welcomeHint: 'This link is yours alone. It works once and ties this browser to your registration. Do not pass it on.',
  open: 'Open Twinhall',
  opening: 'Opening',
  known: 'You are in already',
  knownAs: 'In this browser you are {{name}}.',
  toProgramme: 'To the programme',
  noLink: 'Your personal link is missing here',
  noLinkHint:
    'Open the link of your invitation again, the whole of it. If you have none, the conference office or the people at the door will help.',
  otherPerson: 'Somebody is already signed in on this browser',
  otherPersonAs:
    'So far you are {{name}} here. The new link belongs to another person. Do you want to continue with the new link?',
  otherPersonUnknown: 'The new link belongs to another person. Do you want to continue with it?',
  continueNew: 'Continue with the new link',
  stay: 'Stay {{name}}',
  stayUnknown: 'Leave it as it is',
  failed: 'The link does not open',
  again: 'Try again',
  waitTitle: 'Confirm this device',
  waitHint:
    'Your link was used on another device before. So that nobody takes part in your name, this one is confirmed once. After that it goes on by itself.',
  waitOn: 'On your first device ({{device}})',
  waitOnHint: 'Open Twinhall there. The request appears, with the button “That is me”.',
  waitStaff: 'Or at the door',
  waitStaffHint: 'Show your badge. The stewards confirm the device.',
  waiting: 'Waiting for confirmation',
  declined: 'This device was declined',
  declinedHint: 'If that was not you, talk to the conference office.',
} as const satisfies Translation<typeof german>;
