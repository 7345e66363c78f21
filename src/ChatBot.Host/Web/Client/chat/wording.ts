/** Where Web Chat's own words are about bots and attachments, ours are about articles and sources. */
export const wording = {
  TEXT_INPUT_PLACEHOLDER: 'Ask a question …',
  TEXT_INPUT_ALT: 'Your question',
  TEXT_INPUT_SEND_BUTTON_ALT: 'Ask',
  REFERENCE_LIST_HEADER_ONE: '$1 source',
  REFERENCE_LIST_HEADER_OTHER: '$1 sources',
  REFERENCE_LIST_HEADER_TWO: '$1 sources',
  REFERENCE_LIST_HEADER_FEW: '$1 sources',
  REFERENCE_LIST_HEADER_MANY: '$1 sources',
  SUGGESTED_ACTIONS_LABEL_ALT: 'Suggested questions'
};
