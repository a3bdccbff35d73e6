/** What holds where neither the environment nor who embeds the backend says otherwise. */
export const defaults = { messagesPerHour: 20, feedsEveryMinutes: 15 };
