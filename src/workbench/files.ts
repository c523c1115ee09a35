/** Files in and out of the page: chosen or dropped, and given back as a download. Nothing is sent anywhere. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SECOND = 1000;

export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Hears of files dropped anywhere on the page; the grid and the frame do not get them. */
export function whenDropped(heard: (files: readonly File[]) => void): void {
  const carriesFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener(
    'dragover',
    event => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      document.body.classList.add('dropping');
    },
    { capture: true },
  );
  window.addEventListener(
    'dragleave',
    event => {
      if (event.relatedTarget === null) document.body.classList.remove('dropping');
    },
    { capture: true },
  );
  window.addEventListener(
    'drop',
    event => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      document.body.classList.remove('dropping');
      heard([...(event.dataTransfer?.files ?? [])]);
    },
    { capture: true },
  );
}

export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SECOND);
}

/** 决算.xlsx → 决算-结果.xlsx, and again 决算-结果.xlsx when that is opened and downloaded. */
export function resultName(name: string): string {
  const base = name.replace(/\.[^.]*$/, '');
  return `${base.endsWith('-结果') ? base : `${base}-结果`}.xlsx`;
}
