function isChanged(control: Element) {
  if (control instanceof HTMLInputElement)
    return control.value !== control.defaultValue || control.checked !== control.defaultChecked
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (!(control instanceof HTMLSelectElement) || control.multiple) return false
  const options = [...control.options]
  const sent = options.findIndex((option) => option.defaultSelected)
  return control.selectedIndex !== Math.max(sent, 0)
}

/** Whether a control of the form holds something else than the server sent. */
export const isTouched = (form: HTMLFormElement) => [...form.elements].some(isChanged)
