/** How long slow sources are waited for once another has answered a question, in milliseconds. */
export const grace = 600;

/** How long a further page waits for a source that has got slow while there is something else to show. */
export const pagePatience = 2000;

/** How long it may take until it is known who the sources are and what they can do, once one has said so. */
export const servicePatience = 2000;

/** After how many seconds without an answer a source has failed. */
export const secondsToAnswer = 10;
