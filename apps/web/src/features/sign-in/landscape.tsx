import styles from './sign-in.module.css';

/** Sun, hills and a road: the only picture of the product, and only decoration. */
export function Landscape() {
  return (
    <div className={styles['right']} aria-hidden>
      <svg viewBox="0 0 840 900" preserveAspectRatio="xMidYMax slice">
        <defs>
          <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor="var(--sp-sky-0)" />
            <stop offset=".62" stopColor="var(--sp-sky-1)" />
            <stop offset="1" stopColor="var(--sp-sky-2)" />
          </linearGradient>
        </defs>
        <rect width="840" height="900" fill="url(#sky)" />
        <circle cx="566" cy="452" r="64" fill="var(--sp-sun)" />
        <path d="M0 520c90-34 150-6 240-22s150-48 250-30 140 34 210 20 100-24 140-20v432H0Z" fill="var(--sp-hill-1)" />
        <path d="M0 580c130-50 230-10 350-26s190-40 290-22 150 18 200 4v364H0Z" fill="var(--sp-hill-2)" />
        <path d="M0 660c150-46 300-8 420-16s240-50 420-30v286H0Z" fill="var(--sp-hill-3)" />
        <path d="M0 770c180-50 360 10 520-8s240-30 320-22v160H0Z" fill="var(--sp-hill-4)" />
        <path
          d="M552 534c-70 12-112 26-104 46 10 24 136 32 128 74-8 40-128 62-236 96-84 26-150 70-188 150h230c16-56 70-96 146-126 100-40 176-70 170-124-6-58-150-62-160-86-4-12 12-22 20-26Z"
          fill="var(--sp-road)"
        />
      </svg>
    </div>
  );
}
