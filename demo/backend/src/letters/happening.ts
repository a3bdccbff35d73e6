/** What a volunteer is told by mail. */
export type Happening = 'confirm-address' | 'confirmed' | 'waitlisted' | 'offered' | 'expired' | 'cancelled' | 'repeat';
