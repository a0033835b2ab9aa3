import styles from './marks.module.css';

/** First letters of the first and the last word: `EY` for Emre Yıldız, one for a single name. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => /\p{L}/u.exec(word ?? '')?.[0].toLocaleUpperCase('en') ?? '').join('');
}

/** A face in two letters; the name always stands beside it, so it is silent. */
export function PersonAvatar({ name, size = 'sm' }: { readonly name: string; readonly size?: 'sm' | 'md' | 'lg' }) {
  return (
    <span className={styles['avatar']} data-size={size} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
