/** Vite's defaults; Storybook adds what it needs. */
export default {};
