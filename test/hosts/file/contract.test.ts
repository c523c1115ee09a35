/** The file host keeps the port's promises. */
import { FileWorkbook } from '../../../src/hosts/file';
import { workbookContract } from '../contract';

workbookContract(model => new FileWorkbook(model));
