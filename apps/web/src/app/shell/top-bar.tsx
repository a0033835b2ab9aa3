import { ActionIcon, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import type { Session } from '@sapar/contracts';
import { formatMoment } from '@sapar/messages';
import { IconClock, IconDeviceDesktop, IconLock, IconLogout, IconMenu2, IconMoon, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { LANGUAGE_NAMES, LANGUAGE_ORDER, LanguageSwitch } from '../../components/language-switch.js';
import { notifyProblem } from '../../components/notify.js';
import { OnDemandMenu } from '../../components/on-demand-menu.js';
import type { MenuSection } from '../../components/menu-panel.js';
import { PersonAvatar } from '../../components/person-avatar.js';
import { instantOfMinute, useNow } from '../../lib/now.js';
import { useChangeLanguage, useSignOut } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { SearchButton } from './search-button.js';
import styles from './shell.module.css';

export function TopBar({ session, onMenu }: { readonly session: Session; readonly onMenu: () => void }) {
  const { t } = useWords('shell');
  const change = useChangeLanguage();
  return (
    <header className={styles['top']}>
      <span className={styles['burger']}>
        <ActionIcon size={44} aria-label={t('menu')} onClick={onMenu}>
          <IconMenu2 size={20} aria-hidden />
        </ActionIcon>
      </span>
      <Clock />
      <span className={styles['space']} />
      <SearchButton />
      <span className={styles['wide']}>
        <LanguageSwitch
          onChange={(language) => {
            change.mutate(language, { onError: notifyProblem });
          }}
        />
      </span>
      <UserMenu session={session} />
    </header>
  );
}

/** Kazakhstan's clock, not this device's: what the last days are measured by. */
function Clock() {
  const { language } = useWords('shell');
  const minute = useNow()?.minute ?? null;
  if (minute === null) return null;
  return (
    <span className={styles['clock']}>
      <IconClock size={16} aria-hidden />
      <span>{formatMoment(instantOfMinute(minute), language)}</span>
    </span>
  );
}

function UserMenu({ session }: { readonly session: Session }) {
  const { t } = useWords('shell');
  const sections = useSections();
  return (
    <OnDemandMenu sections={sections}>
      {(props) => (
        <UnstyledButton
          {...props}
          color={undefined}
          className={styles['user'] ?? ''}
          aria-label={t('account', { name: session.user.name })}
        >
          <PersonAvatar name={session.user.name} size="md" />
        </UnstyledButton>
      )}
    </OnDemandMenu>
  );
}

const SCHEMES = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const;

function useSections(): readonly MenuSection[] {
  const { t, language } = useWords('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const change = useChangeLanguage();
  const signOut = useSignOut(() => void navigate({ to: '/sign-in', search: {} }));
  return [
    {
      label: t('language'),
      entries: LANGUAGE_ORDER.map((each) => ({
        label: LANGUAGE_NAMES[each],
        lang: each,
        isChosen: each === language,
        onSelect: () => {
          change.mutate(each, { onError: notifyProblem });
        },
      })),
    },
    {
      label: t('scheme.label'),
      entries: SCHEMES.map(({ scheme, icon }) => ({
        label: t(`scheme.${scheme}`),
        icon,
        isChosen: scheme === colorScheme,
        onSelect: () => {
          setColorScheme(scheme);
        },
      })),
    },
    {
      entries: [
        {
          label: t('places.account'),
          icon: IconLock,
          onSelect: () => void navigate({ to: '/account' }),
        },
        {
          label: t('signOut'),
          icon: IconLogout,
          onSelect: () => {
            signOut.mutate();
          },
        },
      ],
    },
  ];
}
