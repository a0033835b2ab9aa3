import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import { usePrinting } from './use-printing.js';

/** A name above its country, so that rows seldom have to be measured again. */
const ROW_HEIGHT = 52;
/** So many rows before the end the next page is asked for. */
const AHEAD = 5;

/** Which rows are in the page: those in sight with room above and below them, on paper all of them. */
export function useRowsInSight(frame: RefObject<HTMLDivElement | null>, count: number, onEnd: () => void) {
  const isPrinting = usePrinting();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const lastSeen = last?.index ?? -1;
  useEffect(() => {
    if (lastSeen >= count - AHEAD) onEnd();
  }, [lastSeen, count, onEnd]);
  return {
    shown: isPrinting ? Array.from({ length: count }, (_, index) => index) : items.map(({ index }) => index),
    above: isPrinting ? 0 : (first?.start ?? 0),
    below: isPrinting ? 0 : virtual.getTotalSize() - (last?.end ?? 0),
    measure: virtual.measureElement,
    scrollTo: (index: number) => {
      virtual.scrollToIndex(index);
    },
  };
}
