/** What holds where neither the environment nor who embeds the backend says otherwise. */
export const defaults = {
  messagesPerHour: 20,
  writesPerHour: 300,
  proofOfWork: 'auto',
  confirmHours: 48,
  offerHours: 24,
  feedsEveryMinutes: 15,
} as const;
