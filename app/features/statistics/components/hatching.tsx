/** What is hidden looks like nothing else, in greyscale and on paper too. */
export const hatched = 'url(#hatching)'

export const Hatching = () => (
  <svg aria-hidden="true" width="0" height="0" className="absolute">
    <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className="fill-white" />
      <path d="M0 6 6 0M-1 1 1-1M5 7 7 5" className="stroke-solid-gray-420" strokeWidth="1.5" />
    </pattern>
  </svg>
)
