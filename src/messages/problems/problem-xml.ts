// What is wrong with XML that is not well formed, as the two readers of XML say it.

import * as m from '../compiled/messages.js';
import type { Phrases } from './problem-words.ts';

export const XML_FAULTS: Phrases = {
  plain: [
    m.problem_xml_unexpected_end,
    m.problem_xml_unexpected_close,
    m.problem_xml_attribute_without_value,
    m.problem_xml_unquoted_value,
    m.problem_xml_no_blank,
    m.problem_xml_undefined_entity,
    m.problem_xml_malformed_entity,
    m.problem_xml_sign_in_entity,
    m.problem_xml_disallowed_sign,
    m.problem_xml_sign_in_tag,
    m.problem_xml_text_outside,
    m.problem_xml_one_root,
    m.problem_xml_no_root,
    m.problem_xml_late_declaration,
    m.problem_xml_bad_comment,
    m.problem_xml_end_of_file,
    m.problem_xml_tag_without_end,
    m.problem_xml_no_xml_sign,
    m.problem_xml_outside_root,
  ],
  filled: [
    m.problem_xml_unclosed_tag,
    m.problem_xml_unmatched_close,
    m.problem_xml_same_attribute,
    m.problem_xml_unbound_prefix,
    m.problem_xml_second_root,
    m.problem_xml_attribute_twice,
    m.problem_xml_the_entity,
    m.problem_xml_no_attribute,
    m.problem_xml_sign_in_attribute,
    m.problem_xml_stray_slash,
  ],
};
