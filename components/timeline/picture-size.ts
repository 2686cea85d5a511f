/** Heights in px that the picture shares with the labels and figures beside it. */
export const HEAD = 28;
export const ROW = 30;
