/** The paper of templates/assets/site.css, for what a browser paints around a page. */
export const themeColors = { light: "#fcfaf5", dark: "#171614" } as const;
