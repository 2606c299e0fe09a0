package dev.recap.config;

import java.util.Optional;

/**
 * Where the preview server listens.
 *
 * @param port 0 for any that is free
 * @param hostname a name or an address
 * @param contextPath empty, or a path that begins with a slash and ends without one
 * @param editor the address that opens a file in the author's editor, with {@code {file}} in it
 */
public record ServerSettings(
    int port, String hostname, String contextPath, Optional<String> editor) {}
