import { useNavigate, useSearch } from '@tanstack/react-router';

/** Whether the form for something new is open: the address says so, so that the search and a link can open it. */
export function useAdding(): { readonly isAdding: boolean; readonly setIsAdding: (isAdding: boolean) => void } {
  const { add } = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    isAdding: add === true,
    setIsAdding: (isAdding) => {
      void navigate({ to: '.', search: isAdding ? { add: true } : {}, replace: !isAdding });
    },
  };
}
