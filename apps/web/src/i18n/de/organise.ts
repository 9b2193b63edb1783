/** Frame of the organisers' pages. */
export const organise = {
  navSessions: 'Programm',
  navPeople: 'Personen',
  navRelease: 'Fassungen',
  navAttendance: 'Anwesenheit',
  navImport: 'Einlesen',
  navDoor: 'Einlass',
  roleOrganiser: 'Organisation',
  roleSteward: 'Saalteam',
  noEntry: 'Hier kommen Sie nicht weiter',
  toProgramme: 'Zum Programm',
  toDraft: 'Zum Entwurf',
  toRelease: 'Fassung {{number, number}} prüfen',
  noConnection: 'Keine Verbindung',
  noConnectionMore: 'Der letzte Stand bleibt lesbar. Die Seite verbindet sich von selbst wieder.',
  atVenue: 'am Ort',
  save: 'Speichern',
} as const;
