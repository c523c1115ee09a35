/** What a protected sheet still allows; of one that is not protected Excel may tell no options at all. */
export function mayBeFormatted({ options }: Excel.WorksheetProtection): boolean {
  return (
    (options as Excel.WorksheetProtectionOptions | null | undefined)?.allowFormatCells === true
  );
}
