/** Progress goes to stderr: what a command prints (an export, for example) stays clean. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Ends the process with one sentence that says what is missing. */
export const giveUp = (sentence) => {
  say(sentence);
  process.exit(1);
};
