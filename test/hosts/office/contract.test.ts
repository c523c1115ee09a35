/** The Excel host keeps the port's promises, on the newest and the oldest Excel that it runs on. */
import { officeWorkbook } from '../../../src/hosts/office';
import type { ApiVersion } from '../../../src/hosts/simulator';
import { Simulator } from '../../../src/hosts/simulator';
import { workbookContract } from '../contract';
import { installShared } from './load';

describe.each<ApiVersion>(['1.9', '1.14', '1.17'])('Excel host on ExcelApi %s', apiVersion => {
  const simulators: Simulator[] = [];

  workbookContract(model => {
    const simulator = new Simulator(model, { apiVersion });
    simulators.push(simulator);
    installShared(simulator);
    return officeWorkbook();
  });

  test('asked for nothing that the simulator does not play', () => {
    expect(simulators.flatMap(simulator => simulator.unknown)).toEqual([]);
    expect(
      simulators
        .flatMap(simulator => simulator.log.map(({ error }) => error))
        .filter(error => error === 'ApiNotFound' || error === 'NotImplemented'),
    ).toEqual([]);
  });
});
