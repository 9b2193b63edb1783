/** Refusals that know more than their code: who or what stands in the way, how long to wait, what is too much. */
export const refusals = {
  hallTaken:
    '{{hall}} wäre zur selben Zeit zweimal belegt, mit {{first}} und mit {{second}}. Nichts wurde gespeichert.',
  chairTaken: '{{person}} würde zur selben Zeit {{first}} und {{second}} moderieren. Nichts wurde gespeichert.',
  invalid: 'Eine Angabe fehlt oder lässt sich nicht speichern ({{field}}). Prüfen Sie die Eingabe.',
  tooMany: 'Das ist zu viel auf einmal: Erlaubt sind höchstens {{most, number}}.',
  tooFast_one: 'Das ging zu schnell. Versuchen Sie es in {{count, number}} Sekunde noch einmal.',
  tooFast_other: 'Das ging zu schnell. Versuchen Sie es in {{count, number}} Sekunden noch einmal.',
  badTime: '{{time}} geht nicht: Das Ende muss nach dem Beginn liegen, und die Uhrzeit muss es am Ort geben.',
  badText_one: 'Schreiben Sie eine Frage, die nicht leer ist und höchstens {{count, number}} Zeichen hat.',
  badText_other: 'Schreiben Sie eine Frage, die nicht leer ist und höchstens {{count, number}} Zeichen hat.',
  askAgain_one: 'Sie haben eben erst gefragt. In {{count, number}} Sekunde können Sie wieder fragen.',
  askAgain_other: 'Sie haben eben erst gefragt. In {{count, number}} Sekunden können Sie wieder fragen.',
  from_waiting: 'Die Frage wartet noch auf Freigabe. Vorher geht das nicht.',
  from_visible: 'Die Frage ist schon sichtbar und lässt das nicht mehr zu.',
  from_onScreen: 'Die Frage steht gerade auf der Leinwand und lässt das nicht zu.',
  from_answered: 'Die Frage ist schon beantwortet und lässt das nicht mehr zu.',
  from_archived: 'Die Frage ist abgelegt. Zeigen Sie sie zuerst wieder.',
  from_rejected: 'Die Frage ist nicht freigegeben und lässt das nicht zu.',
  from_withdrawn: 'Wer die Frage gestellt hat, hat sie zurückgezogen. Dabei bleibt es.',
  noScreen: 'Einen Bildschirm kann nur zeigen, wer hier vorträgt oder moderiert.',
  failed: 'Das ist unser Fehler und wurde vermerkt (Kennung {{logId}}). Versuchen Sie es noch einmal.',
} as const;
