package dev.recap.config;

import java.nio.charset.Charset;

/**
 * How content files are read.
 *
 * @param encoding of content and output
 * @param dateFormat JBake's {@code date.format}, a SimpleDateFormat pattern, for JBake headers
 * @param defaultStatus for JBake headers without a status; may be empty
 * @param defaultType for headers without a type; may be empty
 * @param headerSeparator the line that closes a JBake header
 * @param sanitizeTags whether a space in a tag becomes a hyphen
 * @param summaryWords how many of the first words make a summary
 */
public record ReadSettings(
    Charset encoding,
    String dateFormat,
    String defaultStatus,
    String defaultType,
    String headerSeparator,
    boolean sanitizeTags,
    int summaryWords) {}
