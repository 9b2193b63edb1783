/**
 * Loaded before each service: when the parent is gone (kill -9), the channel to it closes and the service
 * ends itself in order, by force after five seconds.
 */
if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 5_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The channel alone must not keep a service alive.
  process.channel.unref();
}
