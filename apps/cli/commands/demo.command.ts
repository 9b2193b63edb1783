import { Command } from 'commander';

/** `demo`: a conference that runs right now, and links to try it. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('make the demo conference (when none runs now) and print a personal link per role')
    .action(async () => {
      const [{ withServices }, { currentDemo, demoPairs }, { demoLinks }, { demoWords }] = await Promise.all([
        import('../services/with-services.js'),
        import('../demo/demo-conference.js'),
        import('../demo/demo-links.js'),
        import('../demo/demo-words.js'),
      ]);
      await withServices(async (services) => {
        const demo = await currentDemo(services, new Date());
        const links = await demoLinks(services, demo, demoPairs().length);
        process.stdout.write(`${demoWords(demo, links)}\n`);
      });
    });
}
