export const link = {
  title: 'Persönlicher Link',
  welcome: 'Willkommen zur Konferenz',
  welcomeHint:
    'Dieser Link gehört Ihnen persönlich. Er gilt einmal und verbindet diesen Browser mit Ihrer Anmeldung. Geben Sie ihn nicht weiter.',
  open: 'Twinhall öffnen',
  opening: 'Wird geöffnet',
  known: 'Sie sind schon angemeldet',
  knownAs: 'In diesem Browser sind Sie {{name}}.',
  toProgramme: 'Zum Programm',
  noLink: 'Hier fehlt Ihr persönlicher Link',
  noLinkHint:
    'Öffnen Sie den Link aus Ihrer Einladung noch einmal, ganz und nicht abgetippt. Haben Sie keinen, hilft das Konferenzbüro oder der Einlass.',
  otherPerson: 'In diesem Browser ist schon jemand angemeldet',
  otherPersonAs:
    'Bisher sind Sie hier {{name}}. Der neue Link gehört zu einer anderen Person. Möchten Sie mit dem neuen Link weitermachen?',
  otherPersonUnknown: 'Der neue Link gehört zu einer anderen Person. Möchten Sie mit ihm weitermachen?',
  continueNew: 'Mit dem neuen Link weiter',
  stay: 'Als {{name}} bleiben',
  stayUnknown: 'So bleiben',
  failed: 'Der Link öffnet sich nicht',
  again: 'Erneut versuchen',
  waitTitle: 'Bestätigen Sie dieses Gerät',
  waitHint:
    'Ihr Link wurde schon auf einem anderen Gerät benutzt. Damit niemand in Ihrem Namen teilnimmt, wird dieses hier einmal bestätigt. Danach geht es von selbst weiter.',
  waitOn: 'Auf Ihrem ersten Gerät ({{device}})',
  waitOnHint: 'Öffnen Sie dort Twinhall. Es erscheint die Anfrage mit dem Knopf „Das bin ich“.',
  waitStaff: 'Oder am Einlass',
  waitStaffHint: 'Zeigen Sie Ihren Ausweis. Das Saalteam bestätigt das Gerät.',
  waiting: 'Wartet auf Bestätigung',
  declined: 'Dieses Gerät wurde abgelehnt',
  declinedHint: 'Waren Sie das nicht selbst, sprechen Sie mit dem Konferenzbüro.',
} as const;
