import styles from './answer.module.css';

interface ChoiceProps {
  readonly value: string;
  readonly word: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One answer of several, as large as a thumb. */
export function Choice({ value, word, hint, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      <input type="radio" name="answer" value={value} checked={isChosen} onChange={onChoose} aria-label={word} />
      <span>
        <b>{word}</b>
        <small>{hint}</small>
      </span>
    </label>
  );
}
