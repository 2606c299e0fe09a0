package dev.recap.content.frontmatter;

import java.time.ZoneId;

/**
 * How keys are read that all styles of headers share.
 *
 * @param sanitizeTags whether a space in a tag becomes a hyphen
 * @param zone of bare times
 */
record HeaderContext(boolean sanitizeTags, ConferenceRecordReader record, ZoneId zone) {

  /** jbake: tags of a YAML file stay as they are. */
  HeaderContext unsanitized() {
    return new HeaderContext(false, record, zone);
  }
}
