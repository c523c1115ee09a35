/** The bar between grid and pane: dragged, or moved with the arrow keys; widths between a narrow and a wide pane. */
const LEAST = 280;
const MOST = 900;
const STEP = 16;

export function movable(divider: HTMLElement, main: HTMLElement): void {
  let width = 400;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(MOST, Math.max(LEAST, Math.min(wanted, main.clientWidth - LEAST))));
    main.style.setProperty('--pane', `${width}px`);
    divider.setAttribute('aria-valuenow', String(width));
  };
  divider.setAttribute('aria-valuemin', String(LEAST));
  divider.setAttribute('aria-valuemax', String(MOST));
  set(width);
  divider.addEventListener('pointerdown', event => {
    divider.setPointerCapture(event.pointerId);
    main.classList.add('moving');
  });
  divider.addEventListener('pointermove', event => {
    if (divider.hasPointerCapture(event.pointerId))
      set(main.getBoundingClientRect().right - event.clientX);
  });
  divider.addEventListener('pointerup', () => main.classList.remove('moving'));
  divider.addEventListener('lostpointercapture', () => main.classList.remove('moving'));
  divider.addEventListener('keydown', event => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    set(width + (event.key === 'ArrowLeft' ? STEP : -STEP));
  });
}
