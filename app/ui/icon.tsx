const drawings = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  plus: 'M12 5v14M5 12h14',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v6M12 7.5v.01',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.5l3 3 5-6',
  warning: 'M12 3.5 2.5 20.5h19ZM12 10v5M12 17.5v.01',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8ZM12 7.5v6M12 16.5v.01',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15ZM10 21.5h4',
  'chevron-down': 'M6 9l6 6 6-6',
  'arrow-left': 'M20 12H5M11 6l-6 6 6 6',
  'arrow-right': 'M4 12h15M13 6l6 6-6 6',
}

export type IconName = keyof typeof drawings

/** A line drawing that stands beside a word and says nothing by itself. */
export function Icon({ name, className = 'size-6' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 forced-colors:text-[CanvasText] ${className}`}
    >
      <path d={drawings[name]} />
    </svg>
  )
}
