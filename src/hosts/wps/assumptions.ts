/**
 * Data: what this host takes for granted of WPS 表格. Nothing of it was seen in a real WPS: it is what Kingsoft declares,
 * what VBA does, or a guess. Each is one question that a run in a real WPS settles; the double in the tests answers as
 * is written here. `members` are those that a question is about: type and member as declared, " =" where it is written.
 */
export interface Assumption {
  readonly id: string;
  /** What must hold. */
  readonly holds: string;
  readonly members: readonly string[];
  /** What becomes of the add-in where it does not. */
  readonly otherwise: string;
}

export const ASSUMPTIONS: readonly Assumption[] = [
  {
    id: 'W-01',
    holds:
      'Every page of the add-in finds window.Application; its calls answer at once, and throw where VBA does.',
    members: ['EtApplication.ActiveWorkbook'],
    otherwise: 'The pane says that there is no WPS.',
  },
  {
    id: 'W-02',
    holds: 'Collections count from 1; sheets are found by number and by name.',
    members: [
      'EtWorkbook.Worksheets',
      'EtSheets.Count',
      'EtSheets.Item',
      'EtAreas.Count',
      'EtAreas.Item',
      'EtWindows.Item',
      'EtFormatConditions.Count',
      'EtFormatConditions.Item',
      'KsoCustomXMLParts.Count',
      'KsoCustomXMLParts.Item',
    ],
    otherwise: 'Nothing can be read; the pane says what WPS threw.',
  },
  {
    id: 'W-03',
    holds:
      'A result that is declared as a last parameter (RHS, ppPart) is what the method answers.',
    members: ['EtWorksheet.Range', 'EtRange.Areas'],
    otherwise: 'Nothing can be read; the pane says what WPS threw.',
  },
  {
    id: 'W-04',
    holds:
      'Value2 of one cell is its value, of several an array of rows; dates are numbers, true and false booleans, an empty cell null, undefined or "".',
    members: ['EtRange.Value2'],
    otherwise:
      'An array of another shape is refused; another value of an empty cell would be read as text.',
  },
  {
    id: 'W-05',
    holds:
      'Value2 of an error is COM’s number of it (−2146826281 for #DIV/0!), and its Text the error.',
    members: ['EtRange.Value2', 'EtRange.Text'],
    otherwise:
      'If it is the text, it is read as text all the same, and a failed writing puts an error back as text.',
  },
  {
    id: 'W-06',
    holds:
      'Formula is an array like Value2; of text that begins with "=" it is the text, without an apostrophe.',
    members: ['EtRange.Formula'],
    otherwise: 'Text that begins with "=" would be taken for a formula and not be written over.',
  },
  {
    id: 'W-07',
    holds:
      'NumberFormat of cells that differ is null, of cells that agree the code, "General" or "G/通用格式".',
    members: ['EtRange.NumberFormat'],
    otherwise: 'An array is asked down to single cells: slow, and right.',
  },
  {
    id: 'W-08',
    holds:
      'Text is what the cell shows; of plain amounts (0.00, #,##0.00) it is what the format says of the value.',
    members: ['EtRange.Text'],
    otherwise: 'Other formats are asked cell by cell and are what WPS shows.',
  },
  {
    id: 'W-09',
    holds:
      'Writing Value2 reads texts as a person’s typing; an apostrophe in front makes text of it and is no part of it; "" empties the cell; the format stays.',
    members: ['EtRange.Value2 ='],
    otherwise: 'Texts of ours that look like numbers would be changed, or show an apostrophe.',
  },
  {
    id: 'W-10',
    holds: 'Formula and NumberFormat are written as they are read.',
    members: ['EtRange.Formula =', 'EtRange.NumberFormat ='],
    otherwise:
      'Asked only when something is put back after a failure, which then says what to look at.',
  },
  {
    id: 'W-11',
    holds:
      'UsedRange holds every cell with a value or formula, perhaps more; of an empty sheet it is one cell.',
    members: [
      'EtWorksheet.UsedRange',
      'EtRange.Row',
      'EtRange.Column',
      'EtRange.Rows',
      'EtRange.Columns',
      'EtRange.Count',
    ],
    otherwise: 'Cells outside of it would not be read.',
  },
  {
    id: 'W-12',
    holds:
      'A sheet that is held follows its sheet when that is renamed or moved, and fails once it is deleted.',
    members: ['EtWorksheet.Name', 'EtWorksheet.Index', 'EtWorksheet.Parent', 'EtRange.Worksheet'],
    otherwise: 'After a sheet was renamed, undo finds no cell and says so.',
  },
  {
    id: 'W-13',
    holds: 'Visible is −1 for a sheet that is shown.',
    members: ['EtWorksheet.Visible'],
    otherwise: 'Cells to be shown would be said to be on a hidden sheet.',
  },
  {
    id: 'W-14',
    holds:
      'ProtectContents tells a protected sheet, AllowFormattingCells whether it may be marked; writing there throws.',
    members: [
      'EtWorksheet.ProtectContents',
      'EtWorksheet.Protection',
      'EtProtection.AllowFormattingCells',
      'EtWorkbook.ProtectStructure',
    ],
    otherwise: 'What is refused is told in WPS’s words and put back.',
  },
  {
    id: 'W-15',
    holds:
      'Worksheets.Add(undefined, last) makes a sheet after the last and shows it; names are refused as in Excel.',
    members: ['EtSheets.Add', 'EtWorksheet.Name =', 'EtWorksheet.Move', 'EtWorksheet.Activate'],
    otherwise: 'New sheets stand elsewhere, or are refused in WPS’s words.',
  },
  {
    id: 'W-16',
    holds: 'With DisplayAlerts off a sheet is deleted without a question.',
    members: ['EtWorksheet.Delete', 'EtApplication.DisplayAlerts', 'EtApplication.DisplayAlerts ='],
    otherwise: 'The person is asked.',
  },
  {
    id: 'W-17',
    holds: 'ColumnWidth counts characters; whole columns are "B:B", whole rows "1:1".',
    members: [
      'EtRange.ColumnWidth',
      'EtRange.ColumnWidth =',
      'EtRange.WrapText',
      'EtRange.WrapText =',
      'EtRange.Font',
      'EtFont.Bold =',
    ],
    otherwise: 'Sheets of ours look otherwise.',
  },
  {
    id: 'W-18',
    holds: 'Rows are frozen through the first window of the workbook, on the sheet that it shows.',
    members: [
      'EtWorkbook.Windows',
      'EtWorkbook.ActiveSheet',
      'EtWindow.SplitRow',
      'EtWindow.SplitRow =',
      'EtWindow.SplitColumn =',
      'EtWindow.FreezePanes',
      'EtWindow.FreezePanes =',
    ],
    otherwise: 'Making a sheet is refused in WPS’s words and taken back.',
  },
  {
    id: 'W-19',
    holds:
      'FormatConditions.Add(2, undefined, "=TRUE") makes a rule at the end; StopIfTrue is true until it is set false.',
    members: [
      'EtWorksheet.Cells',
      'EtRange.FormatConditions',
      'EtFormatConditions.Add',
      'EtFormatCondition.StopIfTrue',
      'EtFormatCondition.StopIfTrue =',
      'EtFormatCondition.SetFirstPriority',
    ],
    otherwise: 'Marks are not set, which is told; nothing else is kept from being done.',
  },
  {
    id: 'W-20',
    holds:
      'Cells.FormatConditions lists every rule of the sheet; our rules answer Type 2, Formula1 "=TRUE" and their colour as blue, green, red, also after saving and opening.',
    members: [
      'EtFormatCondition.Type',
      'EtFormatCondition.Formula1',
      'EtFormatCondition.Interior',
      'EtInterior.Color',
      'EtInterior.Color =',
      'EtFormatCondition.AppliesTo',
      'EtFormatCondition.Delete',
    ],
    otherwise:
      'Marks are not found again and not cleared: they must be taken off in 条件格式 by hand.',
  },
  {
    id: 'W-21',
    holds: 'An address of several areas is taken up to 255 characters.',
    members: ['EtWorksheet.Range'],
    otherwise: 'Marks over scattered cells are told to be missing.',
  },
  {
    id: 'W-22',
    holds: 'Validation.Add fails where one stands; Delete takes it off whether one stands or not.',
    members: [
      'EtRange.Validation',
      'EtValidation.Add',
      'EtValidation.Delete',
      'EtValidation.IgnoreBlank =',
      'EtValidation.InputTitle =',
      'EtValidation.InputMessage =',
      'EtValidation.ErrorTitle =',
      'EtValidation.ErrorMessage =',
      'EtValidation.ShowInput =',
      'EtValidation.ShowError =',
    ],
    otherwise: 'Writing 填报 is refused in WPS’s words and taken back.',
  },
  {
    id: 'W-23',
    holds:
      'Custom XML parts are found by their namespace, and are saved with an .xlsx file; in .et and .xls they may be lost.',
    members: [
      'EtWorkbook.CustomXMLParts',
      'KsoCustomXMLParts.SelectByNamespace',
      'KsoCustomXMLParts.Add',
      'KsoCustomXMLPart.XML',
      'KsoCustomXMLPart.Delete',
    ],
    otherwise: 'Settings, mapping and ignored findings are forgotten when the workbook is closed.',
  },
  {
    id: 'W-24',
    holds:
      'ScreenUpdating and EnableEvents hold for the whole application until they are set again.',
    members: [
      'EtApplication.ScreenUpdating',
      'EtApplication.ScreenUpdating =',
      'EtApplication.EnableEvents',
      'EtApplication.EnableEvents =',
    ],
    otherwise: 'Writing flickers; events of ours within half a second are ignored all the same.',
  },
  {
    id: 'W-25',
    holds:
      'SheetChange and SheetSelectionChange are told to a function, with sheet and range; to remove a listener takes off this page’s only.',
    members: [
      'EtApplication.ApiEvent',
      'ApiEvent.AddApiEventListener',
      'ApiEvent.RemoveApiEventListener',
    ],
    otherwise: 'Results are not checked again by themselves: 校验 by hand.',
  },
  {
    id: 'W-26',
    holds:
      'RangeSelection is the selected cells, also where a picture is selected; a range is selected on the sheet that is shown.',
    members: ['EtWindow.RangeSelection', 'EtRange.Select', 'EtWorkbook.Activate'],
    otherwise: 'A cell is not shown, or the selected area not taken over; WPS’s words are told.',
  },
  {
    id: 'W-27',
    holds:
      'A workbook that is held stays that workbook when another comes to the front, and fails once it is closed.',
    members: ['EtWorkbook.Name', 'EtWorkbook.FullName'],
    otherwise: 'The pane would work on the workbook in front.',
  },
  {
    id: 'W-28',
    holds:
      'PluginStorage is shared by the pages of the add-in; a task pane is found again by its ID and stands in the window in which it was made.',
    members: [
      'EtApplication.PluginStorage',
      'EtApplication.CreateTaskPane',
      'EtApplication.GetTaskPane',
      'PluginStorage.getItem',
      'PluginStorage.setItem',
      'PluginStorage.removeItem',
      'CustomTaskpane.ID',
      'CustomTaskpane.Visible =',
      'CustomTaskpane.DockPosition =',
      'CustomTaskpane.Width =',
    ],
    otherwise:
      'Buttons of the ribbon open the pane and do nothing more; the pane has the same buttons.',
  },
  {
    id: 'W-29',
    holds:
      'Whether what we write stands in the person’s list of undo, empties it, or does neither is not known; so nothing is written that the person did not ask for.',
    members: [],
    otherwise: '',
  },
  {
    id: 'W-30',
    holds:
      'The browser in the pane is Chromium 80 or newer; it starts workers, saves a file that a link offers, and copies texts.',
    members: [],
    otherwise:
      'Without workers checking is done in the page; files and copies are had from the sheet 校验结果 or the workbench.',
  },
];
