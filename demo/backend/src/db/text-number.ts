/** Room for the fields of an item; a power of two. */
const fieldsPerItem = 4;

/** The number of a text: item and field at once, as a full-text index knows only one number of what it found. */
export const textNumber = (item: number, field: number): number => item * fieldsPerItem + field;

/** The number of the item that a text belongs to. */
export const itemOf = (text: number): number => Math.floor(text / fieldsPerItem);

/** Which of the fields (`searchFields`) a text is. */
export const fieldOf = (text: number): number => text % fieldsPerItem;
